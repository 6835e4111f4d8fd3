package precept.analysis;

import precept.diagram.Axis;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;
import precept.model.Term;

/// What an axis is called in the guideline's own names.
public final class Axes {
  private Axes() {}

  /// The input, where its side says the rest: `failure` includes extension.
  public static String about(Axis.Subject subject, Guideline guideline) {
    return subject instanceof Axis.Subject.Member(var input, var member)
        ? input
        : name(subject, guideline);
  }

  public static String name(Axis.Subject subject, Guideline guideline) {
    return switch (subject) {
      case Axis.Subject.Fact(var input) -> input;
      case Axis.Subject.Member(var input, var member) -> input + " includes " + member;
      case Axis.Subject.Computed(Term.Reference(var name)) -> name;
      case Axis.Subject.Computed(var term) ->
          "a number made of "
              + String.join(
                  ", ",
                  References.in(term)
                      .map(guideline::definition)
                      .map(Definition::name)
                      .distinct()
                      .toList());
    };
  }
}
