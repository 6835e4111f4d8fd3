package precept.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import precept.document.Cohort.Count;

/// Whoever knows the sum and what is told cannot tell a small count, as long as there are enough
/// others to hide it among.
///
///     a count below the limit is withheld   =>   it is not told
///     others are enough to hide it          =>   it could be another number as well
class WithholdingLawTest {
  private static final long BELOW = 3;
  private static final long MOST = 8;

  @Test
  void a_small_count_could_be_another_number() {
    Withholding withholding = new Withholding(BELOW);
    long hidden = 0;
    for (List<Long> counts : vectors(3)) {
      List<Count> told = withholding.together(counts);
      for (int i = 0; i < counts.size(); i++) {
        boolean isSmall = 0 < counts.get(i) && counts.get(i) < BELOW;
        assertThat(!isSmall || told.get(i).equals(Count.WITHHELD)).isTrue();
        long others =
            sum(counts)
                - counts.stream().filter(some -> some < BELOW).mapToLong(some -> some).sum();
        if (isSmall && others >= 2 * BELOW) {
          hidden++;
          int place = i;
          assertThat(
                  vectors(3).stream()
                      .filter(some -> sum(some) == sum(counts))
                      .filter(some -> fits(some, told))
                      .map(some -> some.get(place))
                      .distinct())
              .describedAs("%s is told as %s", counts, told)
              .hasSizeGreaterThan(1);
        }
      }
    }
    assertThat(hidden).isGreaterThan(50);
  }

  @Test
  void what_is_not_small_is_told_where_nothing_is() {
    assertThat(new Withholding(5).together(List.of(5L, 0L, 70L)))
        .containsExactly(Count.of(5), Count.of(0), Count.of(70));
    assertThat(new Withholding(0).together(List.of(1L, 2L)))
        .containsExactly(Count.of(1), Count.of(2));
  }

  private static boolean fits(List<Long> counts, List<Count> told) {
    return IntStream.range(0, counts.size())
        .allMatch(i -> told.get(i).number().map(counts.get(i)::equals).orElse(counts.get(i) > 0));
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(some -> some).sum();
  }

  private static List<List<Long>> vectors(int length) {
    List<List<Long>> vectors = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<Long>> longer = new ArrayList<>();
      for (List<Long> vector : vectors) {
        for (long next = 0; next <= MOST; next++) {
          List<Long> one = new ArrayList<>(vector);
          one.add(next);
          longer.add(one);
        }
      }
      vectors = longer;
    }
    return vectors;
  }
}
