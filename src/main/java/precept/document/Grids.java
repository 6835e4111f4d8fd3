package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Grid.Column;
import precept.document.Grid.Line;
import precept.document.Reference.Advice;
import precept.document.Reference.Claim;
import precept.document.Reference.Clause;
import precept.document.Reference.Fact;
import precept.document.Reference.Part;
import precept.document.Reference.Promise;
import precept.document.Reference.Question;
import precept.model.Revision.Renames;
import precept.wording.Named;
import precept.wording.Piece;

/// A reference as grids, with keys in the names that another version has for the same.
final class Grids {
  private static final String SOURCES = "Sources";
  private static final String REMARK = "Remark";

  private final Reference reference;
  private final Renames renames;

  /// @param renames from this version's names to the other's
  Grids(Reference reference, Renames renames) {
    this.reference = reference;
    this.renames = renames;
  }

  List<Grid> all() {
    TableGrids decisions = new TableGrids(reference, renames);
    return Stream.of(
            Stream.of(scope(), advice(), decisions.decisions()),
            decisions.tables().stream(),
            Stream.of(facts(), parts(), promises(), questions(), claims(), sources()))
        .flatMap(grids -> grids)
        .filter(grid -> !grid.lines().isEmpty())
        .toList();
  }

  private Grid scope() {
    List<Column> columns = Column.of("About", "What", SOURCES);
    List<Line> lines = new ArrayList<>();
    lines.add(scope(columns, "Title", Pieces.plain(reference.edition().title()), List.of()));
    lines.add(
        scope(columns, "Written for", Pieces.plain(reference.edition().audience()), List.of()));
    List<Piece> answers = new ArrayList<>();
    reference
        .answers()
        .forEach(some -> Pieces.add(answers, "; ", List.of(Pieces.term(some.about()))));
    lines.add(scope(columns, "It answers", answers, List.of()));
    reference
        .scope()
        .ifPresent(some -> {
          lines.add(scope(columns, "Population", Pieces.plain(some.label()), some.cites()));
          some.members()
              .forEach(member ->
                  lines.add(
                      Line.of(
                          clauseKeys("population", member.clause()),
                          columns,
                          Pieces.plain(member.presumed() ? "Condition, presumed" : "Condition"),
                          member.clause().words(),
                          Pieces.cites(member.clause().cites()))));
          lines.add(scope(columns, "Others", Pieces.plain(some.outside().orElse("")), List.of()));
        });
    return Grid.of("scope", "Scope", columns, lines);
  }

  private static Line scope(
      List<Column> columns, String about, List<Piece> what, List<String> cites) {
    return Line.of(List.of(about), columns, Pieces.plain(about), what, Pieces.cites(cites));
  }

  private Grid advice() {
    List<Column> columns =
        Column.of("Recommendation", "Grade", "Why", REMARK, "In plain words", SOURCES);
    List<Line> lines = new ArrayList<>();
    for (Advice some : reference.advice()) {
      lines.add(
          Line.of(
              key(some.about()),
              columns,
              List.of(Pieces.term(some.about())),
              Pieces.plain(some.grade()),
              Pieces.plain(some.rationale()),
              Pieces.plain(some.remark()),
              Pieces.plain(some.patient()),
              Pieces.cites(some.cites())));
    }
    return Grid.of("recommendations", "Recommendations", columns, lines);
  }

  private Grid facts() {
    List<Column> columns = Column.of("Fact", "Values", "Only when", "Question", "Note", "Codes");
    List<Line> lines = new ArrayList<>();
    for (Fact fact : reference.facts()) {
      List<Piece> when = new ArrayList<>();
      fact.onlyWhen()
          .ifPresent(clause -> {
            Pieces.add(when, "", clause.words());
            Pieces.add(when, " ", Pieces.cites(clause.cites()));
          });
      lines.add(
          Line.of(
              key(fact.about()),
              columns,
              List.of(Pieces.term(fact.about())),
              Pieces.plain(fact.values()),
              when,
              Pieces.plain(fact.question()),
              Pieces.plain(fact.note()),
              Pieces.plain(String.join("; ", fact.codes()))));
    }
    return Grid.of("facts", "What is asked", columns, lines);
  }

  private Grid parts() {
    List<Column> columns = Column.of("Criterion", "Points", "Finding", SOURCES);
    List<Line> lines = new ArrayList<>();
    for (Part part : reference.parts()) {
      List<Piece> label = List.of(Pieces.term(part.about()));
      String name = renames.now(part.about().name());
      if (!part.detail().isEmpty()) {
        lines.add(
            Line.of(
                List.of(name + " as a whole"),
                columns,
                label,
                List.of(),
                Pieces.plain(part.detail()),
                List.of()));
      }
      for (Reference.Line some : part.lines()) {
        List<String> keys = new ArrayList<>(clauseKeys(name, some.clause()));
        keys.addAll(part.lines().size() == 1 ? List.of(name) : List.of());
        lines.add(
            Line.of(
                keys,
                columns,
                label,
                Pieces.plain(some.points()),
                some.clause().words(),
                Pieces.cites(some.clause().cites())));
      }
    }
    return Grid.of("criteria", "Criteria and scores", columns, lines);
  }

  /// A clause is known by its words, else by what it speaks of.
  private List<String> clauseKeys(String of, Clause clause) {
    String terms =
        clause.words().stream()
            .flatMap(piece ->
                piece instanceof Piece.Term(var text, var name)
                    ? Stream.of(renames.now(name))
                    : Stream.of())
            .distinct()
            .collect(Collectors.joining(" "));
    return List.of(of + ": " + Piece.text(clause.words()), of + ": " + terms);
  }

  private Grid promises() {
    List<Column> columns = Column.of("Promise", "What", SOURCES);
    List<Line> lines = new ArrayList<>();
    for (Promise promise : reference.promises()) {
      List<Piece> what = new ArrayList<>();
      what.add(new Piece.Plain(promise.impossible() ? "cannot be: " : "never: "));
      what.addAll(promise.clause().words());
      lines.add(
          Line.of(
              key(promise.about()),
              columns,
              List.of(Pieces.term(promise.about())),
              what,
              Pieces.cites(promise.clause().cites())));
    }
    return Grid.of("promises", "Promises to every patient", columns, lines);
  }

  private Grid questions() {
    List<Column> columns =
        Column.of("Id", "Question", "Readings", "Taken here", "Because", "Statements");
    List<Line> lines = new ArrayList<>();
    for (Question some : reference.questions()) {
      lines.add(
          Line.of(
              List.of(some.id()),
              columns,
              Pieces.cites(List.of(some.id())),
              Pieces.plain(some.title()),
              Pieces.plain(String.join(" / ", some.readings())),
              Pieces.plain(some.taken()),
              Pieces.plain(some.because()),
              Pieces.cites(some.statements())));
    }
    return Grid.of("questions", "Open questions", columns, lines);
  }

  private Grid claims() {
    List<Column> columns = Column.of("Id", "Section", "Says", "Kind", "Narrative", "References");
    List<Line> lines = new ArrayList<>();
    for (Claim some : reference.claims()) {
      lines.add(
          Line.of(
              List.of(some.id()),
              columns,
              Pieces.cites(List.of(some.id())),
              Pieces.plain(some.section()),
              Pieces.plain(some.says()),
              Pieces.plain(some.kind()),
              Pieces.plain(some.narrative()),
              Pieces.numbers(some.references())));
    }
    return Grid.of("statements", "Statements of the source", columns, lines);
  }

  private Grid sources() {
    List<Column> columns = Column.of("Number", "Entry", "Because");
    List<Line> lines = new ArrayList<>();
    reference
        .sources()
        .forEach(some ->
            lines.add(
                Line.of(
                    List.of(String.valueOf(some.number())),
                    columns,
                    Pieces.numbers(List.of(some.number())),
                    Pieces.plain(some.entry()),
                    Pieces.plain(some.because()))));
    return Grid.of("references", "References", columns, lines);
  }

  private List<String> key(Named about) {
    return List.of(renames.now(about.name()));
  }
}
