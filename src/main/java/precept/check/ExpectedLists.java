package precept.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.TestCase.Expectation;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.syntax.Data;

/// Several things that a case expects: what a `collect` decision says or may say, and what any
/// decision says in every case.
final class ExpectedLists {
  private final Guideline guideline;
  private final List<String> answerable;
  private final ExpectedValues named;
  private final List<Diagnostic> mistakes;

  /// @param answerable the names that something can be expected of
  ExpectedLists(Guideline guideline, List<String> answerable, List<Diagnostic> mistakes) {
    this.guideline = guideline;
    this.answerable = answerable;
    this.named = new ExpectedValues(mistakes);
    this.mistakes = mistakes;
  }

  /// `possible: [...]` stands for the guideline's one `collect` answer; `possible: {cautions:
  /// [...]}` names them.
  List<Expectation> possible(Data data) {
    if (data instanceof Data.Mapping(var entries, var at)) {
      return entries.stream()
          .flatMap(entry ->
              collecting(entry.key())
                  .flatMap(decision -> possible(decision, entry.value()))
                  .stream())
          .toList();
    }
    List<Decision> all = guideline.decisions().stream().filter(Decision::collects).toList();
    if (all.size() != 1) {
      mistakes.add(new FieldMistake.WrongShape(data, "decision: [what may apply]").at(data.at()));
      return List.of();
    }
    return possible(all.getFirst(), data).stream().toList();
  }

  /// `in every case: [...]` is about the first answer; `in every case: {decision: [...]}` names
  /// one.
  List<Expectation> inEveryCase(Data data) {
    if (!(data instanceof Data.Mapping(var entries, var at))) {
      return inEveryCase(guideline.definition(guideline.answers().getFirst()), data).stream()
          .toList();
    }
    List<Expectation> found = new ArrayList<>();
    for (Data.Entry entry : entries) {
      if (answerable.contains(entry.key().text())
          && !(guideline.definition(entry.key().text()) instanceof Decision decision
              && decision.collects())) {
        inEveryCase(guideline.definition(entry.key().text()), entry.value()).ifPresent(found::add);
      } else {
        String key = entry.key().text();
        mistakes.add(
            new CaseMistake.UnknownAnswer(key, new Nearest(key, answerable)).at(entry.key().at()));
      }
    }
    return found;
  }

  private Optional<Expectation> inEveryCase(Definition definition, Data data) {
    Optional<List<Value>> values =
        Phrases.all(
            items(data),
            item ->
                item instanceof Data.Scalar(var text, var at)
                    ? named.of(definition, text.strip(), at)
                    : named.refuse(item.at(), "a list", definition));
    return values.map(some ->
        new Expectation.InEveryCase(definition.name(), new LinkedHashSet<>(some), data.at()));
  }

  private Optional<Expectation> possible(Decision decision, Data data) {
    return items(decision, data)
        .map(items -> new Expectation.Possible(decision.name(), items, data.at()));
  }

  private Optional<Decision> collecting(Data.Scalar name) {
    if (guideline.definitions().get(name.text()) instanceof Decision decision
        && decision.collects()) {
      return Optional.of(decision);
    }
    List<String> known =
        guideline.decisions().stream().filter(Decision::collects).map(Decision::name).toList();
    mistakes.add(
        new CaseMistake.CollectsNothing(name.text(), new Nearest(name.text(), known))
            .at(name.at()));
    return Optional.empty();
  }

  /// What a `collect` decision says: its answers, and in the same words as elsewhere `silent` and
  /// `conflict a, b`.
  Optional<Set<String>> items(Decision decision, Data data) {
    List<String> known = decision.answerType().named().stream().map(Option::name).toList();
    Set<String> items = new LinkedHashSet<>();
    for (Data item : items(data)) {
      String text = item instanceof Data.Scalar(var name, var at) ? name.strip() : "";
      List<String> sides =
          ExpectedValues.split(text.startsWith("conflict ") ? text.substring(9) : text);
      if (!text.equals("silent") && !known.containsAll(sides)) {
        return named.refuse(item.at(), text, decision);
      }
      items.add(
          sides.size() > 1
              ? "conflict " + String.join(", ", sides.stream().sorted().toList())
              : text);
    }
    return Optional.of(items);
  }

  List<Data> items(Data data) {
    if (data instanceof Data.Sequence(var items, var at)) {
      return items;
    }
    mistakes.add(new FieldMistake.WrongShape(data, "a list").at(data.at()));
    return List.of();
  }
}
