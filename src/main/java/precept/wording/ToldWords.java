package precept.wording;

import java.util.Optional;
import java.util.TreeSet;
import precept.diff.Told;
import precept.model.Numerals;
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
    };
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
      case DEFECTIVE, IMPOSSIBLE, ABSENT -> Optional.empty();
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
