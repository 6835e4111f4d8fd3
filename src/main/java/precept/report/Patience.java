package precept.report;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lines compared in time that grows with their number and not with its square: lines that stand
/// once in either text, and in the same order, are paired first, and only what lies between them is
/// compared by Myers' algorithm (Bram Cohen's patience diff). Headings are such lines.
final class Patience implements DiffAlgorithmI<String> {
  /// Between two pairs, more lines than these are taken to be others altogether.
  private static final int MOST = 1_000;

  private final MyersDiff<String> myers = new MyersDiff<>();

  private record Pair(int before, int after) {}

  /// From one pair to the next: the lines from one number up to, and without, another.
  private record Gap(int before, int beforeEnd, int after, int afterEnd) {
    boolean isInserted() {
      return before == beforeEnd;
    }

    boolean isDeleted() {
      return after == afterEnd;
    }

    int lines() {
      return beforeEnd - before + afterEnd - after;
    }
  }

  @Override
  public List<Change> computeDiff(
      List<? extends String> before,
      List<? extends String> after,
      @Nullable DiffAlgorithmListener progress) {
    List<Pair> pairs = rising(pairs(before, after));
    pairs.add(new Pair(before.size(), after.size()));
    List<Change> changes = new ArrayList<>();
    Pair last = new Pair(-1, -1);
    for (Pair pair : pairs) {
      Gap gap = new Gap(last.before() + 1, pair.before(), last.after() + 1, pair.after());
      changes.addAll(changes(before, after, trimmed(before, after, gap)));
      last = pair;
    }
    return changes;
  }

  /// Lines that stand once in either text, in the order of the older one.
  private static List<Pair> pairs(List<? extends String> before, List<? extends String> after) {
    Map<String, Integer> here = once(before);
    Map<String, Integer> there = once(after);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Integer old = here.get(before.get(i));
      Integer now = there.get(before.get(i));
      if (old != null && old == i && now != null && now >= 0) {
        pairs.add(new Pair(i, now));
      }
    }
    return pairs;
  }

  /// Where each line stands; -1 where it stands more than once.
  private static Map<String, Integer> once(List<? extends String> lines) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      once.merge(lines.get(i), i, (first, again) -> -1);
    }
    return once;
  }

  /// The longest run of pairs that rises in both texts, by piles of cards (Mallows 1963).
  private static List<Pair> rising(List<Pair> pairs) {
    int[] tops = new int[pairs.size()];
    int[] under = new int[pairs.size()];
    int piles = 0;
    for (int i = 0; i < pairs.size(); i++) {
      int pile = pile(pairs, tops, piles, pairs.get(i).after());
      under[i] = pile > 0 ? tops[pile - 1] : -1;
      tops[pile] = i;
      piles = Math.max(piles, pile + 1);
    }
    Pair[] run = new Pair[piles];
    for (int i = piles > 0 ? tops[piles - 1] : -1, at = piles - 1; i >= 0; i = under[i], at--) {
      run[at] = pairs.get(i);
    }
    return new ArrayList<>(Arrays.asList(run));
  }

  /// The first pile whose top is not below a line.
  private static int pile(List<Pair> pairs, int[] tops, int piles, int line) {
    int low = 0;
    int high = piles;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs.get(tops[middle]).after() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Without what is alike at its beginning and at its end.
  private static Gap trimmed(List<? extends String> before, List<? extends String> after, Gap gap) {
    int from = gap.before();
    int to = gap.after();
    while (from < gap.beforeEnd()
        && to < gap.afterEnd()
        && before.get(from).equals(after.get(to))) {
      from++;
      to++;
    }
    int end = gap.beforeEnd();
    int stop = gap.afterEnd();
    while (end > from && stop > to && before.get(end - 1).equals(after.get(stop - 1))) {
      end--;
      stop--;
    }
    return new Gap(from, end, to, stop);
  }

  private List<Change> changes(
      List<? extends String> before, List<? extends String> after, Gap gap) {
    if (gap.lines() == 0) {
      return List.of();
    }
    if (gap.isInserted() || gap.isDeleted() || gap.lines() > MOST) {
      DeltaType kind =
          gap.isInserted()
              ? DeltaType.INSERT
              : gap.isDeleted() ? DeltaType.DELETE : DeltaType.CHANGE;
      return List.of(new Change(kind, gap.before(), gap.beforeEnd(), gap.after(), gap.afterEnd()));
    }
    return myers
        .computeDiff(
            before.subList(gap.before(), gap.beforeEnd()),
            after.subList(gap.after(), gap.afterEnd()),
            null)
        .stream()
        .map(some ->
            new Change(
                some.deltaType,
                gap.before() + some.startOriginal,
                gap.before() + some.endOriginal,
                gap.after() + some.startRevised,
                gap.after() + some.endRevised))
        .toList();
  }
}
