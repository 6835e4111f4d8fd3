package precept.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import precept.Precept;
import precept.cohort.Answering;
import precept.cohort.Columns;
import precept.cohort.Mistake;
import precept.cohort.Patients;
import precept.cohort.Respondent;
import precept.cohort.Row;
import precept.cohort.Rows;
import precept.cohort.Table;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.machine.Machine;
import precept.model.Day;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Type;
import precept.model.Version;
import precept.source.Listed;
import precept.source.Nearest;

/// A table of patients held against a guideline: which columns are read, and which version answers
/// a line.
///
/// @param versions that may answer, the newest last
/// @param others columns that are read beside the facts
record Registry(
    Precept precept,
    List<Guideline> versions,
    Mapping mapping,
    Table table,
    String name,
    List<String> others) {

  /// The columns of each version; told before the first line is read.
  ///
  /// @throws Unable where one is missing
  Columns columns() {
    Set<String> unused = new LinkedHashSet<>(table.columns());
    Set<String> unread = new LinkedHashSet<>();
    for (Guideline version : versions) {
      Columns columns = columns(version);
      columns.lacking().stream().findFirst().ifPresent(this::refuse);
      doubled(columns);
      columns
          .unfit()
          .ifPresent(unfit -> {
            throw new Unable(name + ": " + unfit);
          });
      unused.retainAll(columns.unused());
      unread.addAll(columns.unread());
    }
    if (mapping.facts().isEmpty() && versions.stream().noneMatch(this::isAsked)) {
      throw new Unable(
          name
              + " has no column that is called as a fact: is its first line a header, and are its fields parted by `"
              + mapping.separator()
              + "`? A mapping says what its columns are");
    }
    return new Columns(
        columns(versions.getLast()).facts(),
        List.of(),
        List.copyOf(unread),
        List.copyOf(unused),
        Optional.empty());
  }

  /// What is in the first line is quoted only where it is nearly this: it may be a patient.
  private void refuse(String lacking) {
    throw new Unable(
        name
            + " has no column "
            + lacking
            + new Nearest(lacking, table.columns())
                .name(lacking.length() / 3)
                .map(some -> "; did you mean " + some + "?")
                .orElse(""));
  }

  /// What drifts apart is said before the first line is answered.
  void tell(Columns columns, Common common) {
    if (!common.quiet()) {
      say(common, columns.unread().isEmpty(), "no column says ", columns.unread());
      say(
          common,
          columns.unused().isEmpty(),
          "nothing is read from the columns ",
          columns.unused());
    }
  }

  /// What could be told only once all was read.
  ///
  /// @return whether all that should be read was there
  boolean isWhole(Common common) {
    Set<String> named = new LinkedHashSet<>(others);
    mapping.facts().values().forEach(from -> named.addAll(from.columns()));
    named.retainAll(table.unmet());
    List<String> late =
        versions.stream()
            .flatMap(version -> version.inputs().stream())
            .flatMap(input -> Columns.columns(input, table.passed()).stream())
            .distinct()
            .toList();
    say(common, named.isEmpty(), "no line has ", named);
    say(common, late.isEmpty(), "not read, since no line among the first has it: ", late);
    if (!common.quiet()) {
      say(common, table.passed().isEmpty(), "nothing is read from ", table.passed());
      table.remarks().forEach(remark -> common.err().println("precept: " + remark));
    }
    return named.isEmpty() && late.isEmpty();
  }

  private static void say(
      Common common, boolean isNothing, String words, Collection<String> names) {
    if (!isNothing) {
      common.err().println("precept: " + words + new Listed(names));
    }
  }

  /// Whether some column says something that a version asks for.
  private boolean isAsked(Guideline version) {
    return columns(version).unread().size() < version.inputs().size() || version.inputs().isEmpty();
  }

  private Columns columns(Guideline version) {
    return Columns.of(version, mapping, table, new LinkedHashSet<>(others));
  }

  /// Which of two columns of one name is meant, nobody can say.
  private void doubled(Columns columns) {
    Set<String> used = new LinkedHashSet<>(others);
    columns.facts().values().forEach(from -> used.addAll(from.columns()));
    used.stream()
        .filter(column -> table.columns().stream().filter(column::equals).count() > 1)
        .findFirst()
        .ifPresent(column -> {
          throw new Unable(name + " has several columns " + column + ": rename all but one");
        });
  }

  /// All lines by one version.
  Answering by(Guideline version, Common common, Optional<String> id) {
    Respondent respondent = respondent(version, common);
    return answering(id, (row, mistakes) -> Optional.of(respondent));
  }

  /// Each line by the version in force on the day that stands in a column.
  Answering at(String column, Common common, Optional<String> id) {
    int place = table.place(column).orElseThrow();
    List<Edition> editions = versions.stream().map(Guideline::edition).toList();
    Map<String, Respondent> ready = new HashMap<>();
    Function<Edition, Respondent> respondents =
        edition ->
            ready.computeIfAbsent(
                edition.version(),
                number ->
                    respondent(
                        versions.stream()
                            .filter(some -> some.edition().version().equals(number))
                            .findFirst()
                            .orElseThrow(),
                        common));
    return answering(
        id,
        (row, mistakes) -> {
          String text = Rows.text(row.at(place));
          Optional<Day> day =
              mapping.dates().read(text.strip()).flatMap(date -> Day.of(date.toString()));
          Optional<Edition> inForce = day.flatMap(some -> Edition.inForce(editions, some));
          if (inForce.isEmpty()) {
            mistakes.add(
                new Mistake(
                    Optional.of(column),
                    Optional.of(text),
                    day.isEmpty()
                        ? "is no " + mapping.dates()
                        : "is a day on which no version is in force"));
          }
          return inForce.map(respondents);
        });
  }

  private Answering answering(
      Optional<String> id,
      java.util.function.BiFunction<Row.Read, List<Mistake>, Optional<Respondent>> respondents) {
    return new Answering(id.flatMap(table::place), mapping.encoding(), respondents);
  }

  private Respondent respondent(Guideline version, Common common) {
    Compiled compiled = Compiler.compile(version);
    common.warn(compiled);
    Edition edition = version.edition();
    return new Respondent(
        Machine.of(compiled),
        new Patients(version, mapping, columns(version), table),
        precept.library().digest(edition.guideline(), Version.of(edition.version()).orElseThrow()));
  }

  /// An answer that versions give in different units: one column cannot hold both.
  Optional<String> unlike() {
    return answers().stream()
        .filter(answer ->
            versions.stream()
                    .flatMap(
                        version -> Optional.ofNullable(version.definitions().get(answer)).stream())
                    .map(definition ->
                        definition.type() instanceof Type.Measure measure
                            ? measure.unit().code()
                            : "")
                    .distinct()
                    .count()
                > 1)
        .findFirst();
  }

  /// The answers of all versions, the newest first.
  List<String> answers() {
    List<String> answers = new ArrayList<>();
    versions
        .reversed()
        .forEach(version ->
            version.answers().stream()
                .filter(some -> !answers.contains(some))
                .forEach(answers::add));
    return answers;
  }
}
