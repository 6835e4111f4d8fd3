package precept.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.analysis.Insight;
import precept.eval.Explanation;
import precept.eval.Explanations;
import precept.eval.Run;
import precept.model.Edition;
import precept.report.Sections.Line;
import precept.report.Sections.Section;

/// A run explained for a terminal of 100 columns.
public final class ExplanationText {
  private static final int WIDTH = 100;

  private ExplanationText() {}

  /// @param whole the answers explained with all that there is to say; the others are explained
  ///   briefly
  public static String of(Run run, String title, List<String> answers, Map<String, Insight> whole) {
    StringBuilder text = new StringBuilder();
    text.append(heading(run.guideline().edition(), title));
    Words words = new Words(run.guideline(), false);
    for (String answer : answers) {
      Explanation explanation = Explanations.of(run, answer);
      Sections sections =
          new Sections(words, explanation, whole.getOrDefault(answer, Insight.NOTHING));
      text.append('\n').append(explanation.subject().label()).append('\n');
      String cites = words.citations(sections.citations());
      text.append(wrapped(sections.headline() + (cites.isEmpty() ? "" : "   " + cites), 2))
          .append('\n');
      (whole.containsKey(answer) ? sections.all() : sections.brief())
          .forEach(section -> text.append(section(section)));
    }
    return text.toString();
  }

  /// Which guideline speaks, and with which reservation.
  static String heading(Edition edition, String title) {
    String name =
        edition.guideline() + " " + edition.version() + " (" + edition.status().words() + ")";
    return name
        + (title.isEmpty() ? "" : "   " + title)
        + "\n"
        + wrapped(edition.notice(), 0)
        + "\n";
  }

  static String section(Section section) {
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
  private static int room(Section section) {
    boolean three = section.lines().stream().anyMatch(line -> !line.against().isEmpty());
    int second = width(section.lines().stream().map(Line::found), WIDTH);
    return three ? 40 : Math.clamp(WIDTH - 2 - second, 40, 60);
  }

  private static String indent(Line line) {
    return "    " + "  ".repeat(line.depth());
  }

  private static int width(Stream<String> texts, int most) {
    return texts.mapToInt(String::length).filter(length -> length <= most).max().orElse(0);
  }

  /// Three columns; what is too long for its column goes on by itself, under its own beginning.
  private static String laidOut(Line line, int what, int found) {
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

  static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : text.strip().split("(?<=\\S)(?=\\s)", -1)) {
      if (line.length() + word.stripTrailing().length() > WIDTH && !line.toString().isBlank()) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(" ".repeat(indent)).append(word.strip());
      } else {
        line.append(word);
      }
    }
    return lines.append(line.toString().stripTrailing()).toString();
  }
}
