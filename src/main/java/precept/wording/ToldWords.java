package precept.wording;

import java.util.Optional;
import java.util.TreeSet;
import precept.diff.Subject;
import precept.diff.Told;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Population;
import precept.model.Type;
import precept.model.Value;

/// What patients were told or are told, worded.
public final class ToldWords {
  private ToldWords() {}

  public static String of(Words words, String answer, Told told) {
    return switch (told.kind()) {
      case DECIDED -> values(words, answer, told);
      case CONFLICT -> "conflict: " + values(words, answer, told);
      case SILENT -> "silent";
      case DEFECTIVE -> "no answer, for the guideline's own text is not in order";
      case OUT_OF_SCOPE -> "out of scope";
      case IMPOSSIBLE -> "no such patient";
      case ABSENT -> "no such question";
      case ANSWERED -> "answered";
    };
  }

  /// What it is told of, as a condition would name it; in labels, what people call it.
  public static Named subject(Guideline both, Subject subject) {
    if (subject.equals(Subject.POPULATION)) {
      return new Named(
          subject.answer(), both.population().map(Population::label).orElse("Whom it speaks of"));
    }
    Named answer = Named.of(both.definition(subject.answer()));
    return subject
        .item()
        .map(item ->
            new Named(
                answer.name() + " includes " + item,
                answer.label() + ": " + both.labelOf(both.definition(answer.name()).type(), item)))
        .orElse(
            subject.part().isEmpty()
                ? answer
                : new Named(
                    answer.name() + " is silent", answer.label() + ": the source does not say"));
  }

  private static String values(Words words, String answer, Told told) {
    Type type = words.guideline().definition(answer).type();
    return words.possible(told.values(), type);
  }

  /// As a change calls it; absent where it has no word for it.
  static Optional<String> called(Told told) {
    return switch (told.kind()) {
      case DECIDED -> told.values().single().flatMap(ToldWords::called);
      case SILENT -> Optional.of("silent");
      case CONFLICT -> Optional.of("conflict");
      case OUT_OF_SCOPE -> Optional.of("out of scope");
      case DEFECTIVE, IMPOSSIBLE, ABSENT, ANSWERED -> Optional.empty();
    };
  }

  private static Optional<String> called(Value value) {
    return switch (value) {
      case Value.Choice(var name) -> Optional.of(name);
      case Value.Truth(var holds) -> Optional.of(holds ? "yes" : "no");
      case Value.Amount(var number) -> Optional.of(Numerals.text(number));
      case Value.Members(var names) ->
          Optional.of(names.isEmpty() ? "empty" : String.join(", ", new TreeSet<>(names)));
      case Value.Formula formula -> Optional.empty();
      case Value.Absence.NOT_APPLICABLE -> Optional.of("not applicable");
      case Value.Absence absence -> Optional.empty();
    };
  }
}
