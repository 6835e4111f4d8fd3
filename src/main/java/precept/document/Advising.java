package precept.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import precept.document.Reference.Advice;
import precept.document.Reference.Answer;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Recommendation;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import precept.wording.Named;
import precept.wording.Words;

/// Recommendations, the answers that may be one of them, and the rules that give them.
final class Advising {
  private final Guideline guideline;
  private final Words words;

  Advising(Guideline guideline) {
    this.guideline = guideline;
    this.words = new Words(guideline, true);
  }

  Answer answer(String name) {
    Set<String> given = new LinkedHashSet<>();
    if (guideline.definition(name) instanceof Decision decision && decision.recommends()) {
      give(decision, given, new LinkedHashSet<>());
    }
    List<String> ordered =
        guideline.recommendations().keySet().stream().filter(given::contains).toList();
    return new Answer(Named.of(guideline.definition(name)), ordered);
  }

  private void give(Decision decision, Set<String> given, Set<String> seen) {
    for (Decision.Row row : decision.rows()) {
      choices(row.answer()).forEach(given::add);
      if (row.answer() instanceof Decision.Answer.As(var other)
          && seen.add(other)
          && guideline.definition(other) instanceof Decision next) {
        give(next, given, seen);
      }
    }
  }

  private static Stream<String> choices(Decision.Answer answer) {
    return answer.values().stream()
        .flatMap(value -> value instanceof Value.Choice(var name) ? Stream.of(name) : Stream.of());
  }

  Advice advice(Recommendation some) {
    List<RuleId> givenBy =
        guideline.decisions().stream()
            .filter(Decision::recommends)
            .flatMap(decision ->
                decision.rows().stream()
                    .filter(row -> choices(row.answer()).anyMatch(some.name()::equals))
                    .map(decision::rule))
            .distinct()
            .toList();
    return new Advice(
        new Named(some.name(), some.label()),
        some.direction(),
        words.grade(some),
        some.rationale(),
        some.remark(),
        some.patient(),
        some.cites(),
        givenBy);
  }
}
