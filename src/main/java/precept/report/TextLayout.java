package precept.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Section;
import precept.document.Section.Line;

/// Lines laid out for a terminal.
record TextLayout(int columns) {
  /// Not between a comparison and its number.
  private static final String BREAK = "(?<=[^\\s<>=≈])(?=\\s)";

  /// That a command goes on.
  private static final String END = " \\";

  String section(Section section) {
    String title = section.title().isEmpty() ? "" : "\n  " + section.title() + "\n";
    int what =
        width(
            section.lines().stream()
                .filter(line -> !line.found().isEmpty())
                .map(line -> indent(line) + line.what()),
            room(section));
    int found =
        width(
            section.lines().stream().filter(line -> !line.against().isEmpty()).map(Line::found),
            30);
    return section.lines().stream()
        .map(line -> laidOut(line, what, found))
        .collect(Collectors.joining("", title, ""));
  }

  /// How wide the first column may be: what two columns leave to it, and of three not too much.
  private int room(Section section) {
    boolean three = section.lines().stream().anyMatch(line -> !line.against().isEmpty());
    int second = width(section.lines().stream().map(Line::found), columns);
    return three ? 40 : Math.clamp(columns - 2 - second, 40, 60);
  }

  private static String indent(Line line) {
    return "    " + "  ".repeat(line.depth());
  }

  private static int width(Stream<String> texts, int most) {
    return texts.mapToInt(String::length).filter(length -> length <= most).max().orElse(0);
  }

  /// Three columns; what is too long for its column goes on by itself, under its own beginning.
  private String laidOut(Line line, int what, int found) {
    String left = wrapped(line.what(), indent(line).length());
    String right =
        line.against().isEmpty()
            ? line.found()
            : padded(line.found(), found) + "  " + line.against();
    if (right.isBlank()) {
      return left + "\n";
    }
    int column = what + 2;
    String rest = wrapped(right, column);
    return (left.length() <= what ? padded(left, column) + rest.stripLeading() : left + "\n" + rest)
        + "\n";
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  String wrapped(String text, int indent) {
    return wrapped(text, indent, indent);
  }

  /// A command over several lines, which a shell takes for one.
  String command(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    int room = columns - indent - END.length();
    for (String option : text.split("(?= --)", -1)) {
      if (line.length() + option.length() > room && !line.isEmpty()) {
        lines.append(line).append(END).append('\n').append(" ".repeat(indent + 2));
        line = new StringBuilder(option.stripLeading());
        room = columns - indent - 2 - END.length();
      } else {
        line.append(option);
      }
    }
    return lines.append(line).toString();
  }

  /// @param further how far the lines after the first are indented
  String wrapped(String text, int indent, int further) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : text.strip().split(BREAK, -1)) {
      if (line.length() + word.stripTrailing().length() > columns && !line.toString().isBlank()) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(further)).append(word.strip());
      } else {
        line.append(word);
      }
    }
    return lines.append(line.toString().stripTrailing()).toString();
  }
}
