package precept.wording;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Type;
import precept.model.Value;

/// A patient's facts as they are given: the lines of a facts file, or the words of a command. Both
/// are read back as the same facts.
public final class FactWords {
  private FactWords() {}

  /// Facts in the order of their declaration, a line each.
  public static String lines(Guideline guideline, Map<String, Value> facts) {
    return given(guideline, facts)
        .map(input -> input.name() + ": " + value(guideline, input, facts) + "\n")
        .collect(Collectors.joining());
  }

  /// A facts file, and where its facts come from.
  public static String file(Guideline guideline, Map<String, Value> facts) {
    Edition edition = guideline.edition();
    return "# Facts for "
        + edition.guideline()
        + " "
        + edition.version()
        + ", as answered to precept ask.\n"
        + lines(guideline, facts);
  }

  /// @param verb what is to be done with the patient: explain, ask
  public static String command(String verb, Guideline guideline, Map<String, Value> facts) {
    return command(verb, guideline)
        + given(guideline, facts)
            .map(input -> " --set " + input.name() + "=" + word(value(guideline, input, facts)))
            .collect(Collectors.joining());
  }

  public static String command(String verb, Guideline guideline, Path file) {
    return command(verb, guideline) + " --facts " + word(file.toString());
  }

  private static String command(String verb, Guideline guideline) {
    return "precept " + verb + " " + CaseWords.id(guideline);
  }

  private static Stream<Definition.Input> given(Guideline guideline, Map<String, Value> facts) {
    return guideline.inputs().stream().filter(input -> facts.containsKey(input.name()));
  }

  private static String value(
      Guideline guideline, Definition.Input input, Map<String, Value> facts) {
    Value value = facts.getOrDefault(input.name(), Value.Absence.NOT_APPLICABLE);
    String text =
        value instanceof Value.Amount(var number) && input.type() instanceof Type.Measure measure
            ? Numerals.typed(number, measure.unit())
            : new Words(guideline, false).value(value, input.type());
    return value instanceof Value.Members(var names)
        ? "[" + (names.isEmpty() ? "" : text) + "]"
        : text;
  }

  /// As a shell takes it for one word.
  private static String word(String value) {
    String bare = value.replaceAll("^\\[(.+)]$", "$1").replace(", ", ",");
    return bare.matches("[\\w.,/@-]+") ? bare : "'" + bare.replace("'", "'\\''") + "'";
  }
}
