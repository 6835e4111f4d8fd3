package precept.document;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import precept.document.Cohort.Count;

/// Small counts withheld, so that nobody is recognised by what few are told (primary and secondary
/// suppression: Hundepool et al., Statistical Disclosure Control, 2012).
///
/// @param below counts from one up to here, without it, are small; 0 where all are told
record Withholding(long below) {

  Count alone(long count) {
    return isSmall(count) ? Count.WITHHELD : Count.of(count);
  }

  /// Counts that add up to what is known. Were a small one withheld alone, the others would tell
  /// it; so the next ones are withheld too, until they hide whatever the small ones can be.
  List<Count> together(List<Long> counts) {
    Set<Integer> hidden = new HashSet<>();
    IntStream.range(0, counts.size()).filter(i -> isSmall(counts.get(i))).forEach(hidden::add);
    if (!hidden.isEmpty()) {
      List<Integer> others =
          IntStream.range(0, counts.size())
              .boxed()
              .filter(i -> !hidden.contains(i) && counts.get(i) > 0)
              .sorted(Comparator.comparing(counts::get))
              .toList();
      long sum = 0;
      for (int next = 0; next < others.size() && sum < 2 * below; next++) {
        hidden.add(others.get(next));
        sum += counts.get(others.get(next));
      }
    }
    return IntStream.range(0, counts.size())
        .mapToObj(i -> hidden.contains(i) ? Count.WITHHELD : Count.of(counts.get(i)))
        .toList();
  }

  private boolean isSmall(long count) {
    return 0 < count && count < below;
  }
}
