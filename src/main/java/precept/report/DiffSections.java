package precept.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.diff.Told;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.Type;

/// A difference as titled blocks of rows, before it becomes text or Markdown.
final class DiffSections {
  private final Difference difference;
  private final List<TestCase> cases;
  private final Guideline both;
  private final PatientsWords patients;

  /// @param cases the new version's test cases
  DiffSections(Difference difference, List<TestCase> cases) {
    this.difference = difference;
    this.cases = cases;
    this.both = difference.both();
    this.patients = new PatientsWords(both);
  }

  /// @param remark what stands under the title; may be empty
  record Section(String title, String remark, List<Block> blocks) {}

  /// Patients who move together.
  record Block(String title, List<Row> rows) {}

  record Row(String label, String text) {}

  String title() {
    return difference.after().edition().guideline()
        + " "
        + difference.before().edition().version()
        + " -> "
        + difference.after().edition().version();
  }

  /// What kind of change it is, and what the numbers say.
  String verdict() {
    String computed = "the change is " + difference.computed().words();
    return difference.ofOneVersion()
        ? computed
        : "the number says " + difference.declared().words() + "; " + computed;
  }

  /// That nobody else is moved, and by how many declared changes somebody is.
  String proof() {
    if (difference.moved().isEmpty()) {
      return "unchanged: proved for every patient";
    }
    long declared = difference.moved().stream().filter(some -> some.declared().isPresent()).count();
    return declared
        + " of "
        + difference.moved().size()
        + (difference.moved().size() == 1 ? " region is" : " regions are")
        + " declared; unchanged: proved for every other patient";
  }

  List<Section> all() {
    List<Section> sections = new ArrayList<>();
    add(sections, "steps that say something else", difference.steps());
    for (Change change : difference.after().revision().changes()) {
      List<Moved> moved =
          difference.moved().stream()
              .filter(some -> some.declared().equals(Optional.of(change.id())))
              .toList();
      sections.add(new Section(change.id(), remark(change, moved), blocks(moved)));
    }
    add(sections, "not declared", difference.undeclared());
    if (!difference.uncompared().isEmpty()) {
      sections.add(
          new Section(
              "not compared",
              String.join(", ", difference.uncompared())
                  + ": a number computed from others is compared only where a rule asks for it",
              List.of()));
    }
    return sections;
  }

  private void add(List<Section> sections, String title, List<Moved> moved) {
    if (!moved.isEmpty()) {
      sections.add(new Section(title, "", blocks(moved)));
    }
  }

  private static String remark(Change change, List<Moved> moved) {
    String settles =
        change.settles().isEmpty() ? "" : " Settles " + String.join(", ", change.settles()) + ".";
    String cites = change.cites().isEmpty() ? "" : " " + String.join(" ", change.cites());
    String words = change.movesNobody() ? " Words only." : moved.isEmpty() ? " Moves nobody." : "";
    String acknowledged =
        change
            .acknowledged()
            .map(some -> " Acknowledged by " + some.by() + ": " + some.because())
            .orElse("");
    return change.why() + cites + settles + words + speaksOf(change) + acknowledged;
  }

  /// The patients whom a change is about.
  private static String speaksOf(Change change) {
    List<String> parts = new ArrayList<>();
    change.where().ifPresent(where -> parts.add("where " + where.written()));
    change.from().ifPresent(from -> parts.add(change.answer() + " was " + from));
    change.to().ifPresent(to -> parts.add(change.answer() + " is " + to));
    return parts.isEmpty() ? "" : " Patients: " + String.join(", ", parts) + ".";
  }

  private List<Block> blocks(List<Moved> moved) {
    return moved.stream().map(this::block).toList();
  }

  private Block block(Moved moved) {
    List<Row> rows = new ArrayList<>();
    moved.danger().ifPresent(danger -> rows.add(new Row("DANGER", DiffWords.of(danger))));
    rows.addAll(where(moved));
    rule("old", difference.before(), moved, moved.before()).ifPresent(rows::add);
    rule("new", difference.after(), moved, moved.after()).ifPresent(rows::add);
    rows.add(new Row(moved.whom().confirmed() ? "e.g." : "perhaps", facts(moved)));
    rows.add(new Row("cases", standing(moved)));
    return new Block(moved.answer() + "  " + outcomes(moved), rows);
  }

  /// Of declared patients, which of them.
  private List<Row> where(Moved moved) {
    boolean declared = moved.declared().isPresent();
    List<Row> rows = new ArrayList<>();
    for (String row :
        patients.rows(moved.whom().axes(), moved.whom().boxes(), moved.whom().complete())) {
      String label = !rows.isEmpty() ? "or" : declared ? "of them" : "where";
      rows.add(new Row(label, row.equals("for every patient") && declared ? "all" : row));
    }
    return rows;
  }

  /// Of numbers, those of the example.
  private String outcomes(Moved moved) {
    boolean number =
        moved.after().values().bounds().isPresent() || moved.before().values().bounds().isPresent();
    return told(difference.before(), moved.answer(), moved.before())
        + " -> "
        + told(difference.after(), moved.answer(), moved.after())
        + (number ? ", for example" : "");
  }

  static String told(Guideline guideline, String answer, Told told) {
    return switch (told.kind()) {
      case DECIDED -> values(guideline, answer, told);
      case CONFLICT -> "conflict: " + values(guideline, answer, told);
      case SILENT -> "silent";
      case DEFECTIVE -> "no answer, for the guideline's own text is not in order";
      case OUT_OF_SCOPE -> "out of scope";
      case IMPOSSIBLE -> "no such patient";
      case ABSENT -> "no such question";
    };
  }

  private static String values(Guideline guideline, String answer, Told told) {
    Type type = guideline.definition(answer).type();
    return new Words(guideline, false).possible(told.values(), type);
  }

  private static Optional<Row> rule(String label, Guideline guideline, Moved moved, Told told) {
    if (told.rules().isEmpty()
        || !(guideline.definitions().get(moved.answer()) instanceof Decision decision)) {
      return Optional.empty();
    }
    Set<String> cites = new LinkedHashSet<>();
    decision.rows().stream()
        .filter(row -> told.rules().contains(row.name()))
        .forEach(row -> cites.addAll(row.cites()));
    String rules =
        told.rules().stream()
            .map(rule -> decision.name() + "." + rule)
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Row(label, rules + "   " + new Words(guideline, false).citations(cites)));
  }

  private String facts(Moved moved) {
    Words words = new Words(both, false);
    return both.definitions().values().stream()
        .filter(Definition.Input.class::isInstance)
        .flatMap(input ->
            Optional.ofNullable(moved.whom().witness().facts().get(input.name()))
                .or(() -> Optional.ofNullable(moved.old().facts().get(input.name())))
                .map(value -> input.name() + " " + words.value(value, input.type()))
                .stream())
        .collect(Collectors.joining(", "));
  }

  private String standing(Moved moved) {
    List<String> ids = DiffWords.standing(moved, cases);
    return ids.isEmpty() ? "no test case stands here" : String.join(", ", ids);
  }
}
