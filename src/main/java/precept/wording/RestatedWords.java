package precept.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.diff.Difference;
import precept.diff.Restated;
import precept.model.Decision.Meanwhile;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Recommendation;
import precept.model.Type;
import precept.source.Span;

/// What a version says otherwise beside its patients' answers, worded.
public final class RestatedWords {
  private RestatedWords() {}

  public static String of(Restated some, Difference difference) {
    return switch (some) {
      case Restated.Formula(var before, var after) ->
          after.name()
              + " has another formula: was "
              + before.written()
              + ", is "
              + after.written();
      case Restated.Scale(var before, var after) ->
          after.name()
              + " is read by another convention: was "
              + conventions(before)
              + ", is "
              + conventions(after);
      case Restated.Advice(var before, var after, var danger) ->
          after.name() + " says something else: was " + said(before) + ", is " + said(after);
      case Restated.Meantime(var about, var before, var after, var danger) ->
          about
              + " says something else meanwhile: was "
              + said(before, difference.before(), about)
              + ", is "
              + said(after, difference.after(), about);
    };
  }

  /// With what it is, who declares it, and how it may harm.
  public static String full(Restated some, Difference difference) {
    String danger =
        some.danger().map(how -> " DANGER: " + DangerWords.of(some, how) + ".").orElse("");
    String declared =
        difference.declaring(some).map(change -> " (declared: " + change.id() + ")").orElse("");
    return some.effect().words() + ": " + of(some, difference) + declared + "." + danger;
  }

  static Span at(Restated some, Guideline now) {
    return switch (some) {
      case Restated.Formula(var before, var after) -> after.at();
      case Restated.Scale(var before, var after) -> after.at();
      case Restated.Advice(var before, var after, var danger) -> after.at();
      case Restated.Meantime meantime -> now.definition(meantime.about()).at();
    };
  }

  private static String conventions(Definition.Input input) {
    String all =
        input.type() instanceof Type.Measure measure
            ? measure.also().stream()
                .map(also -> Labels.units(also.written()))
                .collect(Collectors.joining("; "))
            : "";
    return all.isEmpty() ? "none" : all;
  }

  private static String said(Recommendation some) {
    String direction =
        some.direction().map(way -> way.name().toLowerCase(Locale.ROOT)).orElse("undirected");
    return direction
        + graded(some.strength())
        + graded(some.certainty())
        + " \""
        + some.label()
        + "\"";
  }

  private static String graded(Optional<String> grade) {
    return grade.map(some -> ", " + some).orElse("");
  }

  private static String said(List<Meanwhile> all, Guideline guideline, String about) {
    Words words = new Words(guideline, false);
    return all.isEmpty()
        ? "nothing"
        : all.stream()
            .map(some ->
                words.value(some.answer(), guideline.definition(about).type())
                    + " when "
                    + some.when().written())
            .collect(Collectors.joining("; "));
  }
}
