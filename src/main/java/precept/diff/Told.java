package precept.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// What one version tells a patient.
///
/// @param values what is told; of silence, nothing
/// @param rules the rules that tell it, wherever other decisions are handed on to; none of a score
///   or quantity
public record Told(Kind kind, Possible values, List<RuleId> rules) {

  public enum Kind {
    DECIDED,
    CONFLICT,
    SILENT,
    /// A hole or an undeclared contradiction of the guideline's own text.
    DEFECTIVE,
    OUT_OF_SCOPE,
    /// The version takes such facts for contradictory, or has no such values.
    IMPOSSIBLE,
    /// The version has no such answer.
    ABSENT,
    /// The version speaks of them: it has a list for them, whose items are told one by one.
    ANSWERED
  }

  static final Told OUT_OF_SCOPE = nothing(Kind.OUT_OF_SCOPE);
  static final Told IMPOSSIBLE = nothing(Kind.IMPOSSIBLE);
  static final Told ABSENT = nothing(Kind.ABSENT);
  static final Told ANSWERED = nothing(Kind.ANSWERED);

  private static Told nothing(Kind kind) {
    return new Told(kind, Possible.NOTHING, List.of());
  }

  static Told of(Belief belief, List<RuleId> rules) {
    Kind kind = kind(belief.causes());
    boolean collects =
        belief.possible().extent().filter(Possible.Extent.Sets.class::isInstance).isPresent();
    return new Told(
        kind,
        kind == Kind.DECIDED || kind == Kind.CONFLICT || collects
            ? belief.possible()
            : Possible.NOTHING,
        rules);
  }

  private static Kind kind(Set<Cause> causes) {
    if (causes.stream().anyMatch(Belief::isDefect)) {
      return Kind.DEFECTIVE;
    }
    if (causes.stream().anyMatch(Cause.Silence.class::isInstance)) {
      return Kind.SILENT;
    }
    return causes.isEmpty() ? Kind.DECIDED : Kind.CONFLICT;
  }

  /// Whether a patient is treated alike, whichever rules say so.
  boolean alike(Told other) {
    return kind == other.kind && values.equals(other.values);
  }

  /// Whether the version does not speak of the patient.
  boolean isOfWhom() {
    return kind == Kind.OUT_OF_SCOPE || kind == Kind.IMPOSSIBLE;
  }

  /// The same, whichever rules tell it.
  Told outcome() {
    return new Told(kind, values, List.of());
  }

  /// Of a number, whichever it is: otherwise every sum of points were a thing of its own.
  Told summary() {
    boolean number = values.bounds().isPresent();
    return number ? new Told(kind, Possible.NOTHING, rules) : this;
  }

  /// Of a number, that it is one, however it is known.
  Told unreckoned() {
    return values.isFormula() ? new Told(kind, Possible.NOTHING, rules) : summary();
  }

  /// Whether it is what an author calls it: a value, `silent`, `conflict`, `not applicable` or `out
  /// of scope`.
  public boolean isCalled(String words) {
    return switch (words) {
      case "silent" -> kind == Kind.SILENT;
      case "conflict" -> kind == Kind.CONFLICT;
      case "out of scope" -> kind == Kind.OUT_OF_SCOPE;
      default ->
          kind == Kind.DECIDED
              && values.single().filter(value -> isNamed(value, words)).isPresent();
    };
  }

  private static boolean isNamed(Value value, String words) {
    return switch (value) {
      case Value.Choice(var name) -> name.equals(words);
      case Value.Truth(var holds) -> words.equals(holds ? "yes" : "no");
      case Value.Amount(var number) -> precept.model.Numerals.text(number).equals(words);
      case Value.Members(var names) -> names.equals(members(words));
      case Value.Formula formula -> false;
      case Value.Absence absence ->
          absence == Value.Absence.NOT_APPLICABLE && words.equals("not applicable");
    };
  }

  private static Set<String> members(String words) {
    return words.equals("empty") ? Set.of() : Set.copyOf(Arrays.asList(words.split(", *", -1)));
  }
}
