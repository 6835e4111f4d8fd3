package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import precept.source.Diagnostic;
import precept.source.Invisible;
import precept.source.Span;

/// A diagnostic as the best compilers print it: what, where, the text underlined, what to do.
public final class DiagnosticText {
  private static final String NO_EXAMPLE =
      "up to 4,000 sets of measurements were tried, and none comes to this: perhaps there is no such patient";

  private static final String PATIENT = "patient: ";
  private static final int WIDEST = 100;
  private static final int MOST = 100;

  private final Ink ink;

  public DiagnosticText(Ink ink) {
    this.ink = ink;
  }

  /// All that are not accepted, the first hundred in full.
  public String all(List<Diagnostic> found) {
    List<Diagnostic> diagnostics = found.stream().filter(some -> !some.isAccepted()).toList();
    StringBuilder text = new StringBuilder();
    diagnostics.stream().limit(MOST).forEach(some -> text.append(one(some)).append('\n'));
    if (diagnostics.size() > MOST) {
      text.append("and ").append(diagnostics.size() - MOST).append(" more\n\n");
    }
    return text.toString();
  }

  public String one(Diagnostic diagnostic) {
    Span at = diagnostic.at();
    String kind = diagnostic.code().severity().word();
    String head = kind + "[" + diagnostic.code().number() + "]";
    StringBuilder text = new StringBuilder();
    String said = ink.layout().wrapped(head + ": " + Invisible.shown(diagnostic.message()), 0, 4);
    text.append(diagnostic.isError() ? ink.error(head) : ink.warning(head));
    text.append(ink.strong(said.substring(head.length()))).append('\n');
    boolean quotes = !at.source().text().isEmpty();
    int last = diagnostic.beside().stream().mapToInt(Span::line).reduce(at.line(), Math::max);
    String gutter = " ".repeat(quotes ? String.valueOf(last).length() : 1);
    text.append(ink.place(gutter + "--> ")).append(quotes ? at : at.source().path()).append('\n');
    if (quotes) {
      text.append(ink.place(gutter + " |")).append('\n');
      text.append(quoted(diagnostic, at, diagnostic.label(), gutter));
      diagnostic.beside().stream()
          .filter(other -> other.source().equals(at.source()))
          .forEach(other -> text.append(quoted(diagnostic, other, "", gutter)));
    }
    text.append(help(diagnostic, gutter));
    return text.toString();
  }

  private String quoted(Diagnostic diagnostic, Span at, String said, String gutter) {
    String line = Invisible.IN_LINE.matcher(at.source().line(at.line())).replaceAll(" ");
    int column = Math.min(at.column() - 1, line.length());
    int length = Math.max(1, Math.min(at.end() - at.start(), line.length() - column));
    int from = line.length() > WIDEST && column > WIDEST / 2 ? column - WIDEST / 2 : 0;
    String shown = shown(line, from);
    int before = column - from + (from > 0 ? 4 : 0);
    String marks = "^".repeat(Math.max(1, Math.min(length, shown.length() - before)));
    String bar = ink.place(gutter + " |");
    String padding = " ".repeat(width(shown, before));
    String label = said.isEmpty() ? "" : " " + Invisible.shown(said);
    return ink.place(
            " ".repeat(gutter.length() - String.valueOf(at.line()).length()) + at.line() + " | ")
        + shown
        + "\n"
        + bar
        + " "
        + padding
        + (diagnostic.isError() ? ink.error(marks + label) : ink.warning(marks + label))
        + "\n";
  }

  private static String shown(String line, int from) {
    String rest = line.substring(from);
    String cut = rest.length() > WIDEST ? rest.substring(0, WIDEST) + " ..." : rest;
    return (from > 0 ? "... " : "") + cut;
  }

  private static int width(String text, int end) {
    return text.codePointCount(0, Math.min(end, text.length()));
  }

  /// Its file from the root of the repository.
  static String from(String root, Span at) {
    String path = at.source().path();
    return path.startsWith("/") ? path : root + path;
  }

  /// All that is said of it: what, for whom, and what to do.
  static List<String> lines(Diagnostic some) {
    return Stream.of(List.of(some.message(), some.label()), notes(some), some.help())
        .flatMap(List::stream)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// The patients' rows, what belongs to them, and one of them.
  static List<String> notes(Diagnostic diagnostic) {
    List<String> notes = new ArrayList<>();
    diagnostic.patients().ifPresent(some -> notes.addAll(some.rows()));
    notes.addAll(diagnostic.notes());
    diagnostic
        .patients()
        .ifPresent(
            some -> notes.add(some.example().map(command -> PATIENT + command).orElse(NO_EXAMPLE)));
    return notes;
  }

  private String help(Diagnostic diagnostic, String gutter) {
    StringBuilder text = new StringBuilder();
    notes(diagnostic).forEach(note -> text.append(line(gutter, "", note)));
    String lead = "help: ";
    for (String help : diagnostic.help()) {
      text.append(line(gutter, lead, help));
      lead = " ".repeat(lead.length());
    }
    return text.toString();
  }

  /// Wrapped under its own beginning; a command as a shell takes it. What is pasted into a file is
  /// not wrapped: an indented line, what stands in braces.
  private String line(String gutter, String lead, String words) {
    String shown = Invisible.shown(words);
    int indent = gutter.length() + 3 + lead.length();
    boolean isPasted = shown.startsWith(" ") || shown.contains("{");
    String laid =
        shown.startsWith(PATIENT)
            ? ink.layout().command(shown, indent)
            : isPasted ? shown : ink.layout().wrapped(shown, indent).stripLeading();
    return ink.place(gutter + " = ") + lead + laid + "\n";
  }
}
