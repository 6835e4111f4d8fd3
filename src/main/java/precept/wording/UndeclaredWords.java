package precept.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import precept.analysis.Concerned;
import precept.analysis.InColumns;
import precept.analysis.Standing;
import precept.diagram.Boxes;
import precept.diagram.Region;
import precept.diff.Difference;
import precept.diff.Edit;
import precept.diff.Moved;
import precept.diff.Told;
import precept.eval.Evaluator;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// What an edit changes for patients without a word, worded.
final class UndeclaredWords {
  /// How many things are listed that follow from an edit, and how many rows of patients.
  private static final int MOST = 6;

  private final Difference difference;
  private final PatientsWords patients;

  UndeclaredWords(Difference difference) {
    this.difference = difference;
    this.patients = new PatientsWords(difference.both());
  }

  /// One edit, one message: where it begins, and what follows from it. The patients are those of
  /// whom the edited text says something else; the example is one of those who are told so.
  Diagnostic of(Edit edit, List<Moved> moves, List<String> renamed) {
    List<Moved> steps =
        difference.stepsTo(moves).stream().filter(step -> step.edits().contains(edit)).toList();
    List<Moved> own = moves.stream().filter(move -> move.answer().equals(edit.name())).toList();
    List<Moved> begins = first(!steps.isEmpty() ? steps : !own.isEmpty() ? own : moves);
    Moved first = begins.getFirst();
    Moved example = example(begins, moves);
    Concerned whom = whom(begins, example);
    List<String> notes =
        new ArrayList<>(
            follows(difference, Stream.concat(begins.stream().skip(1), moves.stream()), begins));
    moves.stream()
        .flatMap(
            move -> move.danger().stream().map(danger -> "DANGER: " + DangerWords.of(move, danger)))
        .distinct()
        .forEach(notes::add);
    notes.addAll(renamed);
    return new Diagnostic(
            Code.UNDECLARED_CHANGE,
            EditPlace.of(edit, difference),
            "some patients are treated differently, and no change says so: "
                + turned(first)
                + gone(edit),
            "",
            notes,
            ProposedChange.lines(difference, whom, example))
        .about(patients(whom, example));
  }

  /// Who is told something else, if possible one of those of whom the edited text says so.
  private Moved example(List<Moved> begins, List<Moved> moves) {
    Region region = begins.stream().map(Moved::region).reduce(Region::or).orElseThrow();
    return first(moves).stream()
        .filter(move ->
            region.holds(
                Standing.of(
                        move.whom().axes(),
                        Evaluator.decide(difference.after(), move.whom().witness()))
                    .point()))
        .findFirst()
        .orElseGet(() -> first(moves).getFirst());
  }

  /// Those shown by the interpreter before those that only the diagram shows.
  private static List<Moved> first(List<Moved> moves) {
    return moves.stream().sorted(Comparator.comparing(move -> !move.whom().confirmed())).toList();
  }

  /// The patients of all of these, with one of them.
  static Concerned whom(List<Moved> moves, Moved example) {
    Region region = moves.stream().map(Moved::region).reduce(Region::or).orElseThrow();
    return new Concerned(
        example.whom().axes(),
        Boxes.of(region, MOST),
        columns(moves),
        example.whom().witness(),
        example.whom().confirmed());
  }

  /// Where all of them are known in the columns of one table.
  private static Optional<InColumns> columns(List<Moved> moves) {
    List<InColumns> all = moves.stream().flatMap(move -> move.whom().columns().stream()).toList();
    boolean isOne =
        all.size() == moves.size() && all.stream().map(InColumns::table).distinct().count() == 1;
    return !isOne
        ? Optional.empty()
        : all.stream()
            .skip(1)
            .reduce(
                Optional.of(all.getFirst()),
                (some, more) -> some.flatMap(more::or),
                (some, more) -> some);
  }

  /// Whom only the old version knows is explained by that.
  private Diagnostic.Patients patients(Concerned whom, Moved example) {
    boolean isOfBefore = example.after().kind() == Told.Kind.IMPOSSIBLE;
    return isOfBefore && whom.confirmed()
        ? new Diagnostic.Patients(
            patients.rows(whom),
            Optional.of(FactWords.command("explain", difference.before(), example.old().facts())))
        : patients.of(whom);
  }

  private String gone(Edit edit) {
    return edit.rule()
        .filter(rule -> difference.after().row(rule).isEmpty())
        .map(rule -> " (the rule " + rule + " is gone)")
        .orElse("");
  }

  /// What else says something else, in few lines.
  static List<String> follows(Difference difference, Stream<Moved> moves, List<Moved> begins) {
    List<String> all =
        FollowWords.of(
            difference, moves.filter(move -> !move.equals(begins.getFirst())).distinct().toList());
    List<String> follows =
        new ArrayList<>(all.stream().limit(MOST).map(some -> "so " + some).toList());
    if (all.size() > MOST) {
      follows.add("and " + (all.size() - MOST) + " more");
    }
    return follows;
  }

  private String turned(Moved moved) {
    boolean isNumber =
        moved.before().values().bounds().isPresent() || moved.after().values().bounds().isPresent();
    return (isNumber ? "for example, " : "")
        + ToldWords.subject(difference.both(), moved.subject()).name()
        + " was "
        + ToldWords.of(names(difference.before()), moved.answer(), moved.before())
        + ", and is "
        + ToldWords.of(names(difference.after()), moved.answer(), moved.after());
  }

  private static Words names(Guideline guideline) {
    return new Words(guideline, false);
  }
}
