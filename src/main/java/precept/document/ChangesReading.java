package precept.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.diff.Difference;
import precept.diff.Effect;
import precept.diff.Moved;
import precept.diff.Restated;
import precept.diff.StandingCases;
import precept.diff.Told;
import precept.document.Changes.Content;
import precept.document.Changes.Kind;
import precept.document.Changes.Move;
import precept.document.Changes.Outcome;
import precept.document.Changes.Remark;
import precept.document.Changes.Row;
import precept.document.Changes.Section;
import precept.document.Changes.Side;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Change;
import precept.model.TestCase;
import precept.model.TestCase.RuleId;
import precept.wording.DangerWords;
import precept.wording.FollowWords;
import precept.wording.Known;
import precept.wording.Labels;
import precept.wording.Named;
import precept.wording.PatientsRow;
import precept.wording.PatientsWords;
import precept.wording.RestatedWords;
import precept.wording.ToldWords;
import precept.wording.Words;

/// Reads a difference as the document that people open.
public final class ChangesReading {
  private final Difference difference;
  private final StandingCases cases;
  private final Guideline both;
  private final PatientsWords patients;

  private ChangesReading(Difference difference, List<TestCase> cases) {
    this.difference = difference;
    this.cases = new StandingCases(difference, cases);
    this.both = difference.both();
    this.patients = new PatientsWords(both);
  }

  /// @param cases the new version's test cases
  public static Changes of(Difference difference, List<TestCase> cases) {
    return new ChangesReading(difference, cases).changes();
  }

  /// Each move of a difference, in short: of nobody is there an example.
  public static List<Move> brief(Difference difference) {
    return new ChangesReading(difference, List.of())
        .moves(difference.moved()).stream().map(Move::brief).toList();
  }

  private Changes changes() {
    return new Changes(
        difference.before().edition(),
        difference.after().edition(),
        difference.computed().words(),
        verdict(),
        proof(),
        sections());
  }

  private String verdict() {
    String computed = "the change is " + difference.computed().words();
    return difference.ofOneVersion()
        ? computed
        : "the number says " + difference.declared().words() + "; " + computed;
  }

  private String proof() {
    String others =
        difference.restated().stream()
            .filter(Restated.Formula.class::isInstance)
            .map(some -> "; not proved for " + some.about() + ": another formula")
            .collect(Collectors.joining());
    others += answers();
    if (difference.moved().isEmpty()) {
      boolean isWordsOnly =
          difference.restated().stream().allMatch(some -> some.effect() == Effect.PATCH);
      return (isWordsOnly
              ? "unchanged: proved for every patient"
              : "every patient gets the same answers, which is proved; but something else is said of them")
          + others;
    }
    long declared = difference.moved().stream().filter(some -> some.declared().isPresent()).count();
    return declared
        + " of "
        + difference.moved().size()
        + (difference.moved().size() == 1 ? " region is" : " regions are")
        + " declared; unchanged: proved for every other patient"
        + others;
  }

  /// What is answered in one version only, though both know it.
  private String answers() {
    List<String> then = difference.before().answers();
    List<String> now = difference.after().answers();
    return said("; no longer answered: ", then, now) + said("; answered now: ", now, then);
  }

  private String said(String words, List<String> some, List<String> others) {
    List<String> only = new ArrayList<>(some);
    only.removeAll(others);
    only.removeIf(name ->
        !difference.before().definitions().containsKey(name)
            || !difference.after().definitions().containsKey(name));
    return only.isEmpty() ? "" : words + String.join(", ", only);
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    restated(sections);
    add(sections, Kind.STEPS, "what says something else, and moves no answer", difference.idle());
    for (Change change : difference.after().revision().changes()) {
      List<Moved> moved =
          difference.moved().stream()
              .filter(some -> some.declared().equals(Optional.of(change.id())))
              .toList();
      Kind kind = difference.unmet().contains(change) ? Kind.UNMET : Kind.DECLARED;
      sections.add(section(kind, change.id(), remarks(change, moved), moved));
    }
    add(sections, Kind.UNDECLARED, Changes.NOT_DECLARED, difference.undeclared());
    if (!difference.uncompared().isEmpty()) {
      String words =
          String.join(", ", difference.uncompared())
              + ": a number computed from others is compared only where a rule asks for it";
      sections.add(
          section(
              Kind.UNCOMPARED, "not compared", List.of(new Remark(Side.NEW, words)), List.of()));
    }
    return sections;
  }

  private void restated(List<Section> sections) {
    if (!difference.restated().isEmpty()) {
      List<Remark> remarks =
          difference.restated().stream()
              .map(some -> new Remark(Side.NEW, RestatedWords.full(some, difference)))
              .toList();
      sections.add(section(Kind.RESTATED, "what says something else", remarks, List.of()));
    }
  }

  private void add(List<Section> sections, Kind kind, String title, List<Moved> moved) {
    if (!moved.isEmpty()) {
      sections.add(section(kind, title, List.of(), moved));
    }
  }

  private Section section(Kind kind, String title, List<Remark> remarks, List<Moved> moved) {
    List<Moved> begins = begins(moved);
    List<Moved> follow = moved.stream().filter(some -> !begins.contains(some)).toList();
    return new Section(
        kind, title, remarks, moves(begins), moves(moved), FollowWords.of(difference, follow));
  }

  /// Where it begins: what was edited and is no answer, and answers that were edited themselves;
  /// all of them, where neither was.
  private List<Moved> begins(List<Moved> moved) {
    List<Moved> begins =
        Stream.concat(difference.stepsTo(moved).stream(), moved.stream().filter(Moved::begins))
            .distinct()
            .toList();
    return begins.isEmpty() ? moved : begins;
  }

  private List<Remark> remarks(Change change, List<Moved> moved) {
    List<Remark> remarks = new ArrayList<>();
    String cites = change.cites().isEmpty() ? "" : " " + String.join(" ", change.cites());
    remarks.add(new Remark(Side.NEW, change.why() + cites));
    if (!change.settles().isEmpty()) {
      remarks.add(new Remark(Side.OLD, "Settles " + String.join(", ", change.settles()) + "."));
    }
    if (change.movesNobody() || moved.isEmpty()) {
      String words = change.movesNobody() ? "Words only." : "Moves nobody.";
      remarks.add(new Remark(Side.NEW, words));
    }
    speaksOf(change).ifPresent(remarks::add);
    change
        .acknowledged()
        .map(some -> "Acknowledged by " + some.by() + ": " + some.because())
        .ifPresent(some -> remarks.add(new Remark(Side.NEW, some)));
    return remarks;
  }

  /// The patients whom a change is about.
  private Optional<Remark> speaksOf(Change change) {
    List<String> parts = new ArrayList<>();
    change.where().ifPresent(where -> parts.add("where " + where.written()));
    change.from().ifPresent(from -> parts.add(change.answer() + " was " + from));
    change.to().ifPresent(to -> parts.add(change.answer() + " is " + to));
    String text = "Patients: " + String.join(", ", parts) + ".";
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remark(Side.NEW, text, new Labels(both).clause(text)));
  }

  private List<Move> moves(List<Moved> moved) {
    return moved.stream().map(this::move).toList();
  }

  /// Of numbers, those of the example.
  private Move move(Moved moved) {
    List<Row> rows = new ArrayList<>();
    moved
        .danger()
        .ifPresent(danger ->
            rows.add(new Row("DANGER", new Content.Danger(DangerWords.of(moved, danger)))));
    rows.addAll(where(moved));
    rule(Side.OLD, moved.before()).ifPresent(rows::add);
    rule(Side.NEW, moved.after()).ifPresent(rows::add);
    rows.add(
        new Row(
            moved.whom().confirmed() ? Row.EXAMPLE : Row.PERHAPS,
            new Content.Patients(new PatientsRow(facts(moved), ""))));
    rows.add(new Row("cases", new Content.Cases(cases.among(moved))));
    return new Move(
        ToldWords.subject(both, moved.subject()),
        outcome(difference.before(), moved.answer(), moved.before()),
        outcome(difference.after(), moved.answer(), moved.after()),
        moved.after().values().bounds().isPresent() || moved.before().values().bounds().isPresent(),
        rows);
  }

  /// Of declared patients, which of them; in the columns of an edited table first.
  private List<Row> where(Moved moved) {
    boolean declared = moved.declared().isPresent();
    List<PatientsRow> columns = patients.columns(moved.whom());
    String where = declared ? "of them" : "where";
    List<PatientsRow> facts =
        patients.boxes(moved.whom().axes(), moved.whom().boxes()).stream()
            .map(row ->
                declared && row.text().equals(PatientsRow.ALL)
                    ? new PatientsRow(List.of(), "all")
                    : row)
            .toList();
    return columns.isEmpty()
        ? alternatives(where, facts).toList()
        : Stream.concat(alternatives(where, columns), alternatives("facts", facts)).toList();
  }

  private static Stream<Row> alternatives(String label, List<PatientsRow> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Row(i == 0 ? label : "or", new Content.Patients(rows.get(i))));
  }

  private static Outcome outcome(Guideline guideline, String answer, Told told) {
    return new Outcome(
        ToldWords.of(new Words(guideline, false), answer, told),
        ToldWords.of(new Words(guideline, true), answer, told));
  }

  /// An old rule by the name that it had, for there it is found.
  private Optional<Row> rule(Side side, Told told) {
    Guideline guideline = side == Side.OLD ? difference.before() : difference.after();
    if (told.rules().isEmpty()) {
      return Optional.empty();
    }
    Set<String> cites = new LinkedHashSet<>();
    told.rules().stream()
        .flatMap(rule -> guideline.row(rule).stream())
        .forEach(row -> cites.addAll(row.cites()));
    String rules =
        told.rules().stream()
            .map(rule ->
                side == Side.OLD ? difference.after().revision().renames().then(rule) : rule)
            .map(RuleId::toString)
            .collect(Collectors.joining(", "));
    String text = rules + "   " + new Words(guideline, false).citations(cites);
    return Optional.of(new Row(side == Side.OLD ? "old" : "new", new Content.Words(side, text)));
  }

  private List<Known> facts(Moved moved) {
    Words names = new Words(both, false);
    Words labels = new Words(both, true);
    return both.definitions().values().stream()
        .filter(Definition.Input.class::isInstance)
        .flatMap(input ->
            Optional.ofNullable(moved.whom().witness().facts().get(input.name()))
                .or(() -> Optional.ofNullable(moved.old().facts().get(input.name())))
                .map(value ->
                    new Known(
                        Named.of(both.definition(input.name())),
                        names.value(value, input.type()),
                        labels.value(value, input.type())))
                .stream())
        .toList();
  }
}
