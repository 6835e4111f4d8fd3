package precept.report;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.cohort.Answered;
import precept.cohort.Mistake;
import precept.eval.Refusal;
import precept.machine.Reply;
import precept.machine.Result;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Type;
import precept.unit.Unit;
import precept.wording.Words;

/// What is written of each answer of each patient, in one form; many patients share a result.
final class AnswerTexts {
  /// Of how many results it is remembered what is written of them.
  private static final int ROOM = 4_096;

  private final Map<String, IdentityHashMap<Result, String>> written = new HashMap<>();

  private final Form form;

  AnswerTexts(Form form) {
    this.form = form;
  }

  /// How the fields of an answer are written.
  interface Form {
    String of(AnswerFields fields, String answer);
  }

  /// What is said of one answer of one patient.
  String of(Answered line, String answer) {
    if (line.reply().isEmpty()) {
      return form.of(AnswerFields.UNREAD, answer);
    }
    return switch (line.reply().get()) {
      case Reply.Refused(var refusal) -> form.of(AnswerFields.of(refusal, answer), answer);
      case Reply.Results(var results) -> {
        Result result = results.get(answer);
        yield result == null
            ? form.of(AnswerFields.UNREAD, answer)
            : written(result, answer, line.by().orElseThrow().guideline());
      }
    };
  }

  private String written(Result result, String answer, Guideline guideline) {
    IdentityHashMap<Result, String> written =
        this.written.computeIfAbsent(answer, some -> new IdentityHashMap<>());
    String known = written.get(result);
    if (known == null) {
      known = form.of(AnswerFields.of(result, answer, guideline), answer);
      if (written.size() >= ROOM) {
        written.clear();
      }
      written.put(result, known);
    }
    return known;
  }

  /// All that is wrong with a line, in a sentence each.
  static List<String> contradictions(Answered line) {
    return line.reply()
        .filter(Reply.Refused.class::isInstance)
        .map(refused -> ((Reply.Refused) refused).refusal())
        .map(AnswerTexts::contradictions)
        .orElse(List.of());
  }

  private static List<String> contradictions(Refusal refusal) {
    Words names = new Words(refusal.guideline(), false);
    return refusal.contradictions().stream().map(names::contradiction).toList();
  }

  static List<String> mistakes(Answered line) {
    return java.util.stream.Stream.concat(
            line.mistakes().stream().map(Mistake::words), contradictions(line).stream())
        .toList();
  }

  /// The unit of an answer that is a number.
  static Optional<Unit> unit(Guideline guideline, String answer) {
    return Optional.ofNullable(guideline.definitions().get(answer))
        .map(Definition::type)
        .filter(Type.Measure.class::isInstance)
        .map(type -> ((Type.Measure) type).unit())
        .filter(unit -> !unit.equals(Unit.ONE));
  }

  static String name(Guideline guideline, String answer) {
    return unit(guideline, answer)
        .map(unit ->
            answer + " in " + unit.typed(org.apache.commons.numbers.fraction.BigFraction.of(2)))
        .orElse(answer);
  }
}
