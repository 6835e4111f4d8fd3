package precept.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.cohort.Tally;
import precept.cohort.Told;
import precept.document.Cohort.Answer;
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
  private final int below;

  /// @param versions that may have answered, the newest last
  /// @param below which counts are withheld
  public CohortReading(List<Guideline> versions, int below) {
    this.versions = versions;
    this.below = below;
  }

  public Cohort of(Tally tally, Optional<Group> group, List<String> answers) {
    boolean isTold =
        answers.stream()
            .allMatch(answer -> withholding(tally.of(answer).told().values()).tellsTotal());
    if (Withholding.isSmall(tally.lines(), below)) {
      return new Cohort(
          title(), group, alone(tally.lines()), List.of(), List.of(), List.of()); // all are few
    }
    return new Cohort(
        title(),
        group,
        isTold ? alone(tally.lines()) : new Figure.Withheld(),
        answers.stream().map(answer -> answer(answer, tally, isTold)).toList(),
        ifNoneIsSmall(missing(tally), tally),
        ifNoneIsSmall(mistakes(tally), tally));
  }

  /// Numbers of which nobody knows what they add up to: a small one, or all but a few, withholds
  /// them all.
  private List<Line> ifNoneIsSmall(List<Line> lines, Tally tally) {
    return lines.stream()
            .allMatch(line ->
                line.count().figure() instanceof Figure.Told(var number)
                    && !Withholding.isSmall(tally.lines() - number, below))
        ? lines
        : List.of();
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

  private Withholding withholding(Collection<Long> counts) {
    return Withholding.of(List.copyOf(counts), below);
  }

  /// A number that is part of no sum.
  private Figure alone(long number) {
    return withholding(List.of(number)).figure(0);
  }

  private Count count(Figure figure, Tally tally, boolean isTold) {
    return new Count(
        figure,
        figure instanceof Figure.Told(var number) && isTold && tally.lines() > 0
            ? Optional.of(new Share(number, tally.lines()))
            : Optional.empty());
  }

  private Answer answer(String name, Tally tally, boolean isTold) {
    Tally.ByAnswer counted = tally.of(name);
    Definition about = knowing(name).definition(name);
    List<Map.Entry<Told, Long>> told =
        counted.told().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Told, Long> some) -> some.getKey().kind())
                    .thenComparingInt(some -> place(some.getKey(), about))
                    .thenComparing(some -> words(some.getKey(), about, false)))
            .toList();
    Withholding withholding = withholding(told.stream().map(Map.Entry::getValue).toList());
    List<Line> lines = new ArrayList<>();
    for (int place = 0; place < told.size(); place++) {
      Told some = told.get(place).getKey();
      lines.add(
          new Line(
              words(some, about, false),
              words(some, about, true),
              count(withholding.figure(place), tally, isTold)));
    }
    List<Line> rules = ifNoneIsSmall(rules(counted.rules(), tally, isTold), tally);
    boolean isList = about instanceof Decision decision && decision.collects();
    boolean withheld =
        lines.stream().anyMatch(line -> !(line.count().figure() instanceof Figure.Told));
    return new Answer(
        name,
        about.label(),
        isList ? ifNoneIsSmall(lines, tally) : lines,
        withheld ? List.of() : rules);
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
  private List<Line> rules(Map<RuleId, Long> counts, Tally tally, boolean isTold) {
    Map<RuleId, Long> left = new HashMap<>(counts);
    List<Line> lines = new ArrayList<>();
    for (Guideline version : versions.reversed()) {
      for (Decision decision : version.decisions()) {
        for (Decision.Row row : decision.rows()) {
          RuleId rule = decision.rule(row);
          Optional.ofNullable(left.remove(rule))
              .ifPresent(count ->
                  lines.add(
                      new Line(
                          rule.toString(), rule.toString(), count(alone(count), tally, isTold))));
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
                new Count(alone(entry.getValue()), Optional.empty())))
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
                    new Count(alone(entry.getValue()), Optional.empty())));
    Optional<Line> all = line("lines", "lines with something wrong", tally.mistaken());
    return Stream.of(all.stream(), others, columns).flatMap(some -> some).toList();
  }

  private Optional<Line> line(String name, String words, long count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(new Line(name, words, new Count(alone(count), Optional.empty())));
  }
}
