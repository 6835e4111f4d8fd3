package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.analysis.Insight;
import precept.belief.Verdict;
import precept.eval.Explanation;
import precept.eval.Explanation.Ground;
import precept.eval.Explanation.Step;
import precept.eval.Outcome;
import precept.model.Decision;
import precept.model.Recommendation;
import precept.model.Type;
import precept.model.Value;

/// An explanation as titled lines, before it becomes text or Markdown.
public final class Sections {
  private final Words words;
  private final Explanation explanation;
  private final InsightWords insight;

  Sections(Words words, Explanation explanation, Insight insight) {
    this.words = words;
    this.explanation = explanation;
    this.insight = new InsightWords(words, insight, explanation.subject());
  }

  public record Section(String title, List<Line> lines) {}

  /// @param what what is looked at
  /// @param found what is known of it
  /// @param against what it was held against, and what is cited
  public record Line(int depth, String what, String found, String against) {}

  /// The outcome in one line: the answer with its grade, or the admission.
  String headline() {
    return headline(label -> label.toUpperCase(Locale.ROOT));
  }

  /// @param raised how the label of a recommendation is made to stand out
  String headline(UnaryOperator<String> raised) {
    Type type = explanation.subject().type();
    return switch (explanation.outcome()) {
      case Outcome.Decided decided -> answer(decided.value(), raised);
      case Outcome.Silent silent -> "SILENT: the source does not say";
      case Outcome.Conflict conflict ->
          "CONFLICT: the source says " + bothOf(conflict.values(), type);
      case Outcome.Needs needs -> "NEEDS " + words.definitions(needs.facts());
      case Outcome.OutOfScope outside ->
          "OUT OF SCOPE: "
              + words.guideline().population().flatMap(some -> some.outside()).orElse("");
      case Outcome.Collected collected ->
          collected.certain().isEmpty() && collected.possible().isEmpty()
              ? "nothing applies"
              : collected.certain().size()
                  + (collected.certain().size() == 1 ? " applies" : " apply")
                  + (collected.possible().isEmpty()
                      ? ""
                      : ", " + collected.possible().size() + " may apply");
      case Outcome.Defective defective ->
          "NO ANSWER: the guideline's own text is not in order here";
    };
  }

  private String bothOf(Set<Value> values, Type type) {
    return Words.inOrder(values, type).stream()
        .map(value -> "\"" + label(value) + "\"")
        .collect(Collectors.joining(" and "));
  }

  private String label(Value value) {
    return new Words(words.guideline(), true).value(value, explanation.subject().type());
  }

  private String answer(Value value, UnaryOperator<String> raised) {
    Optional<Recommendation> recommendation = recommendation(value);
    String grade =
        recommendation
            .map(words::grade)
            .filter(some -> !some.isEmpty())
            .map(some -> " (" + some + ")")
            .orElse("");
    return (recommendation.isPresent() ? raised.apply(label(value)) : label(value)) + grade;
  }

  private Optional<Recommendation> recommendation(Value value) {
    return explanation.subject() instanceof Decision decision
            && decision.recommends()
            && value instanceof Value.Choice(var name)
        ? Optional.ofNullable(words.guideline().recommendations().get(name))
        : Optional.empty();
  }

  /// What the rules cite that gave the answer.
  List<String> citations() {
    return explanation.because().stream()
        .flatMap(step -> step.row().cites().stream())
        .distinct()
        .toList();
  }

  /// Everything: the reasons in full, the rules still open, what was ruled out, and what would
  /// change it.
  List<Section> all() {
    return present(
        Stream.concat(
            reasons().stream(),
            Stream.of(
                new Section("still possible", shallow(steps(explanation.open()))),
                new Section("made from", grounds(explanation.grounds(), 0)),
                new Section("why not", whyNot()),
                new Section("what would change it", insight.whatIf()))));
  }

  /// The outcome and its reasons down to the facts.
  List<Section> reasons() {
    return present(
        Stream.of(
            new Section("", outcome()),
            new Section("because", steps(explanation.because())),
            new Section("either way", insight.eitherWay())));
  }

  /// The outcome alone.
  List<Section> said() {
    return present(Stream.of(new Section("", outcome())));
  }

  /// The outcome and the cells of the rules that gave it.
  List<Section> brief() {
    return present(
        Stream.of(
            new Section("", outcome()),
            new Section("because", shallow(steps(explanation.because())))));
  }

  private static List<Section> present(Stream<Section> sections) {
    return sections.filter(section -> !section.lines().isEmpty()).toList();
  }

  private static List<Line> shallow(List<Line> lines) {
    return lines.stream().filter(line -> line.depth() < 2).toList();
  }

  private List<Line> outcome() {
    List<Line> lines = new ArrayList<>();
    switch (explanation.outcome()) {
      case Outcome.Decided decided -> assumes(lines, decided.assumes());
      case Outcome.Silent silent -> {
        lines.add(plain("says so", Words.rules(silent.origins())));
        assumes(lines, silent.assumes());
      }
      case Outcome.Conflict conflict -> {
        lines.add(plain("says so", Words.rules(conflict.origins())));
        assumes(lines, conflict.assumes());
      }
      case Outcome.Needs needs -> needs(lines, needs);
      case Outcome.OutOfScope outside ->
          outside
              .members()
              .forEach(member -> lines.add(plain("not fulfilled", member.clause().written())));
      case Outcome.Collected collected -> collected(lines, collected);
      case Outcome.Defective defective ->
          defective.defects().forEach(defect -> lines.add(plain("defect", DefectWords.of(defect))));
    }
    lines.addAll(insight.notNeeded());
    return lines;
  }

  private void needs(List<Line> lines, Outcome.Needs needs) {
    Type type = explanation.subject().type();
    for (Value value : needs.meanwhile()) {
      lines.add(plain("act now", label(value)));
    }
    if (!needs.meanwhile().isEmpty()) {
      lines.add(plain("check in parallel", words.definitions(needs.facts())));
    }
    lines.add(plain("may yet be", words.possible(needs.possible(), type)));
    if (!needs.admissions().isEmpty()) {
      lines.add(plain("or an admission", Words.rules(needs.admissions())));
    }
    needs
        .shared()
        .ifPresent(direction -> lines.add(plain("all of them are", Words.direction(direction))));
  }

  private void collected(List<Line> lines, Outcome.Collected collected) {
    for (Outcome.Item item : collected.certain()) {
      lines.add(new Line(0, "applies", item(item), ""));
    }
    for (Outcome.Item item : collected.possible()) {
      String depends =
          item.facts().isEmpty()
              ? "depends on how the source is read"
              : "depends on " + words.definitions(item.facts());
      lines.add(plain("may apply", item(item)));
      lines.add(new Line(1, depends, "", ""));
    }
    assumes(lines, collected.assumes());
  }

  private String item(Outcome.Item item) {
    return switch (item.values().size()) {
      case 0 -> "silent: the source does not say";
      case 1 -> label(item.values().getFirst());
      default ->
          "conflict: " + item.values().stream().map(this::label).collect(Collectors.joining(" / "));
    };
  }

  private static void assumes(List<Line> lines, List<precept.model.Population.Member> members) {
    if (!members.isEmpty()) {
      lines.add(plain("assumes", Words.assumptions(members)));
    }
  }

  private static Line plain(String what, String found) {
    return new Line(0, what, found, "");
  }

  private List<Line> steps(List<Step> steps) {
    List<Line> lines = new ArrayList<>();
    for (Step step : steps) {
      lines.add(new Line(0, rule(step), "-> " + says(step), words.citations(step.row().cites())));
      lines.addAll(grounds(step.grounds(), 1));
    }
    return lines;
  }

  private List<Line> whyNot() {
    List<Line> lines = new ArrayList<>();
    for (Step step : explanation.whyNot()) {
      String reasons =
          step.row().otherwise()
              ? "another rule matches"
              : step.grounds().stream().map(this::reason).collect(Collectors.joining("; "));
      lines.add(new Line(0, rule(step), reasons, ""));
    }
    return lines;
  }

  private String reason(Ground ground) {
    return words.definition(ground.words())
        + " is "
        + found(ground)
        + ", needs "
        + ground.test().map(Sections::oneOf).orElse("");
  }

  /// A cell as a sentence goes on: `is yes`, `is one of a, b`, `< 14 days`.
  static String tested(String test) {
    return Stream.of("<", ">", "includes", "outside").anyMatch(test::startsWith)
        ? test
        : "is " + oneOf(test);
  }

  private static String oneOf(String test) {
    return test.contains(", ") && !test.startsWith("includes") && !test.startsWith("none of")
        ? "one of " + test
        : test;
  }

  private static String rule(Step step) {
    return step.decision().name() + "." + step.row().name();
  }

  private String says(Step step) {
    return AnswerWords.of(step.row().answer(), step.decision(), words.guideline());
  }

  private List<Line> grounds(List<Ground> grounds, int depth) {
    List<Line> lines = new ArrayList<>();
    for (Ground ground : grounds) {
      String what =
          ground.subject().map(some -> words.definition(some.name())).orElse(ground.words());
      String cites = words.citations(ground.cites());
      lines.add(
          new Line(
              depth,
              what,
              found(ground),
              (ground.test().map(Sections::tested).orElse("") + " " + cites).strip()));
      lines.addAll(grounds(ground.beneath(), depth + 1));
    }
    return lines;
  }

  private String found(Ground ground) {
    return ground
        .belief()
        .flatMap(belief -> ground.subject().map(subject -> words.belief(belief, subject)))
        .orElse(verdict(ground.truth()));
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case YES -> "holds";
      case NO -> "does not hold";
      case OPEN -> "open";
    };
  }
}
