package precept.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.analysis.Remainder;
import precept.document.Reference.Cell;
import precept.document.Reference.Column;
import precept.document.Reference.Fact;
import precept.document.Reference.Line;
import precept.document.Reference.Meanwhile;
import precept.document.Reference.Member;
import precept.document.Reference.Part;
import precept.document.Reference.Promise;
import precept.document.Reference.Rest;
import precept.document.Reference.Row;
import precept.document.Reference.Scope;
import precept.document.Reference.Table;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Property;
import precept.model.References;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.wording.Labels;
import precept.wording.Named;
import precept.wording.PatientsWords;
import precept.wording.Piece;

/// Reads a guideline as the document that people open.
public final class ReferenceReading {
  private final Guideline guideline;
  private final Map<String, Remainder> remainders;
  private final List<Diagnostic> findings;
  private final Sayings sayings;
  private final Labels wording;

  private ReferenceReading(
      Guideline guideline, Map<String, Remainder> remainders, List<Diagnostic> findings) {
    this.guideline = guideline;
    this.findings = findings;
    this.remainders = remainders;
    this.sayings = new Sayings(guideline);
    this.wording = new Labels(guideline);
  }

  /// @param remainders whom each `otherwise` takes, by decision
  /// @param findings what is not in order; of it, what is accepted is known from the edition
  public static Reference of(
      Guideline guideline, Map<String, Remainder> remainders, List<Diagnostic> findings) {
    return new ReferenceReading(guideline, remainders, findings).reference();
  }

  private Reference reference() {
    Advising advising = new Advising(guideline);
    SourceReading source = new SourceReading(guideline);
    return new Reference(
        guideline.edition(),
        guideline.answers().stream().map(advising::answer).toList(),
        guideline.population().map(this::scope),
        guideline.recommendations().values().stream().map(advising::advice).toList(),
        inReadingOrder().stream().map(this::table).toList(),
        guideline.inputs().stream().map(this::fact).toList(),
        guideline.definitions().values().stream().flatMap(this::part).toList(),
        guideline.properties().stream().map(this::promise).toList(),
        source.questions(),
        source.accepted(),
        SourceReading.open(findings),
        source.claims(),
        source.sources());
  }

  private Scope scope(precept.model.Population population) {
    return new Scope(
        population.label(),
        population.members().stream()
            .map(member -> new Member(clause(member.clause()), member.presumed()))
            .toList(),
        population.outside(),
        population.cites());
  }

  /// Each answer, then what it is made from: the order in which a reader asks.
  private List<Decision> inReadingOrder() {
    Set<String> names = new LinkedHashSet<>();
    guideline.answers().forEach(name -> follow(name, names));
    guideline.decisions().forEach(decision -> names.add(decision.name()));
    return names.stream()
        .map(guideline::definition)
        .filter(Decision.class::isInstance)
        .map(decision -> guideline.tableOf((Decision) decision).getFirst())
        .distinct()
        .toList();
  }

  private void follow(String name, Set<String> names) {
    if (names.add(name)) {
      References.of(guideline.definition(name)).forEach(other -> follow(other, names));
    }
  }

  private Table table(Decision decision) {
    return new Table(
        Named.of(decision),
        decision.hit().name().toLowerCase(Locale.ROOT),
        decision.meanwhiles().stream()
            .map(some ->
                new Meanwhile(
                    sayings.of(new Decision.Answer.Gives(some.answer()), decision),
                    clause(some.when())))
            .toList(),
        decision.columns().stream()
            .map(column -> new Column(Named.of(guideline.definition(column.name())), column.unit()))
            .toList(),
        guideline.tableOf(decision).stream().map(Named::of).toList(),
        IntStream.range(0, decision.rows().size()).mapToObj(row -> row(decision, row)).toList(),
        decision.rows().stream()
            .filter(Decision.Row::otherwise)
            .findFirst()
            .map(row -> new Rest(row.name(), rest(decision))));
  }

  private List<String> rest(Decision decision) {
    List<String> rows =
        Optional.ofNullable(remainders.get(decision.name()))
            .map(some -> new PatientsWords(guideline).rows(some.axes(), some.boxes()))
            .orElse(List.of("too much to be shown"));
    return rows.isEmpty() ? List.of("nobody") : rows;
  }

  private Row row(Decision decision, int place) {
    Decision.Row row = decision.rows().get(place);
    List<Cell> cells =
        IntStream.range(0, row.cells().size())
            .mapToObj(
                i -> cell(row, row.cells().get(i).written(), decision.columns().get(i).name()))
            .toList();
    return new Row(
        decision.rule(row),
        cells,
        guideline.tableOf(decision).stream()
            .map(some -> sayings.of(some.rows().get(place).answer(), some))
            .toList(),
        row.cites(),
        row.remark());
  }

  private Cell cell(Decision.Row row, String written, String column) {
    if (row.otherwise()) {
      return new Cell("otherwise", List.of(new Piece.Plain("otherwise")), true);
    }
    return written.equals("-")
        ? new Cell(Reference.ANY, List.of(new Piece.Plain(Reference.ANY)), false)
        : new Cell(written, wording.cell(written, guideline.definition(column).type()), true);
  }

  private Fact fact(Definition.Input input) {
    return new Fact(
        Named.of(input),
        values(input.type()),
        input.onlyWhen().map(this::clause),
        input.question(),
        input.note(),
        input.bindings().stream()
            .map(some -> some.system() + " " + some.code() + " " + some.display())
            .toList());
  }

  private Stream<Part> part(Definition definition) {
    return switch (definition) {
      case Definition.Criterion criterion ->
          Stream.of(
              new Part(
                  Named.of(criterion),
                  criterion.quantifier().words(),
                  criterion.clauses().stream()
                      .map(some -> new Line(Optional.empty(), false, clause(some)))
                      .toList(),
                  Optional.empty()));
      case Definition.Score score ->
          Stream.of(
              new Part(
                  Named.of(score),
                  values(score.type()),
                  score.rows().stream()
                      .map(row ->
                          new Line(
                              Optional.of(Numerals.text(row.points())),
                              false,
                              clause(row.finding())))
                      .toList(),
                  Chart.of(score, guideline)));
      case Definition.Quantity quantity ->
          Stream.of(
              new Part(
                  Named.of(quantity),
                  values(quantity.type()),
                  List.of(
                      new Line(
                          Optional.empty(),
                          true,
                          new Reference.Clause(
                              quantity.written(),
                              wording.clause(quantity.written()),
                              quantity.cites()))),
                  Optional.empty()));
      case Definition.Input input -> Stream.of();
      case Decision decision -> Stream.of();
    };
  }

  private static String values(Type type) {
    return switch (type) {
      case Type.YesNo() -> "yes or no";
      case Type.OneOf(var options) ->
          options.stream().map(Option::label).collect(Collectors.joining(" / "));
      case Type.AnyOf(var options) ->
          "any of: " + options.stream().map(Option::label).collect(Collectors.joining(" / "));
      case Type.Measure measure ->
          Numerals.text(measure)
              + (measure.whole() ? ", whole" : "")
              + measure.other().map(other -> ", or " + other.label()).orElse("")
              + measure.also().stream()
                  .map(also ->
                      ", also in "
                          + also.label()
                          + " ("
                          + Labels.units(also.written())
                          + ": "
                          + String.join(", ", also.cites())
                          + ")")
                  .collect(Collectors.joining());
    };
  }

  private Promise promise(Property property) {
    return new Promise(
        new Named(property.name(), property.label()),
        property.impossible(),
        new Reference.Clause(
            property.clause().written(),
            wording.clause(property.clause().written()),
            property.cites()));
  }

  private Reference.Clause clause(Clause clause) {
    return new Reference.Clause(clause.written(), wording.clause(clause.written()), clause.cites());
  }
}
