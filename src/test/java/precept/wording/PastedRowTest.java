package precept.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.Precept;
import precept.Repository;
import precept.check.Checked;
import precept.library.Library;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Target;
import precept.source.Code;
import precept.source.Diagnostic;

/// What help says is to be pasted is pasted: wherever a row of a guideline in the repository is
/// deleted, the row that the gap proposes reads well, meets no other, and leaves no more of the gap
/// than there was.
class PastedRowTest {
  /// Every so manieth row, each a check before and one after.
  private static final int STEP = 8;

  private static final Set<String> MISTAKES = Set.of("P01", "P03", "P04");

  @TempDir Path home = Path.of("");

  @Test
  void a_row_proposed_for_a_gap_can_be_pasted() {
    int pasted = 0;
    int closed = 0;
    int place = 0;
    for (Target target : Repository.targets()) {
      Guideline guideline = Repository.PRECEPT.check(target).result().orElseThrow();
      for (Decision decision : guideline.decisions()) {
        for (Decision.Row row : decision.rows()) {
          if (place++ % STEP != 0) {
            continue;
          }
          Path file = copied(target, row.at().source().path());
          List<String> lines = new ArrayList<>(Disk.text(file).lines().toList());
          int line =
              lines.indexOf(row.at().source().text().lines().toList().get(row.at().line() - 1));
          lines.remove(line);
          Disk.write(file, String.join("\n", lines) + "\n");
          List<String> rows =
              gap(checked(target), decision).stream()
                  .flatMap(gap -> gap.help().stream())
                  .filter(help -> help.startsWith("| "))
                  .map(help -> "    " + help.replace("S...", "S1"))
                  .toList();
          if (rows.isEmpty()) {
            continue;
          }
          lines.addAll(line, rows);
          Disk.write(file, String.join("\n", lines) + "\n");
          List<Diagnostic> after = checked(target);
          assertThat(after)
              .describedAs("%s without %s.%s%n%s", target, decision.name(), row.name(), rows)
              .noneMatch(some -> MISTAKES.contains(some.code().number().substring(0, 3)))
              .noneMatch(some -> some.code() == Code.OVERLAP);
          pasted++;
          closed += gap(after, decision).isEmpty() ? 1 : 0;
        }
      }
    }
    assertThat(pasted).isGreaterThan(20);
    assertThat(closed).isGreaterThan(pasted / 2);
  }

  private static List<Diagnostic> gap(List<Diagnostic> found, Decision decision) {
    return found.stream()
        .filter(some -> some.code() == Code.GAP)
        .filter(some -> some.message().contains(" " + decision.name() + " "))
        .toList();
  }

  private List<Diagnostic> checked(Target target) {
    Checked<Guideline> examined = new Precept(new Library(home)).examine(target);
    return examined.diagnostics();
  }

  /// The version alone, its files as they are; the path of one of them.
  private Path copied(Target target, String file) {
    Path folder =
        Path.of("guidelines").resolve(target.guideline()).resolve(target.version().toString());
    Path to = home.resolve(folder);
    Disk.files(Repository.PRECEPT.library().home().resolve(folder))
        .forEach(some -> Disk.copy(some, to.resolve(some.getFileName())));
    return to.resolve(Path.of(file).getFileName());
  }
}
