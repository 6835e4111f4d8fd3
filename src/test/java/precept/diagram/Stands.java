package precept.diagram;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.analysis.InColumns;
import precept.belief.Belief;
import precept.diagram.Alone.Standing;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Value;

/// Where a patient stands in the columns of a table.
public final class Stands {
  private Stands() {}

  /// Whether a patient stands in one of these places.
  public static boolean in(InColumns places, Run run) {
    return places.region().cover(Integer.MAX_VALUE).stream()
        .anyMatch(box -> isIn(box, places, run));
  }

  private static boolean isIn(Box box, InColumns places, Run run) {
    return box.sides().entrySet().stream()
        .allMatch(side -> {
          Alone.Question question = places.questions().get(side.getKey());
          Belief belief = run.judgement(question.column()).belief();
          return side.getValue().get(at(question, belief, places.table()));
        });
  }

  static int at(Alone.Question question, Belief belief, Decision decision) {
    Optional<Value> value = belief.possible().single();
    int exactly = question.standings().indexOf(new Standing.Believed(belief));
    if (exactly >= 0) {
      return exactly;
    }
    if (question.standings().getFirst() instanceof Standing.Passed) {
      return question.standings().indexOf(passed(question, belief, decision));
    }
    return question.axis().cellOf(value.orElseThrow());
  }

  private static Standing passed(Alone.Question question, Belief belief, Decision decision) {
    int column =
        IntStream.range(0, decision.columns().size())
            .filter(i -> decision.columns().get(i).name().equals(question.column()))
            .findFirst()
            .orElseThrow();
    return new Standing.Passed(
        Column.of(decision, column).tests().stream()
            .collect(Collectors.toMap(test -> test, belief::test)));
  }
}
