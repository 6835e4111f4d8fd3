package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.model.Revision.Renames;
import precept.model.TestCase.RuleId;
import precept.report.Grid.Column;
import precept.report.Grid.Line;
import precept.report.Reference.Advice;
import precept.report.Reference.Claim;
import precept.report.Reference.Clause;
import precept.report.Reference.Fact;
import precept.report.Reference.Named;
import precept.report.Reference.Part;
import precept.report.Reference.Promise;
import precept.report.Reference.Question;
import precept.report.Reference.Row;
import precept.report.Reference.Said;
import precept.report.Reference.Table;

/// A reference as grids, with keys in the names that another version has for the same.
final class Grids {
  private static final String SOURCES = "Sources";
  private static final String REMARK = "Remark";

  /// What happens where several rules match.
  private static final Map<String, String> HITS =
      Map.of("unique", "only one can", "first", "the first decides", "collect", "all apply");

  private final Reference reference;
  private final Renames renames;

  /// @param renames from this version's names to the other's
  Grids(Reference reference, Renames renames) {
    this.reference = reference;
    this.renames = renames;
  }

  List<Grid> all() {
    return Stream.of(
            Stream.of(scope(), advice(), decisions()),
            reference.tables().stream().map(this::table),
            Stream.of(facts(), parts(), promises(), questions(), claims(), sources()))
        .flatMap(grids -> grids)
        .filter(grid -> !grid.lines().isEmpty())
        .toList();
  }

  private Grid scope() {
    List<Column> columns = Column.of("About", "What", SOURCES);
    List<Line> lines = new ArrayList<>();
    lines.add(scope(columns, "Title", plain(reference.edition().title()), List.of()));
    lines.add(scope(columns, "Written for", plain(reference.edition().audience()), List.of()));
    List<Piece> answers = new ArrayList<>();
    reference.answers().forEach(some -> add(answers, "; ", List.of(term(some.about()))));
    lines.add(scope(columns, "It answers", answers, List.of()));
    reference
        .scope()
        .ifPresent(some -> {
          lines.add(scope(columns, "Population", plain(some.label()), some.cites()));
          some.members()
              .forEach(member ->
                  lines.add(
                      line(
                          clauseKeys("population", member.clause()),
                          columns,
                          plain(member.presumed() ? "Condition, presumed" : "Condition"),
                          member.clause().words(),
                          cites(member.clause().cites()))));
          lines.add(scope(columns, "Others", plain(some.outside().orElse("")), List.of()));
        });
    return grid("scope", "Scope", columns, lines);
  }

  private static Line scope(
      List<Column> columns, String about, List<Piece> what, List<String> cites) {
    return line(List.of(about), columns, plain(about), what, cites(cites));
  }

  private Grid advice() {
    List<Column> columns =
        Column.of("Recommendation", "Grade", "Why", REMARK, "In plain words", SOURCES);
    List<Line> lines = new ArrayList<>();
    for (Advice some : reference.advice()) {
      lines.add(
          line(
              key(some.about()),
              columns,
              List.of(term(some.about())),
              plain(some.grade()),
              plain(some.rationale()),
              plain(some.remark()),
              plain(some.patient()),
              cites(some.cites())));
    }
    return grid("recommendations", "Recommendations", columns, lines);
  }

  private Grid decisions() {
    List<Column> columns = Column.of("Decision", "Rules that match", "Do not wait");
    List<Line> lines = new ArrayList<>();
    for (Table table : reference.tables()) {
      List<Piece> meanwhile = new ArrayList<>();
      table
          .meanwhiles()
          .forEach(some -> {
            add(meanwhile, "; ", said(some.says()));
            add(meanwhile, " as long as ", some.when().words());
            add(meanwhile, " ", cites(some.when().cites()));
          });
      lines.add(
          line(
              key(table.about()),
              columns,
              List.of(term(table.about())),
              plain(HITS.getOrDefault(table.hit(), table.hit())),
              meanwhile));
    }
    return grid("decisions", "Decisions", columns, lines);
  }

  private Grid table(Table table) {
    List<Column> columns = new ArrayList<>(Column.of("Rule"));
    for (Reference.Column column : table.columns()) {
      List<Piece> head = new ArrayList<>(List.of(term(column.about())));
      column.unit().ifPresent(unit -> head.add(new Piece.Plain(" in " + unit)));
      String key = "column " + renames.now(column.about().name());
      long others = columns.stream().filter(some -> some.key().startsWith(key + "#")).count();
      columns.add(new Column(key + "#" + others, head));
    }
    columns.addAll(Column.of("Then", REMARK, SOURCES));
    List<Line> lines = table.rows().stream().map(row -> row(columns, row)).toList();
    String name = renames.now(table.about().name());
    Named about = new Named("table." + table.about().name(), table.about().label());
    return new Grid("table " + name, about, table.hit().equals("first"), columns, lines);
  }

  private Line row(List<Column> columns, Row row) {
    List<List<Piece>> cells = new ArrayList<>();
    cells.add(List.of(new Piece.Term(row.rule().rule().replace('_', ' '), row.rule().toString())));
    row.cells().forEach(cell -> cells.add(cell.words()));
    cells.add(said(row.says()));
    cells.add(plain(row.remark()));
    cells.add(cites(row.cites()));
    return Line.of(List.of(key(row.rule())), columns, cells);
  }

  /// Where another rule took over its name, a rule has a key of its own.
  private String key(RuleId rule) {
    RuleId now = renames.now(rule);
    return renames.then(now).equals(rule) ? now.toString() : rule + " before";
  }

  private static List<Piece> said(Said says) {
    List<Piece> pieces = new ArrayList<>();
    switch (says.manner()) {
      case GIVES -> {}
      case SILENT -> pieces.add(new Piece.Plain("the source is silent"));
      case CONFLICT -> pieces.add(new Piece.Plain("conflict: "));
      case AS -> pieces.add(new Piece.Plain("goes on to "));
    }
    List<Piece> values = new ArrayList<>();
    says.values().forEach(value -> add(values, " / ", List.of(value)));
    pieces.addAll(values);
    return pieces;
  }

  private Grid facts() {
    List<Column> columns = Column.of("Fact", "Values", "Only when", "Question", "Note", "Codes");
    List<Line> lines = new ArrayList<>();
    for (Fact fact : reference.facts()) {
      List<Piece> when = new ArrayList<>();
      fact.onlyWhen()
          .ifPresent(clause -> {
            add(when, "", clause.words());
            add(when, " ", cites(clause.cites()));
          });
      lines.add(
          line(
              key(fact.about()),
              columns,
              List.of(term(fact.about())),
              plain(fact.values()),
              when,
              plain(fact.question()),
              plain(fact.note()),
              plain(String.join("; ", fact.codes()))));
    }
    return grid("facts", "What is asked", columns, lines);
  }

  private Grid parts() {
    List<Column> columns = Column.of("Criterion", "Points", "Finding", SOURCES);
    List<Line> lines = new ArrayList<>();
    for (Part part : reference.parts()) {
      List<Piece> label = List.of(term(part.about()));
      String name = renames.now(part.about().name());
      if (!part.detail().isEmpty()) {
        lines.add(
            line(
                List.of(name + " as a whole"),
                columns,
                label,
                List.of(),
                plain(part.detail()),
                List.of()));
      }
      for (Reference.Line some : part.lines()) {
        List<String> keys = new ArrayList<>(clauseKeys(name, some.clause()));
        keys.addAll(part.lines().size() == 1 ? List.of(name) : List.of());
        lines.add(
            line(
                keys,
                columns,
                label,
                plain(some.points()),
                some.clause().words(),
                cites(some.clause().cites())));
      }
    }
    return grid("criteria", "Criteria and scores", columns, lines);
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
          line(
              key(promise.about()),
              columns,
              List.of(term(promise.about())),
              what,
              cites(promise.clause().cites())));
    }
    return grid("promises", "Promises to every patient", columns, lines);
  }

  private Grid questions() {
    List<Column> columns =
        Column.of("Id", "Question", "Readings", "Taken here", "Because", "Statements");
    List<Line> lines = new ArrayList<>();
    for (Question some : reference.questions()) {
      lines.add(
          line(
              List.of(some.id()),
              columns,
              cites(List.of(some.id())),
              plain(some.title()),
              plain(String.join(" / ", some.readings())),
              plain(some.taken()),
              plain(some.because()),
              cites(some.statements())));
    }
    return grid("questions", "Open questions", columns, lines);
  }

  private Grid claims() {
    List<Column> columns = Column.of("Id", "Section", "Says", "Kind", "Narrative", "References");
    List<Line> lines = new ArrayList<>();
    for (Claim some : reference.claims()) {
      lines.add(
          line(
              List.of(some.id()),
              columns,
              cites(List.of(some.id())),
              plain(some.section()),
              plain(some.says()),
              plain(some.kind()),
              plain(some.narrative()),
              numbers(some.references())));
    }
    return grid("statements", "Statements of the source", columns, lines);
  }

  private Grid sources() {
    List<Column> columns = Column.of("Number", "Entry", "Because");
    List<Line> lines = new ArrayList<>();
    reference
        .sources()
        .forEach(some ->
            lines.add(
                line(
                    List.of(String.valueOf(some.number())),
                    columns,
                    numbers(List.of(some.number())),
                    plain(some.entry()),
                    plain(some.because()))));
    return grid("references", "References", columns, lines);
  }

  private static Grid grid(String name, String label, List<Column> columns, List<Line> lines) {
    return new Grid(name, new Named("all." + name, label), false, columns, lines);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Line line(List<String> keys, List<Column> columns, List<Piece>... cells) {
    return Line.of(keys, columns, List.of(cells));
  }

  private List<String> key(Named about) {
    return List.of(renames.now(about.name()));
  }

  private static Piece term(Named about) {
    return new Piece.Term(about.label(), about.name());
  }

  private static List<Piece> plain(Optional<String> text) {
    return plain(text.orElse(""));
  }

  private static List<Piece> plain(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? List.of() : List.of(new Piece.Plain(line));
  }

  private static List<Piece> cites(List<String> ids) {
    List<Piece> pieces = new ArrayList<>();
    ids.forEach(id -> add(pieces, " ", List.of(new Piece.Term(id, id))));
    return pieces;
  }

  private static List<Piece> numbers(List<Integer> numbers) {
    List<Piece> pieces = new ArrayList<>();
    numbers.forEach(number ->
        add(pieces, " ", List.of(new Piece.Term("[" + number + "]", "reference." + number))));
    return pieces;
  }

  private static void add(List<Piece> pieces, String between, List<Piece> more) {
    if (!pieces.isEmpty() && !more.isEmpty() && !between.isEmpty()) {
      pieces.add(new Piece.Plain(between));
    }
    pieces.addAll(more);
  }
}
