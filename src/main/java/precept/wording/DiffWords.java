package precept.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.analysis.Concerned;
import precept.diagram.Box;
import precept.diagram.Region;
import precept.diff.Difference;
import precept.diff.Edit;
import precept.diff.Moved;
import precept.diff.Restated;
import precept.diff.Told;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Revision.Change;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;

/// What is not in order about a difference, worded.
public final class DiffWords {
  /// How many things are listed that follow from an edit.
  private static final int MOST = 6;

  private final Difference difference;
  private final PatientsWords patients;

  private DiffWords(Difference difference) {
    this.difference = difference;
    this.patients = new PatientsWords(difference.both());
  }

  public static List<Diagnostic> diagnostics(Difference difference) {
    DiffWords words = new DiffWords(difference);
    List<Diagnostic> diagnostics = new ArrayList<>();
    difference.unknownNames().forEach(name -> diagnostics.add(words.unknownName(name)));
    diagnostics.addAll(words.unasked());
    List<String> renamed = ProposedChange.renamed(difference);
    for (var edit : Difference.byEdit(difference.undeclared()).entrySet()) {
      diagnostics.add(words.undeclared(edit.getKey(), edit.getValue(), renamed));
      renamed = List.of();
    }
    difference.unsaid().forEach(some -> diagnostics.add(words.unsaid(some)));
    difference.harmful().forEach(some -> diagnostics.add(words.harm(some)));
    difference.unmet().forEach(change -> diagnostics.add(words.unmet(change)));
    diagnostics.addAll(words.dangers());
    NumberWords.of(difference).ifPresent(diagnostics::add);
    return diagnostics;
  }

  private Diagnostic unsaid(Restated some) {
    return Diagnostic.of(
        Code.UNDECLARED_CHANGE,
        RestatedWords.at(some, difference.after()),
        "no change says so: " + RestatedWords.of(some, difference),
        "",
        "if it is meant, declare it under changes in guideline.yaml, without where, from and to: answer: "
            + some.about());
  }

  private Diagnostic harm(Restated some) {
    return Diagnostic.of(
        Code.DANGEROUS_CHANGE,
        difference
            .declaring(some)
            .map(Change::at)
            .orElseGet(() -> RestatedWords.at(some, difference.after())),
        some.danger().map(danger -> DangerWords.of(some, danger)).orElse(""),
        RestatedWords.of(some, difference),
        "if it is right, say who answers for it, under the change: acknowledged: { by: NAME, because: the reason }");
  }

  /// One edit, one message: where it begins, and what follows from it. The patients are those of
  /// whom the edited text says something else; the example is one of those who are told so.
  private Diagnostic undeclared(Edit edit, List<Moved> moves, List<String> renamed) {
    List<Moved> steps =
        difference.stepsTo(moves).stream().filter(step -> step.edits().contains(edit)).toList();
    List<Moved> own = moves.stream().filter(move -> move.answer().equals(edit.name())).toList();
    List<Moved> begins = first(!steps.isEmpty() ? steps : !own.isEmpty() ? own : moves);
    Moved first = begins.getFirst();
    Concerned whom = whom(begins, first(moves).getFirst());
    List<String> notes =
        new ArrayList<>(follows(Stream.concat(begins.stream().skip(1), moves.stream()), begins));
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
            ProposedChange.lines(difference, whom, first(moves).getFirst()))
        .about(patients(whom, first(moves).getFirst()));
  }

  /// Those shown by the interpreter before those that only the diagram shows.
  private static List<Moved> first(List<Moved> moves) {
    return moves.stream().sorted(Comparator.comparing(move -> !move.whom().confirmed())).toList();
  }

  /// The patients of all of these, with one of them.
  private static Concerned whom(List<Moved> moves, Moved example) {
    Region region = moves.stream().map(Moved::region).reduce(Region::or).orElseThrow();
    List<Box> boxes = region.cover(MOST + 1);
    return new Concerned(
        example.whom().axes(),
        boxes.stream().limit(MOST).toList(),
        boxes.size() <= MOST,
        example.whom().witness(),
        example.whom().confirmed());
  }

  /// Whom only the old version knows is explained by that.
  private Diagnostic.Patients patients(Concerned whom, Moved example) {
    boolean isOfBefore = example.after().kind() == Told.Kind.IMPOSSIBLE;
    return isOfBefore && whom.confirmed()
        ? new Diagnostic.Patients(
            patients.rows(whom.axes(), whom.boxes(), whom.complete()),
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
  private List<String> follows(Stream<Moved> moves, List<Moved> begins) {
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

  private Diagnostic unmet(Change change) {
    return Diagnostic.of(
        Code.UNMET_CHANGE,
        change.at(),
        "the change " + change.id() + " moves nobody",
        "every patient whom it speaks of is treated as before",
        oldOutcomes(change)
            .map(known ->
                "`"
                    + change.from().orElse("")
                    + "` is nothing that "
                    + change.answer()
                    + " came to in version "
                    + before()
                    + ": "
                    + known)
            .orElse("correct its where, from and to; or, if only words changed, leave them out"));
  }

  /// What an answer came to before; absent where `from` is among it, or is a number.
  private Optional<String> oldOutcomes(Change change) {
    List<String> known =
        new ArrayList<>(
            Optional.ofNullable(difference.before().definitions().get(change.answer()))
                .map(definition ->
                    definition.type() instanceof Type.YesNo
                        ? List.of("yes", "no")
                        : definition.type().named().stream().map(Option::name).toList())
                .orElse(List.of()));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    known.addAll(List.of("silent", "conflict", "not applicable", "out of scope"));
    return change
        .from()
        .filter(from -> !known.contains(from))
        .map(from -> String.join(", ", known));
  }

  /// One for each change that nobody answers for; what is not declared is told with its danger.
  private List<Diagnostic> dangers() {
    Map<Change, List<Moved>> dangers = new LinkedHashMap<>();
    difference
        .unacknowledged()
        .forEach(moved ->
            change(moved)
                .ifPresent(change ->
                    dangers.computeIfAbsent(change, some -> new ArrayList<>()).add(moved)));
    return dangers.entrySet().stream()
        .map(change -> danger(change.getKey(), change.getValue()))
        .toList();
  }

  private Diagnostic danger(Change change, List<Moved> moves) {
    Moved first =
        moves.stream().min(Comparator.comparing(move -> move.danger().orElseThrow())).orElseThrow();
    Diagnostic.Patients whom = patients.of(whom(moves, first));
    List<String> rows =
        whom.rows().stream()
            .map(row -> row.equals(PatientsWords.ALL) ? "all whom the change speaks of" : row)
            .toList();
    List<String> notes = new ArrayList<>(follows(moves.stream(), moves));
    moves.stream()
        .flatMap(move -> move.danger().stream().map(danger -> DangerWords.of(move, danger)))
        .distinct()
        .skip(1)
        .forEach(notes::add);
    return new Diagnostic(
            Code.DANGEROUS_CHANGE,
            change.at(),
            first.danger().map(danger -> DangerWords.of(first, danger)).orElse(""),
            "",
            notes,
            List.of(
                "if it is right, say who answers for it, under the change:",
                "    acknowledged: { by: NAME, because: the reason }"))
        .about(new Diagnostic.Patients(rows, whom.example()));
  }

  private Optional<Change> change(Moved moved) {
    return difference.after().revision().changes().stream()
        .filter(change -> moved.declared().equals(Optional.of(change.id())))
        .findFirst();
  }

  private Diagnostic unknownName(String name) {
    return Diagnostic.of(
        Code.UNKNOWN_BEFORE,
        Optional.ofNullable(difference.after().revision().renames().places().get(name))
            .orElse(NumberWords.place(difference.after())),
        "`renamed` speaks of `" + name + "`, which version " + before() + " does not have",
        "",
        "names: old_name: new_name; choices and rules: thing.old: thing.new, the thing by its new name");
  }

  /// Between states of one version, the version before is neither of them.
  private List<Diagnostic> unasked() {
    List<String> known =
        difference.before().edition().openQuestions().stream()
            .map(Edition.OpenQuestion::id)
            .toList();
    List<Diagnostic> unasked = new ArrayList<>();
    if (!difference.ofOneVersion()) {
      for (Change change : difference.after().revision().changes()) {
        change.settles().stream()
            .filter(id -> !known.contains(id))
            .forEach(id -> unasked.add(unasked(change, id, known)));
      }
    }
    return unasked;
  }

  private Diagnostic unasked(Change change, String id, List<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_BEFORE,
        change.at(),
        "`settles` speaks of `" + id + "`, which is no open question of version " + before(),
        "",
        known.isEmpty()
            ? "that version has no open question: leave it out"
            : "its open questions are " + String.join(", ", known));
  }

  private String before() {
    return difference.before().edition().version();
  }
}
