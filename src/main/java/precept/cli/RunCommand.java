package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import precept.Precept;
import precept.check.Checked;
import precept.cohort.Answered;
import precept.cohort.Answering;
import precept.cohort.Row;
import precept.cohort.Rows;
import precept.cohort.Tally;
import precept.disk.Aside;
import precept.disk.LongFile;
import precept.document.Cohort;
import precept.document.CohortReading;
import precept.library.Library;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Target;
import precept.report.AnswerCsv;
import precept.report.AnswerJson;
import precept.report.AnswerLines;
import precept.report.CohortJson;
import precept.report.CohortMarkdown;
import precept.report.CohortText;
import precept.report.DiagnosticText;

/// `precept run`: a cohort, answered line by line.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Answer a file of patients: a line out for each line in.")
final class RunCommand implements Callable<Integer> {
  /// Of more groups nobody reads a table.
  private static final int MOST_GROUPS = 100;

  @Mixin private final Common common = new Common();

  @Parameters(
      index = "0",
      paramLabel = "GUIDELINE[@VERSION]",
      description = "What to run (without a version: the newest).")
  private String selection = "";

  @Parameters(
      index = "1",
      paramLabel = "PATIENTS",
      description = "A file .csv, .tsv or .jsonl (- for what is piped in), a patient a line.")
  private Path patients = Path.of("");

  @Option(names = "--mapping", paramLabel = "FILE", description = "How its columns become facts.")
  private @Nullable Path mappingFile;

  @Option(
      names = "--suggest-mapping",
      paramLabel = "FILE",
      description = "Write a first mapping from the header and the values found, and run nothing.")
  private @Nullable Path suggestion;

  @Option(names = "--id", paramLabel = "COLUMN", description = "The column that names a patient.")
  private @Nullable String id;

  @Option(
      names = "--at",
      paramLabel = "COLUMN",
      description = "Answer each by the version in force on the day in this column.")
  private @Nullable String at;

  @Option(
      names = "--answer",
      paramLabel = "NAME",
      description = "This answer only; may be given several times.")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--why", description = "Name the statements that the rules cite.")
  private boolean why;

  @Option(names = "--read", paramLabel = "FORMAT", description = "csv, tsv or jsonl.")
  private PatientsFile.@Nullable Kind read;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write the lines, .csv or .jsonl (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = "--format",
      description = "Lines as csv or jsonl; with --summary text, markdown or json.")
  private @Nullable Format format;

  @Option(names = "--summary", description = "Print how many are told what.")
  private boolean summary;

  @Option(names = "--by", paramLabel = "COLUMN", description = "Split the summary by a column.")
  private @Nullable String by;

  @Option(
      names = "--suppress-below",
      paramLabel = "N",
      defaultValue = "0",
      description = "Withhold counts below this in the summary.")
  private int below;

  enum Format {
    CSV,
    JSONL,
    TEXT,
    MARKDOWN,
    JSON;

    boolean isOfLines() {
      return this == CSV || this == JSONL;
    }
  }

  @Override
  public Integer call() {
    refuseOddOptions();
    Precept precept = common.precept();
    List<Guideline> versions = new ArrayList<>();
    for (Target target : targets(precept)) {
      Checked<Guideline> checked = precept.check(target);
      if (checked.result().isEmpty()) {
        return common.refuse(checked);
      }
      versions.add(checked.result().get());
    }
    if (versions.isEmpty()) {
      throw new Unable("no version of " + selection + " was ever in force: none is approved");
    }
    Checked<Mapping> mapping =
        mappingFile == null
            ? new Checked<>(Optional.of(Mapping.PLAIN), List.of())
            : Library.mapping(mappingFile, List.of(AskedByAny.of(versions)));
    if (mapping.result().isEmpty()) {
      return common.refuse(mapping);
    }
    common.err().print(new DiagnosticText(common.ink()).all(mapping.diagnostics()));
    PatientsFile.Kind kind = read == null ? PatientsFile.kind(patients) : read;
    try (PatientsFile file =
        PatientsFile.open(patients, kind, mapping.result().get(), common.in())) {
      return suggestion == null
          ? answer(precept, versions, mapping.result().get(), file)
          : new Suggestion(versions.getLast(), file.table(), mapping.result().get())
              .write(suggestion, common, patients);
    }
  }

  private void refuseOddOptions() {
    if (!summary && (by != null || below > 0)) {
      throw common.misuse("--by and --suppress-below are of --summary: add it");
    }
    if (format != null && format.isOfLines() == summary && !(summary && output != null)) {
      throw common.misuse(
          summary
              ? "a summary is text, markdown or json"
              : "lines are csv or jsonl; for text, markdown or json add --summary");
    }
    if (below < 0) {
      throw common.misuse("--suppress-below takes a number from 0 on");
    }
    if (output != null && mappingFile != null && LongFile.isSame(output, mappingFile)) {
      throw common.misuse("the answers would replace the mapping: name another file");
    }
    if (at != null && selection.contains("@")) {
      throw common.misuse("name a version or a column of days, not both");
    }
    if (output != null && LongFile.isSame(output, patients)) {
      throw common.misuse("the answers would replace the patients: name another file");
    }
  }

  private List<Target> targets(Precept precept) {
    List<Target> all = common.targets(precept, selection);
    return at == null ? List.of(all.getLast()) : approved(precept, all);
  }

  /// Those that may be in force on some day: of others nothing is read, be they in order or not.
  private static List<Target> approved(Precept precept, List<Target> all) {
    Set<String> versions =
        precept.library().editions(all.getFirst().guideline()).result().stream()
            .flatMap(List::stream)
            .filter(edition -> edition.validity().digest().isPresent())
            .map(Edition::version)
            .collect(Collectors.toSet());
    return all.stream().filter(some -> versions.contains(some.version().toString())).toList();
  }

  private int answer(
      Precept precept, List<Guideline> versions, Mapping mapping, PatientsFile file) {
    Optional<String> name = Optional.ofNullable(id).or(mapping::id);
    List<String> others = new ArrayList<>(name.stream().toList());
    Optional.ofNullable(at).ifPresent(others::add);
    Optional.ofNullable(by).ifPresent(others::add);
    Registry registry =
        new Registry(precept, versions, mapping, file.table(), patients.toString(), others);
    registry.tell(registry.columns(), common);
    registry
        .unlike()
        .ifPresent(answer -> {
          throw new Unable("versions give " + answer + " in different units: run them one by one");
        });
    Answering answering =
        at == null ? registry.by(versions.getLast(), common, name) : registry.at(at, common, name);
    List<String> answers = answers(registry);
    AnswerLines lines =
        isJson()
            ? new AnswerJson(versions.getLast(), answers, why)
            : new AnswerCsv(name, versions.getLast(), answers, why);
    SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
    Tally all = new Tally();
    try (Aside aside = output == null ? null : new Aside(output)) {
      Consumer<String> to =
          aside != null ? aside::write : summary ? text -> {} : text -> common.data().print(text);
      to.accept(lines.head());
      Optional<Integer> group = Optional.ofNullable(by).flatMap(file.table()::place);
      file.forEach(
          common,
          row -> {
            Answered line = answering.of(row);
            to.accept(lines.of(line));
            all.add(line, answers);
            group.ifPresent(place -> tally(tallies, row, place).add(line, answers));
          });
      if (aside != null) {
        aside.place();
      }
    }
    print(
        new CohortReading(at == null ? List.of(versions.getLast()) : versions, below),
        all,
        tallies,
        answers);
    return registry.isWhole(common) && all.mistaken() == 0 ? Exit.FINE : Exit.FINDINGS;
  }

  /// By the option, else by the ending of the file.
  private boolean isJson() {
    if (format != null && format.isOfLines()) {
      return format == Format.JSONL;
    }
    String name = output == null ? ".csv" : output.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return true;
    }
    if (name.endsWith(".csv")) {
      return false;
    }
    throw common.misuse(
        "what to write is not told by the ending of " + output + ": add --format csv or jsonl");
  }

  private List<String> answers(Registry registry) {
    List<String> all = registry.answers();
    if (below > 0 && all.size() > 1 && asked.stream().distinct().count() != 1) {
      throw common.misuse(
          "what is withheld of one answer another may tell: name one with --answer, of "
              + String.join(", ", all));
    }
    asked.stream()
        .filter(some -> !all.contains(some))
        .findFirst()
        .ifPresent(some -> {
          throw common.misuse(
              "the guideline does not answer " + some + "; it answers " + String.join(", ", all));
        });
    return asked.isEmpty() ? all : all.stream().filter(asked::contains).toList();
  }

  private static Tally tally(Map<String, Tally> tallies, Row row, int place) {
    String value = Rows.text(row, place).strip();
    Tally tally = tallies.computeIfAbsent(value, some -> new Tally());
    if (tallies.size() > MOST_GROUPS) {
      throw new Unable("more than " + MOST_GROUPS + " groups: split by a column of few values");
    }
    return tally;
  }

  private void print(
      CohortReading reading, Tally all, SequencedMap<String, Tally> tallies, List<String> answers) {
    List<Cohort> cohorts = new ArrayList<>();
    if (by == null) {
      cohorts.add(reading.of(all, Optional.empty(), answers));
    } else {
      new TreeMap<>(tallies)
          .forEach((value, tally) ->
              cohorts.add(reading.of(tally, Optional.of(new Cohort.Group(by, value)), answers)));
    }
    if (!summary) {
      if (!common.quiet()) {
        common.err().print(CohortText.of(cohorts.getFirst(), false, common.ink()));
      }
      return;
    }
    switch (format == null || format.isOfLines() ? Format.TEXT : format) {
      case MARKDOWN -> common.data().print(CohortMarkdown.of(cohorts));
      case JSON -> common.data().print(CohortJson.of(cohorts, Release.version()));
      case TEXT, CSV, JSONL ->
          cohorts.forEach(
              cohort -> common.out().println(CohortText.of(cohort, true, common.ink())));
    }
  }
}
