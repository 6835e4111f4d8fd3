package precept.analysis;

import java.util.List;
import java.util.stream.Collectors;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Formulas;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;

/// What an axis is called in the guideline's own names.
public final class AxisNames {
  private AxisNames() {}

  /// The fact that an axis asks for, as the first of its axes; a computed number counts as a fact.
  static int fact(List<Axis> axes, int axis) {
    int first = axis;
    while (first > 0 && ofOneSet(axes.get(first - 1), axes.get(axis))) {
      first--;
    }
    return first;
  }

  private static boolean ofOneSet(Axis one, Axis other) {
    return one.subject() instanceof Subject.Member(var input, var member)
        && other.subject() instanceof Subject.Member(var same, var another)
        && input.equals(same);
  }

  /// Whether a guideline can compute the number that an axis stands for.
  static boolean isKnown(Axis axis, Guideline guideline) {
    return axis.subject() instanceof Subject.Computed(var term)
        && References.areKnown(term, guideline);
  }

  /// The inputs that an axis asks for.
  public static List<String> inputs(Axis axis, Guideline guideline) {
    return switch (axis.subject()) {
      case Subject.Fact(var input) -> List.of(input);
      case Subject.Member(var input, var member) -> List.of(input);
      case Subject.Computed(var term) -> References.inputs(References.in(term).toList(), guideline);
    };
  }

  /// The input, where its side says the rest: `failure` includes extension.
  public static String about(Subject subject, Guideline guideline) {
    return subject instanceof Subject.Member(var input, var member)
        ? input
        : name(subject, guideline);
  }

  public static String name(Subject subject, Guideline guideline) {
    return switch (subject) {
      case Subject.Fact(var input) -> input;
      case Subject.Member(var input, var member) -> input + " includes " + member;
      case Subject.Computed(var term) ->
          Formulas.owner(term, guideline)
              .map(Definition::name)
              .orElseGet(() ->
                  "a number made of "
                      + References.in(term).distinct().collect(Collectors.joining(", ")));
    };
  }
}
