package precept.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import precept.analysis.Concerned;
import precept.analysis.InColumns;
import precept.diagram.Alone;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Boxes;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.model.Definition;

/// How an author may declare what moved, to be pasted into `guideline.yaml`.
final class ProposedChange {
  /// What is called `x of 1.0.0` has its name still, as another thing.
  private static final Pattern NAME = Pattern.compile("\\w+");

  private ProposedChange() {}

  /// @param whom the patients to be declared
  /// @param moved some of those who are told something else
  static List<String> lines(Difference difference, Concerned whom, Moved moved) {
    Optional<String> all =
        saidInColumns(difference, whom)
            .or(() -> whom.boxes().isAll() ? where(difference, whom) : Optional.empty());
    Optional<String> where =
        all.or(() -> where(difference, whom)).or(() -> where(difference, moved.whom()));
    boolean isOfSome = all.isEmpty() && where.isPresent();
    List<String> lines =
        new ArrayList<>(
            List.of(
                "if it is meant, declare it under changes in guideline.yaml"
                    + (isOfSome ? "; this speaks of some of them:" : ":"),
                "  - id: a_name_for_it",
                "    why: what changes, and why",
                "    cites: [S...]"));
    lines.addAll(
        where
            .map(condition -> List.of("    where: " + yaml(condition)))
            .orElseGet(() -> outcomes(difference, moved)));
    return lines;
  }

  /// By what they are told: the new version has no names for where they stand.
  private static List<String> outcomes(Difference difference, Moved moved) {
    Optional<String> from = ToldWords.called(moved.before());
    Optional<String> to = ToldWords.called(moved.after());
    boolean isAnswer =
        moved.subject().part().isEmpty()
            && difference.after().answers().contains(moved.answer())
            && (from.isPresent() || to.isPresent());
    if (!isAnswer) {
      return List.of("    where: the patients for whom it is meant");
    }
    List<String> lines = new ArrayList<>();
    if (!moved.answer().equals(difference.after().answers().getFirst())) {
      lines.add("    answer: " + moved.answer());
    }
    from.ifPresent(outcome -> lines.add("    from: " + yaml(outcome)));
    to.ifPresent(outcome -> lines.add("    to: " + yaml(outcome)));
    return lines;
  }

  /// All of them, where their boxes are all; else those of the first. Absent where the new version
  /// has no names for them, or they are all patients.
  private static Optional<String> where(Difference difference, Concerned whom) {
    return where(
        new ConditionWords(difference.after(), whom.axes()),
        whom.boxes().isAll() ? whom.boxes().shown() : List.of(whom.boxes().shown().getFirst()));
  }

  private static Optional<String> saidInColumns(Difference difference, Concerned whom) {
    return whom.columns().flatMap(columns -> where(difference, columns));
  }

  /// Where they are few boxes, of values only: of what is silent or in conflict, no condition is
  /// certain.
  private static Optional<String> where(Difference difference, InColumns columns) {
    Boxes boxes = columns.boxes();
    List<Axis> axes = columns.questions().stream().map(Alone.Question::axis).toList();
    boolean ofValues =
        boxes.shown().stream()
            .flatMap(box -> box.sides().entrySet().stream())
            .allMatch(side ->
                side.getValue().stream()
                    .mapToObj(columns.questions().get(side.getKey()).standings()::get)
                    .allMatch(Alone.Standing.Valued.class::isInstance));
    return ofValues && boxes.isAll()
        ? where(new ConditionWords(difference.after(), axes), boxes.shown())
        : Optional.empty();
  }

  private static Optional<String> where(ConditionWords words, List<Box> all) {
    List<Optional<String>> boxes = all.stream().map(words::of).toList();
    return boxes.stream().allMatch(box -> box.filter(some -> !some.isEmpty()).isPresent())
        ? Optional.of(
            boxes.stream()
                .flatMap(Optional::stream)
                .map(some -> boxes.size() > 1 ? "(" + some + ")" : some)
                .collect(Collectors.joining(" or ")))
        : Optional.empty();
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
