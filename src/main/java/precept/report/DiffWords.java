package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import precept.diff.Difference;
import precept.diff.Effect;
import precept.diff.Moved;
import precept.diff.Moved.Danger;
import precept.diff.Restated;
import precept.diff.Told;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.model.Version;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;

/// What is not in order about a difference, worded.
public final class DiffWords {
  /// What is called `x of 1.0.0` has its name still, as another thing.
  private static final Pattern NAME = Pattern.compile("\\w+");

  private static final Pattern NUMBER = Pattern.compile("(?m)^version:[^\\r\\n]*");

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
    List<String> renamed = words.renamed();
    for (Moved moved : difference.undeclared()) {
      diagnostics.add(words.undeclared(moved, renamed));
      renamed = List.of();
    }
    difference.unsaid().forEach(some -> diagnostics.add(words.unsaid(some)));
    difference.harmful().forEach(some -> diagnostics.add(words.harm(some)));
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

  /// Where nothing decided follows, nothing is done more or less: something is no longer said.
  static String of(Moved moved, Danger danger) {
    if (moved.after().kind() == Told.Kind.DECIDED) {
      return of(danger);
    }
    String plainly = moved.after().kind() == Told.Kind.CONFLICT ? "plainly " : "";
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED ->
          "these patients are no longer " + plainly + "told not to: a contraindication is loosened";
      case INDICATION_WITHDRAWN ->
          "these patients are no longer " + plainly + "told to: an indication is withdrawn";
      case MEANWHILE_WITHDRAWN -> of(danger);
    };
  }

  static String of(Danger danger) {
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED ->
          "more is done to these patients: a contraindication is loosened";
      case INDICATION_WITHDRAWN -> "less is done for these patients: an indication is withdrawn";
      case MEANWHILE_WITHDRAWN ->
          "what was to be done while facts are missing no longer is, for some patients";
    };
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
        some.danger().map(danger -> RestatedWords.of(some, danger)).orElse(""),
        RestatedWords.of(some, difference),
        "if it is right, say who answers for it, under the change: acknowledged: { by: NAME, because: the reason }");
  }

  /// Names that vanished beside new ones of the same type may be the same things.
  private List<String> renamed() {
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

  private Diagnostic undeclared(Moved moved, List<String> renamed) {
    return new Diagnostic(
            Code.UNDECLARED_CHANGE,
            rule(moved),
            "some patients are treated differently, and no change says so: "
                + moved.answer()
                + " was "
                + ChangesReading.told(names(difference.before()), moved.answer(), moved.before())
                + ", and is "
                + ChangesReading.told(names(difference.after()), moved.answer(), moved.after()),
            "",
            renamed,
            declaration(moved))
        .about(patients.of(moved.whom()));
  }

  private static Words names(Guideline guideline) {
    return new Words(guideline, false);
  }

  private List<String> declaration(Moved moved) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "if it is meant, declare it under changes in guideline.yaml:",
                "  - id: a_name_for_it",
                "    why: what changes, and why",
                "    cites: [S...]"));
    lines.addAll(speaksOf(moved));
    return lines;
  }

  /// By where they stand; if the new version has no names for that, by what they are told.
  private List<String> speaksOf(Moved moved) {
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
    called(moved.before()).ifPresent(outcome -> lines.add("    from: " + yaml(outcome)));
    called(moved.after()).ifPresent(outcome -> lines.add("    to: " + yaml(outcome)));
    return lines;
  }

  private static String yaml(String text) {
    return text.matches(".*[:#'\"].*") ? "'" + text.replace("'", "''") + "'" : text;
  }

  /// As a change calls it; absent where it has no word for it.
  private static Optional<String> called(Told told) {
    return switch (told.kind()) {
      case DECIDED -> told.values().single().flatMap(DiffWords::called);
      case SILENT -> Optional.of("silent");
      case CONFLICT -> Optional.of("conflict");
      case OUT_OF_SCOPE -> Optional.of("out of scope");
      case DEFECTIVE, IMPOSSIBLE, ABSENT -> Optional.empty();
    };
  }

  private static Optional<String> called(Value value) {
    return switch (value) {
      case Value.Choice(var name) -> Optional.of(name);
      case Value.Truth(var holds) -> Optional.of(holds ? "yes" : "no");
      case Value.Amount(var number) -> Optional.of(Numerals.text(number));
      case Value.Members(var names) ->
          Optional.of(names.isEmpty() ? "empty" : String.join(", ", new TreeSet<>(names)));
      case Value.Absence absence -> Optional.empty();
    };
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
    known.addAll(List.of("silent", "conflict", "out of scope"));
    return change
        .from()
        .filter(from -> !known.contains(from))
        .map(from -> String.join(", ", known));
  }

  private Diagnostic danger(Moved moved) {
    Diagnostic.Patients whom = patients.of(moved.whom());
    List<String> rows =
        whom.rows().stream()
            .map(row -> row.equals(PatientsWords.ALL) ? "all whom the change speaks of" : row)
            .toList();
    return Diagnostic.of(
            Code.DANGEROUS_CHANGE,
            change(moved).map(Change::at).orElse(rule(moved)),
            moved.danger().map(danger -> of(moved, danger)).orElse(""),
            "",
            "if it is right, say who answers for it, under the change:",
            "    acknowledged: { by: NAME, because: the reason }")
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
            .orElse(number(difference.after())),
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

  /// That a version cannot be laid on the one before it.
  public static Diagnostic incomparable(Guideline after, Version before) {
    Edition edition = after.edition();
    return Diagnostic.of(
        Code.INCOMPARABLE,
        number(after),
        edition.version() + " cannot be compared: " + before + " is not in order",
        "",
        "put that version in order: precept check " + edition.guideline() + "@" + before);
  }

  /// Where a version says its number.
  private static Span number(Guideline guideline) {
    SourceText source = guideline.edition().at().source();
    Matcher line = NUMBER.matcher(source.text());
    return line.find() ? source.span(line.start(), line.end()) : guideline.edition().at();
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
            number(difference.after()),
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

  static Optional<Decision.Row> row(Guideline guideline, RuleId rule) {
    return guideline.definition(rule.decision()) instanceof Decision decision
        ? decision.rows().stream().filter(row -> row.name().equals(rule.rule())).findFirst()
        : Optional.empty();
  }

  /// The new rule, or what there is of it.
  private Span rule(Moved moved) {
    Guideline after = difference.after();
    Optional<Definition> definition = Optional.ofNullable(after.definitions().get(moved.answer()));
    return moved.after().rules().stream()
        .flatMap(rule -> row(after, rule).stream())
        .map(Decision.Row::at)
        .findFirst()
        .or(() -> definition.map(Definition::at))
        .orElse(after.edition().at());
  }
}
