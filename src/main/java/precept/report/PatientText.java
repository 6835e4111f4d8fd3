package precept.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.eval.Outcome;
import precept.eval.Outcome.Order;
import precept.eval.Run;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Recommendation;
import precept.model.Value;
import precept.wording.Words;

/// The answers in the plain words that recommendations have for the person concerned.
public final class PatientText {
  private PatientText() {}

  public static String of(Run run, List<String> answers, Ink ink) {
    StringBuilder text = new StringBuilder();
    Edition edition = run.guideline().edition();
    text.append(
            ink.layout()
                .wrapped(
                    edition.title()
                        + ", version "
                        + edition.version()
                        + " ("
                        + edition.status().words()
                        + ")",
                    0))
        .append('\n');
    text.append(ink.layout().wrapped(edition.notice(), 0)).append("\n\n");
    for (String name : answers) {
      if (run.guideline().definition(name) instanceof Decision decision && decision.recommends()) {
        text.append(decision.label()).append('\n');
        said(run, decision)
            .lines()
            .forEach(line -> text.append(ink.layout().wrapped(line, 2)).append('\n'));
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String said(Run run, Decision decision) {
    return switch (run.outcome(decision.name())) {
      case Outcome.Decided(var value, var assumes) -> plain(run, value);
      case Outcome.Silent silent ->
          "The guideline gives no answer here. Please talk it over with your team.";
      case Outcome.Conflict(var values, var origins, var assumes) ->
          "The guideline says two things that contradict each other here, and your team has to weigh them with you: "
              + Words.inOrder(values, decision.answerType()).stream()
                  .map(value -> plain(run, value))
                  .collect(Collectors.joining(" / "));
      case Outcome.Needs needs ->
          certain(run, decision, needs)
              + "Still to be found out: "
              + needs.facts().stream()
                  .map(fact -> question(run, fact))
                  .collect(Collectors.joining(" "))
              + needs.meanwhile().stream()
                  .map(order -> " Meanwhile: " + meanwhile(run, decision, order))
                  .collect(Collectors.joining());
      case Outcome.OutOfScope outside ->
          run.guideline()
              .population()
              .flatMap(population -> population.outside())
              .orElse("The guideline does not speak about you.");
      case Outcome.Collected(var certain, var possible, var assumes) ->
          certain.isEmpty() && possible.isEmpty()
              ? "Nothing in particular."
              : Stream.concat(
                      certain.stream().map(item -> item(run, item)),
                      possible.stream()
                          .map(item -> "Perhaps, this is not settled yet: " + item(run, item)))
                  .distinct()
                  .collect(Collectors.joining("\n"));
      case Outcome.Defective defective -> "The guideline's text is not in order here.";
    };
  }

  /// What holds whatever the missing facts turn out to be.
  private static String certain(Run run, Decision decision, Outcome.Needs needs) {
    List<Value> values = needs.certain().stream().map(Order::value).toList();
    if (values.isEmpty()) {
      return "It is not settled yet. ";
    }
    String said =
        Words.inOrder(values, decision.answerType()).stream()
            .map(value -> plain(run, value))
            .collect(Collectors.joining(" / "));
    return values.size() > 1
        ? "Whatever is still missing, the guideline says things here that contradict each other, and your team has to weigh them with you: "
            + said
            + " "
        : "Whatever is still missing, this holds: "
            + said
            + (needs.certain().getFirst().against().isEmpty()
                ? " "
                : needs.certain().getFirst().facts().isEmpty()
                    ? " But it also says something against it, and your team has to weigh that with you. "
                    : " Something else may be said against it, and your team will tell you. ");
  }

  private static String meanwhile(Run run, Decision decision, Order order) {
    return order.against().isEmpty()
        ? plain(run, order.value())
        : plain(run, order.value())
            + " But the guideline also says: "
            + Words.inOrder(order.against(), decision.answerType()).stream()
                .map(value -> plain(run, value))
                .collect(Collectors.joining(" / "));
  }

  private static String item(Run run, Outcome.Item item) {
    String said =
        item.values().stream().map(value -> plain(run, value)).collect(Collectors.joining(" / "));
    return switch (item.values().size()) {
      case 0 ->
          "On one point the guideline gives no answer here. Please talk it over with your team.";
      case 1 -> said;
      default -> "The guideline contradicts itself here: " + said;
    };
  }

  private static String question(Run run, String fact) {
    return run.guideline().definition(fact) instanceof Definition.Input input
        ? Words.question(input)
        : fact;
  }

  private static String plain(Run run, Value value) {
    Optional<Recommendation> recommendation =
        value instanceof Value.Choice(var name)
            ? Optional.ofNullable(run.guideline().recommendations().get(name))
            : Optional.empty();
    return recommendation
        .map(some -> some.patient().orElse(some.label()))
        .orElse("The guideline does not say.");
  }
}
