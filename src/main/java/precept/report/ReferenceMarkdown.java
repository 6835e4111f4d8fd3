package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Chart;
import precept.document.Reference;
import precept.document.Reference.Advice;
import precept.document.Reference.Answer;
import precept.document.Reference.Fact;
import precept.document.Reference.Line;
import precept.document.Reference.Member;
import precept.document.Reference.Part;
import precept.document.Reference.Promise;
import precept.document.Reference.Scope;
import precept.wording.Named;

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
    report.text.append(TableMarkdown.of(reference.tables()));
    report.facts();
    report.text.append("## Criteria, scores and quantities\n\n");
    reference.parts().forEach(report::part);
    report.promises();
    return report.text + SourceMarkdown.of(reference);
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
        .append(Markdown.cites(scope.cites()))
        .append("\n\n");
    for (Member member : scope.members()) {
      text.append("- ").append(Markdown.code(member.clause().written()));
      text.append(member.presumed() ? ", presumed" : "")
          .append(Markdown.cites(member.clause().cites()))
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
          .append(Markdown.cites(some.cites()))
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

  private void facts() {
    text.append("## Facts asked for\n\n");
    List<List<String>> rows = new ArrayList<>();
    for (Fact fact : reference.facts()) {
      String when =
          fact.onlyWhen()
              .map(some -> "; only when " + some.written() + Markdown.cites(some.cites()))
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
    if (part.chart().isPresent()) {
      chart(part.chart().get());
      return;
    }
    for (Line line : part.lines()) {
      String written = (line.formula() ? "= " : "") + line.clause().written();
      text.append(line.formula() ? "" : "- ")
          .append(line.points().map(points -> points + ": ").orElse(""))
          .append(Markdown.code(written))
          .append(Markdown.cites(line.clause().cites()))
          .append('\n');
    }
    text.append('\n');
  }

  private void chart(Chart chart) {
    List<String> head = new ArrayList<>(List.of("item"));
    head.addAll(chart.points());
    head.add("cites");
    List<List<String>> rows = new ArrayList<>();
    for (Chart.Item item : chart.items()) {
      List<String> row = new ArrayList<>(List.of(Markdown.code(item.about().name())));
      item.written().forEach(cell -> row.add(cell.isEmpty() ? "" : Markdown.code(cell)));
      row.add(Markdown.cites(item.cites()).strip());
      rows.add(row);
    }
    text.append(Markdown.table(head, rows)).append('\n');
  }

  private void promises() {
    text.append("## Properties\n\n");
    for (Promise promise : reference.promises()) {
      text.append("- ")
          .append(promise.impossible() ? "impossible" : "never")
          .append(' ')
          .append(named(promise.about()))
          .append(": ")
          .append(Markdown.clause(promise.clause()))
          .append('\n');
    }
    text.append('\n');
  }

  private static String named(Named named) {
    return "**" + Markdown.escaped(named.label()) + "** (" + Markdown.code(named.name()) + ")";
  }
}
