package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Section.Line;
import precept.eval.Explanation;
import precept.eval.Outcome;
import precept.eval.Outcome.Order;
import precept.model.Decision;
import precept.model.Recommendation;
import precept.model.Type;
import precept.model.Value;
import precept.wording.DefectWords;
import precept.wording.Words;

/// What an answer is, in one line and in a few more.
final class OutcomeWords {
  private final Words words;
  private final Explanation explanation;

  OutcomeWords(Words words, Explanation explanation) {
    this.words = words;
    this.explanation = explanation;
  }

  /// The outcome in one line: the answer with its grade, or the admission.
  String headline() {
    Type type = explanation.subject().type();
    return switch (explanation.outcome()) {
      case Outcome.Decided decided -> answer(decided.value());
      case Outcome.Silent silent -> "SILENT: the source does not say";
      case Outcome.Conflict conflict ->
          "CONFLICT: the source says " + bothOf(conflict.values(), type);
      case Outcome.Needs needs -> "NEEDS " + words.definitions(needs.facts());
      case Outcome.OutOfScope outside ->
          "OUT OF SCOPE: "
              + words.guideline().population().flatMap(some -> some.outside()).orElse("");
      case Outcome.Collected collected -> counted(collected);
      case Outcome.Defective defective ->
          "NO ANSWER: the guideline's own text is not in order here";
    };
  }

  private static String counted(Outcome.Collected collected) {
    long silent = collected.certain().stream().filter(OutcomeWords::isSilent).count();
    long mayBeSilent = collected.possible().stream().filter(OutcomeWords::isSilent).count();
    long apply = collected.certain().size() - silent;
    long mayApply = collected.possible().size() - mayBeSilent;
    boolean none = apply == 0 && (silent > 0 || collected.possible().isEmpty());
    return Stream.of(
            none ? "" : apply + (apply == 1 ? " applies" : " apply"),
            silent == 0 ? "" : "silent on " + silent,
            mayApply == 0 ? "" : mayApply + " may apply",
            mayBeSilent == 0 ? "" : "may be silent on " + mayBeSilent)
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("nothing applies");
  }

  private static boolean isSilent(Outcome.Item item) {
    return item.values().isEmpty();
  }

  /// A number that is calculated from what is in conflict has no values of its own to quote.
  private String bothOf(Set<Value> values, Type type) {
    return values.isEmpty()
        ? "more than one thing that this is calculated from"
        : Words.inOrder(values, type).stream()
            .map(this::quoted)
            .collect(Collectors.joining(" and "));
  }

  private String label(Value value) {
    return new Words(words.guideline(), true).value(value, explanation.subject());
  }

  private String answer(Value value) {
    Optional<Recommendation> recommendation = recommendation(value);
    String grade =
        recommendation
            .map(words::grade)
            .filter(some -> !some.isEmpty())
            .map(some -> " (" + some + ")")
            .orElse("");
    return label(value) + grade;
  }

  private Optional<Recommendation> recommendation(Value value) {
    return explanation.subject() instanceof Decision decision
            && decision.recommends()
            && value instanceof Value.Choice(var name)
        ? Optional.ofNullable(words.guideline().recommendations().get(name))
        : Optional.empty();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    switch (explanation.outcome()) {
      case Outcome.Decided decided -> assumes(lines, decided.assumes());
      case Outcome.Silent silent -> {
        lines.add(Line.of("says so", Words.rules(silent.origins())));
        assumes(lines, silent.assumes());
      }
      case Outcome.Conflict conflict -> {
        lines.add(Line.of("says so", Words.rules(conflict.origins())));
        assumes(lines, conflict.assumes());
      }
      case Outcome.Needs needs -> needs(lines, needs);
      case Outcome.OutOfScope outside ->
          outside
              .members()
              .forEach(member -> lines.add(Line.of("not fulfilled", member.clause().written())));
      case Outcome.Collected collected -> collected(lines, collected);
      case Outcome.Defective defective ->
          defective
              .defects()
              .forEach(defect -> lines.add(Line.of("defect", DefectWords.of(defect))));
    }
    return lines;
  }

  private void needs(List<Line> lines, Outcome.Needs needs) {
    Type type = explanation.subject().type();
    for (Order order : needs.meanwhile()) {
      lines.add(Line.of("act now", ordered(order)));
    }
    if (!needs.meanwhile().isEmpty()) {
      lines.add(Line.of("check in parallel", words.definitions(needs.facts())));
    }
    certain(lines, needs);
    if (!needs.meanwhile().isEmpty() || !needs.certain().isEmpty()) {
      assumes(lines, needs.assumes());
    }
    lines.add(Line.of("may yet be", words.possible(needs.possible(), type)));
    if (!needs.admissions().isEmpty()) {
      lines.add(Line.of("or an admission", Words.rules(needs.admissions())));
    }
    needs
        .shared()
        .ifPresent(direction -> lines.add(Line.of("all of them are", Words.direction(direction))));
  }

  /// What every completion says; several things are the conflict that they are.
  private void certain(List<Line> lines, Outcome.Needs needs) {
    Set<Value> values = needs.certain().stream().map(Order::value).collect(Collectors.toSet());
    if (values.size() > 1) {
      lines.add(
          Line.of(
              "in every case",
              "CONFLICT: the source says " + bothOf(values, explanation.subject().type())));
      return;
    }
    for (Order order : needs.certain()) {
      lines.add(Line.of("in every case", label(order.value())));
      if (!order.against().isEmpty()) {
        boolean always = order.facts().isEmpty();
        lines.add(new Line(1, always ? "always with" : "perhaps with", any(order.against()), ""));
        if (!always) {
          lines.add(new Line(1, "depending on", words.definitions(order.facts()), ""));
        }
      }
    }
  }

  /// An order, never without what is said against it in every case.
  private String ordered(Order order) {
    return order.against().isEmpty()
        ? label(order.value())
        : quoted(order.value()) + "; the source also says " + any(order.against());
  }

  private String any(List<Value> values) {
    return Words.inOrder(values, explanation.subject().type()).stream()
        .map(this::quoted)
        .collect(Collectors.joining(" or "));
  }

  private String quoted(Value value) {
    return "\"" + label(value) + "\"";
  }

  private void collected(List<Line> lines, Outcome.Collected collected) {
    for (Outcome.Item item : collected.certain()) {
      lines.add(new Line(0, isSilent(item) ? "silent" : "applies", item(item), ""));
    }
    for (Outcome.Item item : collected.possible()) {
      String depends =
          item.facts().isEmpty()
              ? "depends on how the source is read"
              : "depends on " + words.definitions(item.facts());
      lines.add(Line.of(isSilent(item) ? "may be silent" : "may apply", item(item)));
      lines.add(new Line(1, depends, "", ""));
    }
    assumes(lines, collected.assumes());
  }

  private String item(Outcome.Item item) {
    return switch (item.values().size()) {
      case 0 ->
          words
              .guideline()
              .row(item.rules().getFirst())
              .filter(row -> row.answer() instanceof Decision.Answer.Silent)
              .flatMap(Decision.Row::remark)
              .orElse("the source does not say");
      case 1 -> label(item.values().getFirst());
      default ->
          "conflict: " + item.values().stream().map(this::label).collect(Collectors.joining(" / "));
    };
  }

  private static void assumes(List<Line> lines, List<precept.model.Population.Member> members) {
    if (!members.isEmpty()) {
      lines.add(Line.of("assumes", Words.assumptions(members)));
    }
  }
}
