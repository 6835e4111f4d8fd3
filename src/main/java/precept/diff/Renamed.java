package precept.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.Recommendation;

/// A guideline in other names; its words are as they were.
record Renamed(Names names) {

  Guideline guideline() {
    Guideline old = names.old();
    return new Guideline(
        old.edition(),
        old.answers().stream().map(names::of).toList(),
        old.population().map(this::population),
        definitions(),
        recommendations(),
        old.properties().stream().map(this::property).toList(),
        old.revision());
  }

  private Map<String, Definition> definitions() {
    Map<String, Definition> written = new LinkedHashMap<>();
    names.old().definitions().values().forEach(some -> written.put(names.of(some.name()), some));
    Map<String, Definition> definitions = new LinkedHashMap<>();
    written.forEach((name, some) -> definitions.put(name, definition(name, some)));
    names
        .operands()
        .forEach((name, own) ->
            Optional.ofNullable(written.get(name))
                .ifPresent(some -> definitions.put(own, definition(own, some))));
    return definitions;
  }

  private Map<String, Recommendation> recommendations() {
    Map<String, Recommendation> renamed = new LinkedHashMap<>();
    names.old().recommendations().forEach((name, some) -> renamed.put(names.of(name), some));
    return renamed;
  }

  private Population population(Population some) {
    return new Population(
        some.label(),
        some.members().stream()
            .map(member -> new Population.Member(names.clause(member.clause()), member.presumed()))
            .toList(),
        some.outside(),
        some.cites(),
        some.at());
  }

  private Property property(Property some) {
    return new Property(
        some.name(),
        some.label(),
        names.clause(some.clause()),
        some.impossible(),
        some.cites(),
        some.at());
  }

  /// @param name its own, or the one that it has inside of arithmetic
  private Definition definition(String name, Definition some) {
    String of = names.of(some.name());
    return switch (some) {
      case Definition.Input input ->
          new Definition.Input(
              name,
              input.label(),
              names.type(of, input.type()),
              input.question(),
              input.note(),
              input.bindings(),
              input.onlyWhen().map(names::clause),
              input.at());
      case Definition.Criterion criterion ->
          new Definition.Criterion(
              name,
              criterion.label(),
              criterion.quantifier(),
              criterion.clauses().stream().map(names::clause).toList(),
              criterion.at());
      case Definition.Quantity quantity ->
          new Definition.Quantity(
              name,
              quantity.label(),
              quantity.type(),
              names.operand(quantity.formula()),
              quantity.written(),
              quantity.cites(),
              quantity.at());
      case Definition.Score score ->
          new Definition.Score(
              name,
              score.label(),
              score.type(),
              score.rows().stream()
                  .map(row ->
                      new Definition.Points(
                          names.clause(row.finding()), row.points(), row.item().map(names::of)))
                  .toList(),
              score.at());
      case Decision decision -> decision(name, of, decision);
    };
  }

  private Decision decision(String name, String of, Decision some) {
    return new Decision(
        name,
        some.label(),
        names.type(of, some.answerType()),
        some.recommends(),
        some.hit(),
        some.columns().stream()
            .map(column -> new Decision.Column(names.of(column.name()), column.unit()))
            .toList(),
        some.rows().stream().map(row -> row(of, some, row)).toList(),
        some.meanwhiles().stream()
            .map(meanwhile ->
                new Decision.Meanwhile(
                    names.value(of, meanwhile.answer()), names.clause(meanwhile.when())))
            .toList(),
        names.of(some.table()),
        some.at());
  }

  private Decision.Row row(String of, Decision some, Decision.Row row) {
    List<Decision.Cell> cells =
        IntStream.range(0, row.cells().size())
            .mapToObj(i -> {
              Decision.Cell cell = row.cells().get(i);
              return new Decision.Cell(
                  names.test(names.of(some.columns().get(i).name()), cell.test()),
                  cell.written(),
                  cell.at());
            })
            .toList();
    return new Decision.Row(
        names.renames().now(some.rule(row)).rule(),
        row.otherwise(),
        cells,
        answer(of, row.answer()),
        row.cites(),
        row.remark(),
        row.at());
  }

  private Decision.Answer answer(String of, Decision.Answer some) {
    return switch (some) {
      case Decision.Answer.Gives(var value) -> new Decision.Answer.Gives(names.value(of, value));
      case Decision.Answer.Silent silent -> silent;
      case Decision.Answer.Conflict(var values) ->
          new Decision.Answer.Conflict(
              values.stream().map(value -> names.value(of, value)).toList());
      case Decision.Answer.Computes(var formula, var written) ->
          new Decision.Answer.Computes(names.operand(formula), written);
      case Decision.Answer.As(var other) -> new Decision.Answer.As(names.of(other));
    };
  }
}
