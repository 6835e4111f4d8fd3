package precept.report;

import java.util.List;
import precept.document.Changes;
import precept.document.Changes.Kind;
import precept.document.Changes.Move;
import precept.document.Changes.Row;
import precept.document.Changes.Section;

/// A difference for a terminal: where it begins and what follows, or every group of patients.
public final class DiffText {
  private static final int BEGINS = 6;
  private static final int FOLLOWS = 12;
  private static final int CASES = 8;

  private final StringBuilder text = new StringBuilder();
  private boolean hasGroups;

  private final Ink ink;

  private DiffText(Ink ink) {
    this.ink = ink;
  }

  /// In short.
  ///
  /// @param command what shows all of it; may be empty
  public static String brief(Changes changes, String command, Ink ink) {
    DiffText brief = head(changes, ink);
    changes.sections().forEach(brief::brief);
    if (brief.hasGroups && !command.isEmpty()) {
      brief.text.append('\n').append("All groups of patients: ").append(command).append('\n');
    }
    return brief.text.toString();
  }

  /// Every group of patients, with one of them and the test cases.
  public static String of(Changes changes, Ink ink) {
    DiffText all = head(changes, ink);
    changes
        .sections()
        .forEach(section -> {
          all.title(section);
          section.moves().forEach(move -> all.move(move, move.rows()));
        });
    return all.text.toString();
  }

  private static DiffText head(Changes changes, Ink ink) {
    DiffText text = new DiffText(ink);
    String head = ink.layout().wrapped(changes.title() + "   " + changes.verdict(), 0, 4);
    text.text.append(ink.strong(head)).append('\n');
    text.text.append(ink.layout().wrapped(changes.proof(), 0)).append('\n');
    return text;
  }

  private void title(Section section) {
    text.append('\n').append(ink.strong(section.title())).append('\n');
    if (!section.remark().isEmpty()) {
      text.append(ink.layout().wrapped(section.remark(), 2)).append('\n');
    }
  }

  private void brief(Section section) {
    title(section);
    List<Move> begins = section.begins();
    begins.stream()
        .limit(BEGINS)
        .forEach(move -> move(move, move.rows().stream().filter(Row::isBrief).toList()));
    if (begins.size() > BEGINS) {
      text.append("\n  and ").append(begins.size() - BEGINS).append(" more\n");
    }
    List<String> follows = section.follows();
    if (!follows.isEmpty()) {
      text.append("\n  so\n");
    }
    follows.stream().limit(FOLLOWS).forEach(follow -> line(follow, 4));
    if (follows.size() > FOLLOWS) {
      line("and " + (follows.size() - FOLLOWS) + " more", 4);
    }
    if (!section.moves().isEmpty() && section.kind() != Kind.STEPS) {
      text.append('\n');
      List<String> cases = section.cases().ids();
      String shown =
          cases.size() > CASES
              ? String.join(", ", cases.subList(0, CASES))
                  + " and "
                  + (cases.size() - CASES)
                  + " more"
              : section.cases().text();
      line(cases.isEmpty() ? shown : "cases: " + shown, 2);
      hasGroups = true;
    }
  }

  private void move(Move move, List<Row> rows) {
    text.append('\n').append(ink.layout().wrapped(move.title(), 2)).append('\n');
    rows.forEach(row -> row(row.label(), row.content().text()));
  }

  private void line(String words, int indent) {
    text.append(ink.layout().wrapped(words, indent)).append('\n');
  }

  private void row(String name, String content) {
    String label = "    " + name + " ".repeat(Math.max(1, 9 - name.length()));
    text.append(name.equals("DANGER") ? ink.error(label) : label)
        .append(ink.layout().wrapped(content, label.length()).stripLeading())
        .append('\n');
  }
}
