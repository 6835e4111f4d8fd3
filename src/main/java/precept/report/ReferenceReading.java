package precept.report;

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
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.References;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.report.Reference.Accepted;
import precept.report.Reference.Advice;
import precept.report.Reference.Answer;
import precept.report.Reference.Cell;
import precept.report.Reference.Claim;
import precept.report.Reference.Column;
import precept.report.Reference.Fact;
import precept.report.Reference.Line;
import precept.report.Reference.Manner;
import precept.report.Reference.Meanwhile;
import precept.report.Reference.Member;
import precept.report.Reference.Named;
import precept.report.Reference.Open;
import precept.report.Reference.Part;
import precept.report.Reference.Promise;
import precept.report.Reference.Question;
import precept.report.Reference.Rest;
import precept.report.Reference.Row;
import precept.report.Reference.Said;
import precept.report.Reference.Scope;
import precept.report.Reference.Source;
import precept.report.Reference.Table;
import precept.source.Code;
import precept.source.Diagnostic;

/// Reads a guideline as the document that people open.
final class ReferenceReading {
  private final Guideline guideline;
  private final Edition edition;
  private final Map<String, Remainder> remainders;
  private final List<Diagnostic> findings;
  private final CitedBy citedBy;
  private final Words words;
  private final Wording wording;

  ReferenceReading(
      Guideline guideline, Map<String, Remainder> remainders, List<Diagnostic> findings) {
    this.guideline = guideline;
    this.findings = findings;
    this.remainders = remainders;
    this.edition = guideline.edition();
    this.citedBy = CitedBy.in(guideline);
    this.words = new Words(guideline, true);
    this.wording = new Wording(guideline);
  }

  Reference reference() {
    return new Reference(
        edition,
        guideline.answers().stream().map(this::answer).toList(),
        guideline.population().map(this::scope),
        guideline.recommendations().values().stream().map(this::advice).toList(),
        inReadingOrder().stream().map(this::table).toList(),
        guideline.inputs().stream().map(this::fact).toList(),
        guideline.definitions().values().stream().flatMap(this::part).toList(),
        guideline.properties().stream().map(this::promise).toList(),
        edition.openQuestions().stream().map(this::question).toList(),
        edition.accepted().stream().map(ReferenceReading::accepted).toList(),
        findings.stream()
            .filter(some -> !some.isAccepted() && some.code() != Code.NOTHING_ACCEPTED)
            .map(some -> new Open(called(some.code()), some.message()))
            .toList(),
        edition.statements().stream().map(this::claim).toList(),
        edition.references().stream().map(this::source).toList());
  }

  private Answer answer(String name) {
    Set<String> given = new LinkedHashSet<>();
    if (guideline.definition(name) instanceof Decision decision && decision.recommends()) {
      give(decision, given, new LinkedHashSet<>());
    }
    List<String> ordered =
        guideline.recommendations().keySet().stream().filter(given::contains).toList();
    return new Answer(named(guideline.definition(name)), ordered);
  }

  private void give(Decision decision, Set<String> given, Set<String> seen) {
    for (Decision.Row row : decision.rows()) {
      choices(row.answer()).forEach(given::add);
      if (row.answer() instanceof Decision.Answer.As(var other)
          && seen.add(other)
          && guideline.definition(other) instanceof Decision next) {
        give(next, given, seen);
      }
    }
  }

  private static Stream<String> choices(Decision.Answer answer) {
    List<Value> values =
        switch (answer) {
          case Decision.Answer.Gives(var value) -> List.of(value);
          case Decision.Answer.Conflict(var several) -> several;
          case Decision.Answer.Silent silent -> List.of();
          case Decision.Answer.As as -> List.of();
        };
    return values.stream()
        .flatMap(value -> value instanceof Value.Choice(var name) ? Stream.of(name) : Stream.of());
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

  private Advice advice(Recommendation some) {
    List<RuleId> givenBy =
        guideline.decisions().stream()
            .filter(Decision::recommends)
            .flatMap(decision ->
                decision.rows().stream()
                    .filter(row -> choices(row.answer()).anyMatch(some.name()::equals))
                    .map(row -> new RuleId(decision.name(), row.name())))
            .toList();
    return new Advice(
        new Named(some.name(), some.label()),
        some.direction(),
        words.grade(some),
        some.rationale(),
        some.remark(),
        some.patient(),
        some.cites(),
        givenBy);
  }

  /// Each answer, then what it is made from: the order in which a reader asks.
  private List<Decision> inReadingOrder() {
    Set<String> names = new LinkedHashSet<>();
    guideline.answers().forEach(name -> follow(name, names));
    guideline.decisions().forEach(decision -> names.add(decision.name()));
    return names.stream()
        .map(guideline::definition)
        .filter(Decision.class::isInstance)
        .map(Decision.class::cast)
        .toList();
  }

  private void follow(String name, Set<String> names) {
    if (names.add(name)) {
      References.of(guideline.definition(name)).forEach(other -> follow(other, names));
    }
  }

  private Table table(Decision decision) {
    return new Table(
        named(decision),
        decision.hit().name().toLowerCase(Locale.ROOT),
        decision.meanwhiles().stream()
            .map(some ->
                new Meanwhile(
                    said(new Decision.Answer.Gives(some.answer()), decision), clause(some.when())))
            .toList(),
        decision.columns().stream()
            .map(column -> new Column(named(guideline.definition(column.name())), column.unit()))
            .toList(),
        decision.rows().stream().map(row -> row(decision, row)).toList(),
        decision.rows().stream()
            .filter(Decision.Row::otherwise)
            .findFirst()
            .map(row -> new Rest(row.name(), rest(decision))));
  }

  private List<String> rest(Decision decision) {
    List<String> rows =
        Optional.ofNullable(remainders.get(decision.name()))
            .map(some ->
                new PatientsWords(guideline).rows(some.axes(), some.boxes(), some.complete()))
            .orElse(List.of("too much to be shown"));
    return rows.isEmpty() ? List.of("nobody") : rows;
  }

  private Row row(Decision decision, Decision.Row row) {
    List<Cell> cells =
        IntStream.range(0, row.cells().size())
            .mapToObj(
                i -> cell(row, row.cells().get(i).written(), decision.columns().get(i).name()))
            .toList();
    return new Row(
        new RuleId(decision.name(), row.name()),
        cells,
        said(row.answer(), decision),
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

  Said said(Decision.Answer answer, Decision decision) {
    String written = AnswerWords.of(answer, decision, guideline);
    return switch (answer) {
      case Decision.Answer.Gives(var value) ->
          new Said(Manner.GIVES, written, List.of(value(value, decision.answerType())));
      case Decision.Answer.Silent() -> new Said(Manner.SILENT, written, List.of());
      case Decision.Answer.Conflict(var values) ->
          new Said(
              Manner.CONFLICT,
              written,
              values.stream().map(value -> value(value, decision.answerType())).toList());
      case Decision.Answer.As(var other) ->
          new Said(
              Manner.AS,
              written,
              List.of(new Piece.Term(guideline.definition(other).label(), other)));
    };
  }

  private Piece value(Value value, Type type) {
    return value instanceof Value.Choice(var name)
        ? wording.choice(new Option(name, guideline.labelOf(type, name)))
        : new Piece.Choice(words.value(value, type));
  }

  private Fact fact(Definition.Input input) {
    return new Fact(
        named(input),
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
                  named(criterion),
                  criterion.quantifier().words(),
                  criterion.clauses().stream()
                      .map(some -> new Line(Optional.empty(), false, clause(some)))
                      .toList()));
      case Definition.Score score ->
          Stream.of(
              new Part(
                  named(score),
                  values(score.type()),
                  score.rows().stream()
                      .map(row ->
                          new Line(
                              Optional.of(Numerals.text(row.points())),
                              false,
                              clause(row.finding())))
                      .toList()));
      case Definition.Quantity quantity ->
          Stream.of(
              new Part(
                  named(quantity),
                  values(quantity.type()),
                  List.of(
                      new Line(
                          Optional.empty(),
                          true,
                          new Reference.Clause(
                              quantity.written(),
                              wording.clause(quantity.written()),
                              quantity.cites())))));
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
              + measure.other().map(other -> ", or " + other.label()).orElse("");
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

  private Question question(Edition.OpenQuestion some) {
    return new Question(
        some.id(),
        some.title(),
        some.statements(),
        some.readings(),
        some.patient(),
        some.taken(),
        some.because(),
        citedBy.places(some.id()));
  }

  private static Accepted accepted(Edition.Acceptance some) {
    return new Accepted(called(some.finding()), some.name(), some.because());
  }

  private static String called(Code finding) {
    return finding.number() + " " + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Claim claim(Edition.Statement some) {
    return new Claim(
        some.id(),
        some.section(),
        some.says(),
        some.kind().name().toLowerCase(Locale.ROOT),
        some.references(),
        some.narrative(),
        citedBy.places(some.id()),
        edition.openQuestions().stream()
            .filter(question -> question.statements().contains(some.id()))
            .map(Edition.OpenQuestion::id)
            .toList());
  }

  private Source source(Edition.Reference some) {
    String entry =
        some.entry()
            .flatMap(id ->
                edition.bibliography().stream()
                    .filter(listed -> listed.id().equals(id))
                    .findFirst())
            .map(listed -> listed.title() + " (" + listed.kind() + ", " + listed.published() + ")")
            .orElse("no entry of the source's list");
    return new Source(
        some.number(),
        entry,
        some.printed(),
        some.because(),
        edition.statements().stream()
            .filter(statement -> statement.references().contains(some.number()))
            .map(Edition.Statement::id)
            .toList());
  }

  private Reference.Clause clause(Clause clause) {
    return new Reference.Clause(clause.written(), wording.clause(clause.written()), clause.cites());
  }

  static Named named(Definition definition) {
    return new Named(definition.name(), definition.label());
  }
}
