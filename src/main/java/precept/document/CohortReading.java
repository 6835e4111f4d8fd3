package precept.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.cohort.Tally;
import precept.cohort.Told;
import precept.document.Cohort.Answer;
import precept.document.Cohort.Count;
import precept.document.Cohort.Group;
import precept.document.Cohort.Line;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.wording.Words;

/// Reads what was counted.
public final class CohortReading {
  private final List<Guideline> versions;
  private final Withholding withholding;

  /// @param versions that may have answered, the newest last
  /// @param below which counts are withheld
  public CohortReading(List<Guideline> versions, long below) {
    this.versions = versions;
    this.withholding = new Withholding(below);
  }

  public Cohort of(Tally tally, Optional<Group> group, List<String> answers) {
    return new Cohort(
        title(),
        group,
        withholding.alone(tally.lines()),
        answers.stream().map(answer -> answer(answer, tally.of(answer))).toList(),
        missing(tally),
        mistakes(tally));
  }

  private String title() {
    return newest().edition().guideline()
        + " "
        + versions.stream().map(some -> some.edition().version()).collect(Collectors.joining(", "));
  }

  private Guideline newest() {
    return versions.getLast();
  }

  /// The newest version that has it.
  private Guideline knowing(String name) {
    return versions.reversed().stream()
        .filter(some -> some.definitions().containsKey(name))
        .findFirst()
        .orElse(newest());
  }

  private Answer answer(String name, Tally.ByAnswer counted) {
    Definition about = knowing(name).definition(name);
    List<Told> told =
        counted.told().keySet().stream()
            .sorted(
                Comparator.comparing(Told::kind)
                    .thenComparingInt(some -> place(some, about))
                    .thenComparing(some -> words(some, about, false)))
            .toList();
    List<Count> counts = withholding.together(told.stream().map(counted.told()::get).toList());
    boolean withheld = counts.contains(Count.WITHHELD);
    return new Answer(
        name,
        about.label(),
        IntStream.range(0, told.size())
            .mapToObj(i ->
                new Line(
                    words(told.get(i), about, false),
                    words(told.get(i), about, true),
                    counts.get(i)))
            .toList(),
        withheld ? List.of() : rules(counted.rules()));
  }

  /// Of values in the order of their type.
  private static int place(Told told, Definition about) {
    List<String> names =
        about.type() instanceof Type.YesNo
            ? List.of()
            : about.type().named().stream().map(precept.model.Option::name).toList();
    return told.values().stream()
        .mapToInt(value ->
            value instanceof Value.Choice(var name)
                ? names.indexOf(name)
                : value.equals(Value.NO) ? 1 : 0)
        .min()
        .orElse(-1);
  }

  private String words(Told told, Definition about, boolean labels) {
    Words words = new Words(knowing(about.name()), labels);
    String values =
        Words.inOrder(told.values(), about.type()).stream()
            .map(value -> words.value(value, about.type()))
            .collect(Collectors.joining(labels ? " / " : "|"));
    return switch (told.kind()) {
      case DECIDED -> told.values().isEmpty() ? "a number" : values;
      case APPLIES -> told.values().isEmpty() ? "nothing applies" : values;
      case SILENT -> labels ? "the source does not say" : "silent";
      case CONFLICT -> labels ? "the source says both: " + values : ("conflict " + values).strip();
      case NEEDS ->
          !labels
              ? "needs"
              : about instanceof Decision decision && decision.collects()
                  ? "more may apply: facts are missing"
                  : "facts are missing";
      case OUT_OF_SCOPE -> labels ? "the guideline does not speak of them" : "out-of-scope";
      case DEFECTIVE -> labels ? "the guideline is not in order here" : "defective";
      case REFUSED -> labels ? "refused: facts cannot be, or cannot be read" : "refused";
      case UNREAD -> labels ? "not answered: see the errors" : "unread";
    };
  }

  /// In the order in which the newest version has them, then those that only older ones have.
  private List<Line> rules(Map<RuleId, Long> counts) {
    Map<RuleId, Long> left = new HashMap<>(counts);
    List<Line> lines = new ArrayList<>();
    for (Guideline version : versions.reversed()) {
      for (Decision decision : version.decisions()) {
        for (Decision.Row row : decision.rows()) {
          RuleId rule = decision.rule(row);
          Optional.ofNullable(left.remove(rule))
              .ifPresent(count ->
                  lines.add(new Line(rule.toString(), rule.toString(), withholding.alone(count))));
        }
      }
    }
    return lines;
  }

  private List<Line> missing(Tally tally) {
    List<String> order =
        versions.reversed().stream()
            .flatMap(version -> version.inputs().stream())
            .map(Definition.Input::name)
            .distinct()
            .toList();
    return tally.missing().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparingInt(entry -> order.indexOf(entry.getKey())))
        .map(entry ->
            new Line(
                entry.getKey(),
                knowing(entry.getKey()).definition(entry.getKey()).label(),
                withholding.alone(entry.getValue())))
        .toList();
  }

  private List<Line> mistakes(Tally tally) {
    Stream<Line> others =
        Stream.of(
                line("line", "lines, identifiers and days", tally.nameless()),
                line("contradiction", "facts that contradict each other", tally.contradictory()))
            .flatMap(Optional::stream);
    Stream<Line> columns =
        tally.columns().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry ->
                new Line(
                    "column " + entry.getKey(),
                    "column " + entry.getKey(),
                    withholding.alone(entry.getValue())));
    Optional<Line> all = line("lines", "lines with something wrong", tally.mistaken());
    return Stream.of(all.stream(), others, columns).flatMap(some -> some).toList();
  }

  private Optional<Line> line(String name, String words, long count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(new Line(name, words, withholding.alone(count)));
  }
}
