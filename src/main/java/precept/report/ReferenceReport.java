package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.analysis.Remainder;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Population;
import precept.model.Property;
import precept.model.Recommendation;
import precept.model.Type;

/// `reference.approved.md`: the whole guideline as a document, from what it answers to each
/// statement of its source.
public final class ReferenceReport {
  private final Guideline guideline;
  private final Edition edition;
  private final CitedBy citedBy;
  private final Map<String, Remainder> remainders;
  private final StringBuilder text = new StringBuilder();

  private ReferenceReport(Guideline guideline, Map<String, Remainder> remainders) {
    this.guideline = guideline;
    this.remainders = remainders;
    this.edition = guideline.edition();
    this.citedBy = CitedBy.in(guideline);
  }

  /// @param remainders whom each `otherwise` takes, by decision
  public static String of(Guideline guideline, Map<String, Remainder> remainders) {
    ReferenceReport report = new ReferenceReport(guideline, remainders);
    report.opening();
    report.recommendations();
    report.decisions();
    report.definitions();
    report.properties();
    report.openQuestions();
    report.accepted();
    report.statements();
    report.references();
    return report.text.toString();
  }

  private void opening() {
    text.append("# ").append(Markdown.escaped(edition.title())).append("\n\n");
    text.append(Markdown.banner(edition)).append('\n');
    text.append(Markdown.escaped(edition.audience())).append("\n\n");
    guideline.population().ifPresent(this::population);
    text.append("It answers:\n\n");
    for (String answer : guideline.answers()) {
      text.append("- ")
          .append(Markdown.escaped(guideline.definition(answer).label()))
          .append(" (")
          .append(Markdown.code(answer))
          .append(")\n");
    }
    text.append('\n');
  }

  private void population(Population population) {
    text.append("Population: ").append(Markdown.escaped(population.label())).append(".\n\n");
    for (Population.Member member : population.members()) {
      text.append("- ").append(Markdown.code(member.clause().written()));
      text.append(member.presumed() ? ", presumed" : "")
          .append(cites(member.clause().cites()))
          .append('\n');
    }
    population
        .outside()
        .ifPresent(
            outside -> text.append("- outside: ").append(Markdown.escaped(outside)).append('\n'));
    text.append('\n');
  }

  private void recommendations() {
    if (guideline.recommendations().isEmpty()) {
      return;
    }
    text.append("## Recommendations\n\n");
    Words words = new Words(guideline, true);
    for (Recommendation some : guideline.recommendations().values()) {
      String grade = words.grade(some);
      text.append("### ").append(Markdown.escaped(some.label())).append("\n\n");
      text.append(Markdown.code(some.name()))
          .append(grade.isEmpty() ? "" : " — " + Markdown.escaped(grade))
          .append(cites(some.cites()))
          .append("\n\n");
      labelled("Why", some.rationale());
      labelled("Remark", some.remark());
      labelled("In plain words", some.patient());
    }
  }

  private void labelled(String label, Optional<String> words) {
    words.ifPresent(
        some -> text.append(label).append(": ").append(Markdown.escaped(some)).append("\n\n"));
  }

  private void decisions() {
    text.append("## Decisions\n\n");
    for (Decision decision : guideline.decisions()) {
      text.append("### ").append(Markdown.escaped(decision.label())).append("\n\n");
      text.append(Markdown.code(decision.name()))
          .append(", hit policy ")
          .append(decision.hit().name().toLowerCase(Locale.ROOT))
          .append("\n\n");
      for (Decision.Meanwhile meanwhile : decision.meanwhiles()) {
        text.append("Meanwhile ")
            .append(
                Markdown.code(
                    new Words(guideline, false).value(meanwhile.answer(), decision.answerType())))
            .append(" when ")
            .append(Markdown.code(meanwhile.when().written()))
            .append(cites(meanwhile.when().cites()))
            .append("\n\n");
      }
      table(decision);
      decision.rows().stream()
          .filter(Decision.Row::otherwise)
          .forEach(otherwise -> remainder(decision, otherwise));
    }
  }

  /// In words, so that a new choice cannot slip into it unseen.
  private void remainder(Decision decision, Decision.Row otherwise) {
    List<String> rows =
        Optional.ofNullable(remainders.get(decision.name()))
            .map(some ->
                new PatientsWords(guideline).rows(some.axes(), some.boxes(), some.complete()))
            .orElse(List.of("too much to be shown"));
    text.append(Markdown.code(otherwise.name())).append(" takes the rest:\n\n");
    (rows.isEmpty() ? List.of("nobody") : rows)
        .forEach(row -> text.append("- ").append(Markdown.escaped(row)).append('\n'));
    text.append('\n');
  }

  private void table(Decision decision) {
    boolean remarks = decision.rows().stream().anyMatch(row -> row.remark().isPresent());
    List<String> head = new ArrayList<>(List.of("rule"));
    decision
        .columns()
        .forEach(column ->
            head.add(column.name() + column.unit().map(unit -> " in " + unit).orElse("")));
    head.addAll(List.of(decision.name(), "cites"));
    head.addAll(remarks ? List.of("remark") : List.of());
    List<List<String>> rows = new ArrayList<>();
    for (Decision.Row row : decision.rows()) {
      List<String> cells = new ArrayList<>(List.of(Markdown.escaped(row.name())));
      row.cells()
          .forEach(cell ->
              cells.add(
                  row.otherwise()
                      ? "otherwise"
                      : cell.written().equals("-") ? "any" : Markdown.escaped(cell.written())));
      cells.add("**" + Markdown.escaped(AnswerWords.of(row.answer(), decision, guideline)) + "**");
      cells.add(String.join(" ", row.cites()));
      if (remarks) {
        cells.add(Markdown.escaped(row.remark().orElse("")));
      }
      rows.add(cells);
    }
    text.append(Markdown.table(head.stream().map(Markdown::escaped).toList(), rows));
  }

  private void definitions() {
    text.append("## Facts asked for\n\n");
    List<List<String>> inputs = new ArrayList<>();
    for (Definition.Input input : guideline.inputs()) {
      String when = input.onlyWhen().map(some -> "; only when " + some.written()).orElse("");
      inputs.add(
          List.of(
              Markdown.code(input.name()),
              Markdown.escaped(input.label()),
              Markdown.escaped(values(input.type()) + when),
              Markdown.escaped(
                  Stream.concat(input.question().stream(), input.note().stream())
                      .collect(Collectors.joining(" ")))));
    }
    text.append(Markdown.table(List.of("fact", "label", "values", "question and note"), inputs));
    text.append("## Criteria, scores and quantities\n\n");
    guideline.definitions().values().forEach(this::definition);
  }

  private void definition(Definition definition) {
    switch (definition) {
      case Definition.Criterion criterion -> {
        heading(criterion, criterion.quantifier().words());
        clauses(criterion.clauses());
      }
      case Definition.Score score -> {
        heading(score, values(score.type()));
        score
            .rows()
            .forEach(row ->
                text.append("- ")
                    .append(Numerals.text(row.points()))
                    .append(": ")
                    .append(Markdown.code(row.finding().written()))
                    .append(cites(row.finding().cites()))
                    .append('\n'));
        text.append('\n');
      }
      case Definition.Quantity quantity -> {
        heading(quantity, values(quantity.type()));
        text.append(Markdown.code("= " + quantity.written()))
            .append(cites(quantity.cites()))
            .append("\n\n");
      }
      case Definition.Input input -> {}
      case Decision decision -> {}
    }
  }

  private void heading(Definition definition, String detail) {
    text.append("**")
        .append(Markdown.escaped(definition.label()))
        .append("** (")
        .append(Markdown.code(definition.name()))
        .append(")");
    text.append(detail.isEmpty() ? "" : ", " + Markdown.escaped(detail)).append("\n\n");
  }

  private void clauses(List<Clause> clauses) {
    clauses.forEach(clause ->
        text.append("- ")
            .append(Markdown.code(clause.written()))
            .append(cites(clause.cites()))
            .append('\n'));
    text.append('\n');
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

  private void properties() {
    text.append("## Properties\n\n");
    for (Property property : guideline.properties()) {
      text.append("- ")
          .append(property.impossible() ? "impossible" : "never")
          .append(" **")
          .append(Markdown.escaped(property.label()))
          .append("** (")
          .append(Markdown.code(property.name()))
          .append("): ")
          .append(Markdown.code(property.clause().written()))
          .append(cites(property.cites()))
          .append('\n');
    }
    text.append('\n');
  }

  private void openQuestions() {
    text.append("## Open questions\n\n");
    for (Edition.OpenQuestion question : edition.openQuestions()) {
      text.append("### ")
          .append(question.id())
          .append(" ")
          .append(Markdown.escaped(question.title()))
          .append("\n\n");
      text.append("Statements: ")
          .append(String.join(" ", question.statements()))
          .append(". Patient: ")
          .append(Markdown.code(question.patient()))
          .append(".\n\n");
      question
          .readings()
          .forEach(reading -> text.append("- ").append(Markdown.escaped(reading)).append('\n'));
      text.append("\nTaken: ")
          .append(Markdown.escaped(question.taken()))
          .append("\n\nBecause: ")
          .append(Markdown.escaped(question.because()));
      text.append("\n\nDecided in: ")
          .append(Markdown.escaped(String.join(", ", citedBy.places(question.id()))))
          .append("\n\n");
    }
  }

  private void accepted() {
    if (edition.accepted().isEmpty()) {
      return;
    }
    text.append("## Accepted findings\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Edition.Acceptance some : edition.accepted()) {
      rows.add(
          List.of(
              some.finding().number()
                  + " "
                  + some.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              Markdown.code(some.name()),
              Markdown.escaped(some.because())));
    }
    text.append(Markdown.table(List.of("finding", "at", "because"), rows));
  }

  private void statements() {
    text.append("## Statements of the source\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Edition.Statement some : edition.statements()) {
      String encoded =
          some.narrative()
              .map(why -> "narrative: " + why)
              .orElse(String.join(", ", citedBy.places(some.id())));
      rows.add(
          List.of(
              some.id(),
              Markdown.escaped(some.section()),
              Markdown.escaped(some.says()),
              some.kind().name().toLowerCase(Locale.ROOT),
              some.references().stream().map(String::valueOf).collect(Collectors.joining(" ")),
              Markdown.escaped(encoded)));
    }
    text.append(
        Markdown.table(
            List.of("id", "section", "says", "kind", "references", "computed by"), rows));
  }

  private void references() {
    text.append("## References\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Edition.Reference reference : edition.references()) {
      String entry =
          reference
              .entry()
              .flatMap(id ->
                  edition.bibliography().stream().filter(some -> some.id().equals(id)).findFirst())
              .map(some -> some.title() + " (" + some.kind() + ", " + some.published() + ")")
              .orElse("no entry of the source's list");
      rows.add(
          List.of(
              String.valueOf(reference.number()),
              Markdown.escaped(entry),
              reference.printed() ? "printed" : "inferred",
              Markdown.escaped(reference.because())));
    }
    text.append(Markdown.table(List.of("number", "entry", "attribution", "because"), rows));
  }

  private static String cites(List<String> cites) {
    return cites.isEmpty() ? "" : " — " + String.join(" ", cites);
  }
}
