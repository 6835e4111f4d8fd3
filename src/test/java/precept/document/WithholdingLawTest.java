package precept.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Of what is withheld, readers who know the sum and the rule learn that it is small and no more.
class WithholdingLawTest {
  private static final int BELOW = 5;
  private static final int SUMS = 3000;

  @Test
  void by_the_sum_a_small_number_may_be_any_small_number() {
    Random random = new Random(20261128);
    int told = 0;
    int untold = 0;
    for (int i = 0; i < SUMS; i++) {
      List<Long> parts = new ArrayList<>();
      for (int part = 1 + random.nextInt(5); part > 0; part--) {
        parts.add((long) random.nextInt(random.nextBoolean() ? 3 : 30));
      }
      Withholding withholding = Withholding.of(parts, BELOW);
      for (int part = 0; part < parts.size(); part++) {
        if (small(parts.get(part))) {
          assertThat(withholding.figure(part)).isEqualTo(new Figure.Below(BELOW));
          for (int other = 1; other < BELOW && withholding.tellsTotal(); other++) {
            assertThat(may(parts, withholding, part, other)).describedAs("%s", parts).isTrue();
            told++;
          }
        } else if (!withholding.hides(part)) {
          assertThat(withholding.figure(part)).isEqualTo(new Figure.Told(parts.get(part)));
        }
      }
      untold += withholding.tellsTotal() ? 0 : 1;
    }
    System.out.printf("%d small numbers, %d sums not told%n", told, untold);
    assertThat(told).isGreaterThan(SUMS);
    assertThat(untold).isBetween(SUMS / 20, SUMS / 2);
  }

  @Test
  void nothing_is_withheld_where_nothing_is_small() {
    Withholding withholding = Withholding.of(List.of(0L, 5L, 100L), BELOW);
    assertThat(withholding.tellsTotal()).isTrue();
    assertThat(withholding.figures(true))
        .containsExactly(new Figure.Told(0), new Figure.Told(5), new Figure.Told(100));
  }

  @Test
  void the_next_smallest_is_withheld_with_a_single_small_one() {
    Withholding withholding = Withholding.of(List.of(3L, 50L, 20L), BELOW);
    assertThat(withholding.figures(true))
        .containsExactly(new Figure.Below(BELOW), new Figure.Told(50), new Figure.Withheld());
  }

  private static boolean small(long number) {
    return number > 0 && number < BELOW;
  }

  /// Whether a hidden part may be another number: the rest of what is hidden makes up for it.
  private static boolean may(List<Long> parts, Withholding withholding, int part, int number) {
    long least = 0;
    long most = 0;
    long rest = parts.get(part) - number;
    for (int other = 0; other < parts.size(); other++) {
      if (other != part && withholding.hides(other)) {
        rest += parts.get(other);
        least += small(parts.get(other)) ? 1 : BELOW;
        most += small(parts.get(other)) ? BELOW - 1 : 1000;
      }
    }
    return least <= rest && rest <= most;
  }
}
