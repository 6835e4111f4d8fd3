package precept.wording;

import precept.belief.Cause;

/// What is wrong with a guideline's own text, as a patient shows it.
public final class DefectWords {
  private DefectWords() {}

  public static String of(Cause cause) {
    return switch (cause) {
      case Cause.Gap(var decision) -> "no rule of " + decision + " answers this patient";
      case Cause.Overlap(var decision, var rules) ->
          "several rules of "
              + decision
              + " answer this patient: "
              + String.join(", ", rules.stream().limit(8).toList())
              + (rules.size() > 8 ? " and " + (rules.size() - 8) + " more" : "");
      case Cause.Tie() ->
          "a number lies too close to the middle between two steps to be rounded to one of them";
      case Cause.Missing(var input) -> input + " is not known";
      case Cause.Silence(var rule) -> rule + " is silent";
      case Cause.Contradiction(var rule) -> rule + " is in conflict";
    };
  }
}
