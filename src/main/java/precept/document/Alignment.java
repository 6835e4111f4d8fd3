package precept.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Two lists beside each other: each item of both stands in it once, in the order of the new list;
/// what is gone follows what it followed.
final class Alignment<T> {
  private final List<T> before;
  private final List<T> after;
  private final List<Integer> partners = new ArrayList<>();

  /// @param moved whether another one that it stood before stands before it now
  record Pair<T>(Optional<T> before, Optional<T> after, boolean moved) {}

  private Alignment(List<T> before, List<T> after, Function<T, List<String>> keys) {
    this.before = before;
    this.after = after;
    after.forEach(some -> partners.add(-1));
    int most = before.stream().mapToInt(some -> keys.apply(some).size()).max().orElse(0);
    for (int level = 0; level < most; level++) {
      for (int old = 0; old < before.size(); old++) {
        if (!partners.contains(old)) {
          pair(old, level, keys);
        }
      }
    }
  }

  /// @param keys what makes an item the same, the surest first
  static <T> List<Pair<T>> of(List<T> before, List<T> after, Function<T, List<String>> keys) {
    return new Alignment<>(before, after, keys).pairs();
  }

  private void pair(int old, int level, Function<T, List<String>> keys) {
    List<String> its = keys.apply(before.get(old));
    for (int now = 0; now < after.size() && level < its.size(); now++) {
      List<String> others = keys.apply(after.get(now));
      if (partners.get(now) < 0
          && level < others.size()
          && others.get(level).equals(its.get(level))) {
        partners.set(now, old);
        return;
      }
    }
  }

  private List<Pair<T>> pairs() {
    List<Pair<T>> pairs = new ArrayList<>();
    Set<Integer> stayed = stayed();
    gone(0, pairs);
    for (int now = 0; now < after.size(); now++) {
      int old = partners.get(now);
      Optional<T> was = old < 0 ? Optional.empty() : Optional.of(before.get(old));
      pairs.add(new Pair<>(was, Optional.of(after.get(now)), old >= 0 && !stayed.contains(old)));
      if (old >= 0) {
        gone(old + 1, pairs);
      }
    }
    return pairs;
  }

  /// The old items from here on that have no partner.
  private void gone(int from, List<Pair<T>> pairs) {
    for (int old = from; old < before.size() && !partners.contains(old); old++) {
      pairs.add(new Pair<>(Optional.of(before.get(old)), Optional.empty(), false));
    }
  }

  /// The longest sequence of old items that are in order now as well.
  private Set<Integer> stayed() {
    List<List<Integer>> longest = new ArrayList<>();
    for (int partner : partners) {
      List<Integer> best = List.of();
      for (List<Integer> some : longest) {
        best = some.getLast() < partner && some.size() > best.size() ? some : best;
      }
      if (partner >= 0) {
        List<Integer> longer = new ArrayList<>(best);
        longer.add(partner);
        longest.add(longer);
      }
    }
    return new HashSet<>(longest.stream().reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a));
  }
}
