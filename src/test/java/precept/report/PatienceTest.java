package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is said to have changed turns one text into the other, and nothing else is said.
class PatienceTest {
  private final Random random = new Random(16);

  @Test
  void a_difference_applied_gives_the_other_text() throws PatchFailedException {
    for (int i = 0; i < 5_000; i++) {
      List<String> before = lines(random.nextInt(40), 1 + random.nextInt(60));
      List<String> after =
          random.nextBoolean() ? edited(before) : lines(random.nextInt(40), 1 + random.nextInt(60));
      assertThat(DiffUtils.patch(before, DiffUtils.diff(before, after, new Patience())))
          .isEqualTo(after);
    }
  }

  @Test
  void of_texts_that_have_nothing_in_common_each_is_a_whole() throws PatchFailedException {
    for (int many : List.of(400, 3_000)) {
      List<String> before = random.ints(many, 0, 9).mapToObj(i -> "old " + i).toList();
      List<String> after = random.ints(many, 0, 9).mapToObj(i -> "new " + i).toList();
      assertThat(DiffUtils.patch(before, DiffUtils.diff(before, after, new Patience())))
          .isEqualTo(after);
    }
  }

  @Test
  void equal_texts_have_no_difference_and_an_insertion_is_only_that() {
    List<String> before = lines(500, 50);
    assertThat(DiffUtils.diff(before, before, new Patience()).getDeltas()).isEmpty();
    List<String> cases = IntStream.range(0, 100_000).mapToObj(i -> "case " + i).toList();
    List<String> more = new java.util.ArrayList<>(cases);
    more.addAll(50_000, IntStream.range(0, 100_000).mapToObj(i -> "new " + i).toList());
    assertThat(DiffUtils.diff(cases, more, new Patience()).getDeltas())
        .singleElement()
        .satisfies(delta -> {
          assertThat(delta.getSource().getLines()).isEmpty();
          assertThat(delta.getTarget().getLines()).hasSize(100_000);
        });
  }

  private List<String> lines(int many, int kinds) {
    return random.ints(many, 0, kinds).mapToObj(Integer::toString).toList();
  }

  private List<String> edited(List<String> lines) {
    return lines.stream()
        .filter(line -> random.nextInt(5) > 0)
        .flatMap(line -> random.nextInt(5) > 0 ? List.of(line).stream() : lines(3, 9).stream())
        .toList();
  }
}
