package precept.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import precept.Precept;
import precept.check.Checked;
import precept.cohort.Columns;
import precept.cohort.Patients;
import precept.cohort.Row;
import precept.cohort.Rows;
import precept.diagram.TooLarge;
import precept.diff.Consequence;
import precept.diff.Consequences;
import precept.diff.Difference;
import precept.diff.Headcount;
import precept.disk.Aside;
import precept.disk.LongFile;
import precept.library.Library;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.report.DiagnosticText;
import precept.report.MoversCsv;

/// The options to count the patients of a file over a difference.
final class MovedPatients {
  @Option(
      names = "--patients",
      paramLabel = "FILE",
      description = "Count whom of these patients the change moves: .csv, .tsv or .jsonl.")
  private @Nullable Path patients;

  @Option(names = "--mapping", paramLabel = "FILE", description = "How its columns become facts.")
  private @Nullable Path mappingFile;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "The column that names a patient in --movers (default: the line).")
  private @Nullable String id;

  @Option(names = "--read", paramLabel = "FORMAT", description = "csv, tsv or jsonl.")
  private PatientsFile.@Nullable Kind read;

  @Option(
      names = "--movers",
      paramLabel = "FILE",
      description = "Write which of them move, may move or are refused, and by which moves.")
  private @Nullable Path movers;

  @Option(
      names = "--suppress-below",
      paramLabel = "N",
      defaultValue = "0",
      description = "Withhold counts below this.")
  private int below;

  private boolean isWhole = true;

  /// Whether all columns were there that should be read.
  boolean isWhole() {
    return isWhole;
  }

  boolean areGiven() {
    return patients != null;
  }

  int below() {
    return below;
  }

  void refuseAlone(Common common) {
    if (patients == null && (mappingFile != null || id != null || movers != null || below > 0)) {
      throw common.misuse(
          "--mapping, --id, --movers and --suppress-below are of --patients: add it");
    }
    if (below < 0) {
      throw common.misuse("--suppress-below takes a number from 0 on");
    }
    if (movers != null
        && ((patients != null && LongFile.isSame(movers, patients))
            || (mappingFile != null && LongFile.isSame(movers, mappingFile)))) {
      throw common.misuse("--movers would replace what is read: name another file");
    }
    if (movers != null && below > 0) {
      throw common.misuse("--movers tells what --suppress-below withholds: leave one out");
    }
  }

  /// Everybody counted.
  ///
  /// @throws Unable where the file or its mapping cannot be used
  Headcount.Heads count(Precept precept, Difference difference, Common common) {
    Guideline both = asked(difference);
    Mapping mapping = mapping(both, common);
    Path file = Optional.ofNullable(patients).orElseThrow();
    Optional<String> name = Optional.ofNullable(id).or(mapping::id);
    try (PatientsFile opened =
            PatientsFile.open(
                file, read == null ? PatientsFile.kind(file) : read, mapping, common.in());
        Aside aside = movers == null ? null : new Aside(movers)) {
      Registry registry =
          new Registry(
              precept,
              List.of(both),
              mapping,
              opened.table(),
              file.toString(),
              name.stream().toList());
      Columns columns = registry.columns();
      registry.tell(columns, common);
      Patients facts = new Patients(both, mapping, columns, opened.table());
      Optional<Integer> place = name.flatMap(opened.table()::place);
      MoversCsv lines = new MoversCsv(difference);
      if (aside != null) {
        aside.write(lines.head(name));
      }
      Headcount count = new Headcount(consequences(difference));
      opened.forEach(
          common,
          row -> {
            Consequence consequence = count.add(facts(row, facts));
            if (aside != null) {
              lines
                  .of(place.map(column -> Rows.text(row, column)), row.line(), consequence)
                  .ifPresent(aside::write);
            }
          });
      if (aside != null) {
        aside.place();
      }
      isWhole = registry.isWhole(common);
      return count.heads();
    }
  }

  private static Consequences consequences(Difference difference) {
    try {
      return Consequences.of(difference);
    } catch (TooLarge tooLarge) {
      throw new Unable("the moves are too many to be held against patients one by one");
    }
  }

  /// Of a line that is malformed no fact stands.
  private static Facts facts(Row row, Patients patients) {
    return switch (row) {
      case Row.Read read -> patients.of(read, new ArrayList<>());
      case Row.Malformed malformed -> new Facts(Map.of(), Set.of("line"));
    };
  }

  /// What either version asks for, in the new one's names.
  private static Guideline asked(Difference difference) {
    String of = " of " + difference.before().edition().version();
    difference.before().inputs().stream()
        .filter(input -> input.name().endsWith(of))
        .findFirst()
        .ifPresent(input -> {
          throw new Unable(
              input.name().replace(of, "")
                  + " is another thing in each version: one column cannot say both");
        });
    return AskedByAny.of(List.of(difference.before(), difference.after()));
  }

  private Mapping mapping(Guideline both, Common common) {
    if (mappingFile == null) {
      return Mapping.PLAIN;
    }
    Checked<Mapping> mapping = Library.mapping(mappingFile, List.of(both));
    common.err().print(new DiagnosticText(common.ink()).all(mapping.diagnostics()));
    return mapping.result().orElseThrow(() -> new Unable(mappingFile + " is not in order"));
  }
}
