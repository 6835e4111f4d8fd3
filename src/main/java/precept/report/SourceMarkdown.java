package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import precept.document.Reference;
import precept.document.Reference.Claim;
import precept.document.Reference.Place;
import precept.document.Reference.Question;
import precept.document.Reference.Source;

/// What the source leaves open and says, and what was accepted, in Markdown.
final class SourceMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final Reference reference;

  private SourceMarkdown(Reference reference) {
    this.reference = reference;
  }

  static String of(Reference reference) {
    SourceMarkdown report = new SourceMarkdown(reference);
    report.questions();
    report.findings();
    report.claims();
    report.sources();
    return report.text.toString();
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

  private static String places(List<Place> places) {
    return places.stream().map(Place::words).collect(Collectors.joining(", "));
  }
}
