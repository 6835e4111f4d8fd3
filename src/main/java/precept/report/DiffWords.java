package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.diff.Difference;
import precept.diff.Effect;
import precept.diff.Moved;
import precept.diff.Moved.Danger;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.Version;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;

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
    difference.undeclared().forEach(moved -> diagnostics.add(words.undeclared(moved)));
    difference.unmet().forEach(change -> diagnostics.add(words.unmet(change)));
    difference.unacknowledged().forEach(moved -> diagnostics.add(words.danger(moved)));
    words.number().ifPresent(diagnostics::add);
    return diagnostics;
  }

  /// The test cases that stand among these patients.
  static List<String> standing(Moved moved, List<TestCase> cases) {
    return cases.stream()
        .filter(some -> moved.region().holds(some.patient()))
        .map(TestCase::id)
        .toList();
  }

  static String of(Danger danger) {
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED ->
          "more is done to these patients: a contraindication is loosened";
      case INDICATION_WITHDRAWN -> "less is done for these patients: an indication is withdrawn";
    };
  }

  private Diagnostic undeclared(Moved moved) {
    return new Diagnostic(
        Code.UNDECLARED_CHANGE,
        rule(moved),
        "some patients are treated differently, and no change says so: "
            + moved.answer()
            + " was "
            + DiffSections.told(difference.before(), moved.answer(), moved.before())
            + ", and is "
            + DiffSections.told(difference.after(), moved.answer(), moved.after()),
        "",
        patients.notes(moved.whom()),
        declaration(moved));
  }

  private List<String> declaration(Moved moved) {
    String where =
        new ConditionWords(difference.both(), moved.whom().axes())
            .of(moved.whom().boxes().getFirst());
    return List.of(
        "if it is meant, declare it under changes in guideline.yaml:",
        "  - id: a_name_for_it",
        "    why: what changes, and why",
        "    cites: [S...]",
        "    where: "
            + (where.matches(".*[:#'\"].*") ? "'" + where.replace("'", "''") + "'" : where));
  }

  private Diagnostic unmet(Change change) {
    return Diagnostic.of(
        Code.UNMET_CHANGE,
        change.at(),
        "the change " + change.id() + " moves nobody",
        "every patient whom it speaks of is treated as before",
        "correct its where, from and to; or, if only words changed, leave them out");
  }

  private Diagnostic danger(Moved moved) {
    return new Diagnostic(
        Code.DANGEROUS_CHANGE,
        change(moved).map(Change::at).orElse(rule(moved)),
        moved.danger().map(DiffWords::of).orElse(""),
        "",
        patients.notes(moved.whom()),
        List.of(
            "if it is right, say who answers for it, under the change:",
            "    acknowledged: { by: NAME, because: the reason }"));
  }

  private Optional<Change> change(Moved moved) {
    return difference.after().revision().changes().stream()
        .filter(change -> moved.declared().equals(Optional.of(change.id())))
        .findFirst();
  }

  private Diagnostic unknownName(String name) {
    return Diagnostic.of(
        Code.UNKNOWN_RENAME,
        difference.after().edition().at(),
        "`renamed` speaks of `" + name + "`, which version " + before() + " does not have",
        "",
        "names: old_name: new_name; choices and rules: thing.old: thing.new, the thing by its new name");
  }

  private String before() {
    return difference.before().edition().version();
  }

  /// The number must not say less than the change is.
  private Optional<Diagnostic> number() {
    Effect computed = difference.computed();
    if (difference.ofOneVersion() || difference.declared().compareTo(computed) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            Code.VERSION_NUMBER,
            difference.after().edition().at(),
            "the number says "
                + difference.declared().words()
                + ", but the change is "
                + computed.words()
                + ": "
                + reason(computed),
            before() + " -> " + difference.after().edition().version(),
            "call it " + next(computed)));
  }

  private static String reason(Effect effect) {
    return switch (effect) {
      case MAJOR -> "an answer that was given became another one, or is no longer given";
      case MINOR -> "it answers where it did not, or has other inputs, decisions or rules";
      case PATCH -> "nobody is treated differently";
    };
  }

  private String next(Effect effect) {
    Version old = Version.of(before()).orElseThrow();
    return switch (effect) {
      case MAJOR -> (old.major() + 1) + ".0.0";
      case MINOR -> old.major() + "." + (old.minor() + 1) + ".0";
      case PATCH -> old.major() + "." + old.minor() + "." + (old.patch() + 1);
    };
  }

  /// The new rule, or what there is of it.
  private Span rule(Moved moved) {
    Guideline after = difference.after();
    Optional<Definition> definition = Optional.ofNullable(after.definitions().get(moved.answer()));
    return definition
        .filter(Decision.class::isInstance)
        .flatMap(decision ->
            ((Decision) decision)
                .rows().stream()
                    .filter(row -> moved.after().rules().contains(row.name()))
                    .map(Decision.Row::at)
                    .findFirst())
        .or(() -> definition.map(Definition::at))
        .orElse(after.edition().at());
  }
}
