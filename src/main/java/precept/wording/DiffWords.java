package precept.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.diff.Restated;
import precept.model.Edition;
import precept.model.Option;
import precept.model.Revision.Change;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;

/// What is not in order about a difference, worded.
public final class DiffWords {
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
      diagnostics.add(new UndeclaredWords(difference).of(edit.getKey(), edit.getValue(), renamed));
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
    Diagnostic.Patients whom = patients.of(UndeclaredWords.whom(moves, first));
    List<String> rows =
        whom.rows().stream()
            .map(row -> row.equals(PatientsRow.ALL) ? "all whom the change speaks of" : row)
            .toList();
    List<String> notes =
        new ArrayList<>(UndeclaredWords.follows(difference, moves.stream(), moves));
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
