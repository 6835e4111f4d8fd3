package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void answers_come_in_the_order_of_what_was_asked_whichever_is_ready_first() {
    List<Integer> asked = IntStream.range(0, 100).boxed().toList();
    assertThat(SideBySide.each(asked, some -> (some % 2 == 0 ? slowly(some) : some) * 10))
        .isEqualTo(asked.stream().map(some -> some * 10).toList());
    assertThat(SideBySide.each(List.<Integer>of(), some -> some)).isEmpty();
  }

  private static int slowly(int number) {
    CountDownLatch later = new CountDownLatch(1);
    new Thread(later::countDown).start();
    try {
      later.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return number;
  }

  @Test
  void it_fails_as_the_first_that_failed() {
    assertThatThrownBy(() ->
            SideBySide.each(
                List.of(1, 2, 3),
                some -> {
                  if (some == 2) {
                    slowly(some);
                  }
                  if (some > 1) {
                    throw new Unable("no " + some);
                  }
                  return some;
                }))
        .isInstanceOf(Unable.class)
        .hasMessage("no 2");
  }

  @Test
  void a_long_chain_of_definitions_is_no_limit() {
    assertThat(SideBySide.each(List.of(1_000_000), SideBySideTest::deep))
        .containsExactly(1_000_000);
  }

  private static int deep(int steps) {
    return steps == 0 ? 0 : 1 + deep(steps - 1);
  }
}
