package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.report.Reference.Advice;
import precept.report.Reference.Answer;
import precept.report.Reference.Claim;
import precept.report.Reference.Clause;
import precept.report.Reference.Fact;
import precept.report.Reference.Line;
import precept.report.Reference.Meanwhile;
import precept.report.Reference.Member;
import precept.report.Reference.Named;
import precept.report.Reference.Part;
import precept.report.Reference.Place;
import precept.report.Reference.Promise;
import precept.report.Reference.Question;
import precept.report.Reference.Rest;
import precept.report.Reference.Row;
import precept.report.Reference.Scope;
import precept.report.Reference.Source;
import precept.report.Reference.Table;

/// `reference.approved.md`: the whole reference in Markdown, from what it answers to each statement
/// of its source.
public final class ReferenceMarkdown {
  private final Reference reference;
  private final StringBuilder text = new StringBuilder();

  private ReferenceMarkdown(Reference reference) {
    this.reference = reference;
  }

  public static String of(Reference reference) {
    ReferenceMarkdown report = new ReferenceMarkdown(reference);
    report.opening();
    report.advice();
    report.decisions();
    report.facts();
    report.text.append("## Criteria, scores and quantities\n\n");
    reference.parts().forEach(report::part);
    report.promises();
    report.questions();
    report.findings();
    report.claims();
    report.sources();
    return report.text.toString();
  }

  private void opening() {
    text.append("# ").append(Markdown.escaped(reference.edition().title())).append("\n\n");
    text.append(Markdown.banner(reference.edition())).append('\n');
    text.append(Markdown.escaped(reference.edition().audience())).append("\n\n");
    reference.scope().ifPresent(this::scope);
    text.append("It answers:\n\n");
    for (Answer answer : reference.answers()) {
      text.append("- ")
          .append(Markdown.escaped(answer.about().label()))
          .append(" (")
          .append(Markdown.code(answer.about().name()))
          .append(")\n");
    }
    text.append('\n');
  }

  private void scope(Scope scope) {
    text.append("Population: ")
        .append(Markdown.escaped(scope.label()))
        .append(cites(scope.cites()))
        .append("\n\n");
    for (Member member : scope.members()) {
      text.append("- ").append(Markdown.code(member.clause().written()));
      text.append(member.presumed() ? ", presumed" : "")
          .append(cites(member.clause().cites()))
          .append('\n');
    }
    scope
        .outside()
        .ifPresent(
            outside -> text.append("- outside: ").append(Markdown.escaped(outside)).append('\n'));
    text.append('\n');
  }

  private void advice() {
    if (reference.advice().isEmpty()) {
      return;
    }
    text.append("## Recommendations\n\n");
    for (Advice some : reference.advice()) {
      text.append("### ").append(Markdown.escaped(some.about().label())).append("\n\n");
      text.append(Markdown.code(some.about().name()))
          .append(some.grade().isEmpty() ? "" : " — " + Markdown.escaped(some.grade()))
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
    for (Table table : reference.tables()) {
      text.append("### ").append(Markdown.escaped(table.about().label())).append("\n\n");
      text.append(Markdown.code(table.about().name()))
          .append(", hit policy ")
          .append(table.hit())
          .append("\n\n");
      for (Meanwhile meanwhile : table.meanwhiles()) {
        text.append("Meanwhile ")
            .append(Markdown.code(meanwhile.says().written()))
            .append(" when ")
            .append(clause(meanwhile.when()))
            .append("\n\n");
      }
      table(table);
      table.rest().ifPresent(this::rest);
    }
  }

  private void rest(Rest rest) {
    text.append(Markdown.code(rest.rule())).append(" takes the rest:\n\n");
    rest.patients().forEach(row -> text.append("- ").append(Markdown.escaped(row)).append('\n'));
    text.append('\n');
  }

  private void table(Table table) {
    List<String> head = new ArrayList<>(List.of("rule"));
    table
        .columns()
        .forEach(column ->
            head.add(column.about().name() + column.unit().map(unit -> " in " + unit).orElse("")));
    head.addAll(List.of(table.about().name(), "cites"));
    head.addAll(table.remarked() ? List.of("remark") : List.of());
    List<List<String>> rows = table.rows().stream().map(row -> row(table, row)).toList();
    text.append(Markdown.table(head.stream().map(Markdown::escaped).toList(), rows));
  }

  private static List<String> row(Table table, Row row) {
    List<String> cells = new ArrayList<>(List.of(Markdown.escaped(row.rule().rule())));
    row.cells().forEach(cell -> cells.add(Markdown.escaped(cell.written())));
    cells.add("**" + Markdown.escaped(row.says().written()) + "**");
    cells.add(String.join(" ", row.cites()));
    if (table.remarked()) {
      cells.add(Markdown.escaped(row.remark().orElse("")));
    }
    return cells;
  }

  private void facts() {
    text.append("## Facts asked for\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Fact fact : reference.facts()) {
      String when =
          fact.onlyWhen()
              .map(some -> "; only when " + some.written() + cites(some.cites()))
              .orElse("");
      rows.add(
          List.of(
              Markdown.code(fact.about().name()),
              Markdown.escaped(fact.about().label()),
              Markdown.escaped(fact.values() + when),
              Markdown.escaped(
                  Stream.of(fact.question().stream(), fact.note().stream(), fact.codes().stream())
                      .flatMap(some -> some)
                      .collect(Collectors.joining(" ")))));
    }
    text.append(
        Markdown.table(List.of("fact", "label", "values", "question, note and codes"), rows));
  }

  private void part(Part part) {
    text.append(named(part.about()));
    text.append(part.detail().isEmpty() ? "" : ", " + Markdown.escaped(part.detail()))
        .append("\n\n");
    for (Line line : part.lines()) {
      String written = (line.formula() ? "= " : "") + line.clause().written();
      text.append(line.formula() ? "" : "- ")
          .append(line.points().map(points -> points + ": ").orElse(""))
          .append(Markdown.code(written))
          .append(cites(line.clause().cites()))
          .append('\n');
    }
    text.append('\n');
  }

  private void promises() {
    text.append("## Properties\n\n");
    for (Promise promise : reference.promises()) {
      text.append("- ")
          .append(promise.impossible() ? "impossible" : "never")
          .append(' ')
          .append(named(promise.about()))
          .append(": ")
          .append(clause(promise.clause()))
          .append('\n');
    }
    text.append('\n');
  }

  private void questions() {
    text.append("## Open questions\n\n");
    for (Question question : reference.questions()) {
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
          .append(Markdown.escaped(places(question.decidedIn())))
          .append("\n\n");
    }
  }

  private void findings() {
    if (!reference.open().isEmpty()) {
      text.append("## Open findings\n\n");
      text.append(
          Markdown.table(
              List.of("finding", "says"),
              reference.open().stream()
                  .map(some -> List.of(some.finding(), Markdown.escaped(some.says())))
                  .toList()));
    }
    if (!reference.accepted().isEmpty()) {
      text.append("## Accepted findings\n\n");
      text.append(
          Markdown.table(
              List.of("finding", "at", "because"),
              reference.accepted().stream()
                  .map(some ->
                      List.of(
                          some.finding(),
                          Markdown.code(some.at()),
                          Markdown.escaped(some.because())))
                  .toList()));
    }
  }

  private void claims() {
    text.append("## Statements of the source\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Claim some : reference.claims()) {
      String encoded =
          some.narrative().map(why -> "narrative: " + why).orElse(places(some.encodedBy()));
      rows.add(
          List.of(
              some.id(),
              Markdown.escaped(some.section()),
              Markdown.escaped(some.says()),
              some.kind(),
              some.references().stream().map(String::valueOf).collect(Collectors.joining(" ")),
              Markdown.escaped(encoded)));
    }
    text.append(
        Markdown.table(
            List.of("id", "section", "says", "kind", "references", "computed by"), rows));
  }

  private void sources() {
    text.append("## References\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Source source : reference.sources()) {
      rows.add(
          List.of(
              String.valueOf(source.number()),
              Markdown.escaped(source.entry()),
              source.printed() ? "printed" : "inferred",
              Markdown.escaped(source.because())));
    }
    text.append(Markdown.table(List.of("number", "entry", "attribution", "because"), rows));
  }

  private static String named(Named named) {
    return "**" + Markdown.escaped(named.label()) + "** (" + Markdown.code(named.name()) + ")";
  }

  private static String places(List<Place> places) {
    return places.stream().map(Place::words).collect(Collectors.joining(", "));
  }

  private static String clause(Clause clause) {
    return Markdown.code(clause.written()) + cites(clause.cites());
  }

  private static String cites(List<String> cites) {
    return cites.isEmpty() ? "" : " — " + String.join(" ", cites);
  }
}
