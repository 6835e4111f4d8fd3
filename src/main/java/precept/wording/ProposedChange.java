package precept.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.model.Definition;

/// How an author may declare what moved, to be pasted into `guideline.yaml`.
final class ProposedChange {
  /// What is called `x of 1.0.0` has its name still, as another thing.
  private static final Pattern NAME = Pattern.compile("\\w+");

  private ProposedChange() {}

  static List<String> lines(Difference difference, Moved moved) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "if it is meant, declare it under changes in guideline.yaml:",
                "  - id: a_name_for_it",
                "    why: what changes, and why",
                "    cites: [S...]"));
    lines.addAll(speaksOf(difference, moved));
    return lines;
  }

  /// By where they stand; if the new version has no names for that, by what they are told.
  private static List<String> speaksOf(Difference difference, Moved moved) {
    Optional<String> where =
        new ConditionWords(difference.after(), moved.whom().axes())
            .of(moved.whom().boxes().getFirst())
            .filter(some -> !some.isEmpty());
    if (where.isPresent()) {
      return List.of("    where: " + yaml(where.get()));
    }
    List<String> lines = new ArrayList<>();
    if (!moved.answer().equals(difference.after().answers().getFirst())) {
      lines.add("    answer: " + moved.answer());
    }
    ToldWords.called(moved.before()).ifPresent(outcome -> lines.add("    from: " + yaml(outcome)));
    ToldWords.called(moved.after()).ifPresent(outcome -> lines.add("    to: " + yaml(outcome)));
    return lines;
  }

  private static String yaml(String text) {
    return text.matches(".*[:#'\"].*") ? "'" + text.replace("'", "''") + "'" : text;
  }

  /// Names that vanished beside new ones of the same type may be the same things.
  static List<String> renamed(Difference difference) {
    Map<String, Definition> after = difference.after().definitions();
    Map<String, Definition> before = difference.before().definitions();
    return before.values().stream()
        .filter(was -> !after.containsKey(was.name()) && NAME.matcher(was.name()).matches())
        .flatMap(was ->
            after.values().stream()
                .filter(is -> !before.containsKey(is.name()))
                .filter(is -> is.getClass() == was.getClass() && is.type().equals(was.type()))
                .limit(1)
                .map(is -> renamed(was.name(), is.name())))
        .toList();
  }

  private static String renamed(String was, String is) {
    return was
        + " is gone and "
        + is
        + " is new; if it only has another name: renamed: { names: { "
        + was
        + ": "
        + is
        + " } }";
  }
}
