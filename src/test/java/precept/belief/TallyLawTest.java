package precept.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.model.Value;

/// Counting parts at once, and one by one as diagrams do.
class TallyLawTest {

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(2_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_count_is_what_a_tally_comes_to_part_by_part(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + 11);
    List<Belief> parts = Stream.generate(() -> drawn(random)).limit(random.nextInt(6)).toList();
    int least = random.nextInt(parts.size() + 3) - 1;
    int most = random.nextInt(parts.size() + 3) - 1;
    Tally tally = Tally.of(parts.size(), least, most);
    for (Belief part : parts) {
      tally = tally.and(part);
    }
    assertThat(Tally.count(parts, least, most)).isEqualTo(tally.belief());
  }

  private static Belief drawn(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Belief.known(Value.YES);
      case 1 -> Belief.known(Value.NO);
      default -> Belief.open(Set.of(new Cause.Missing("i" + random.nextInt(3))));
    };
  }
}
