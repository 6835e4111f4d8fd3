package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the launcher rehearses for its archive.
class RehearsalTest {
  private static final Pattern CALL =
      Pattern.compile("precept\\.cli\\.Rehearsal \\\\\\s+(\\S+) (\\S+) (\\w+)\\)");

  @Test
  void every_command_of_it_does_its_work_and_leaves_nothing_behind() throws IOException {
    MatchResult call =
        CALL.matcher(Files.readString(Path.of("precept"))).results().findFirst().orElseThrow();
    Map<Path, Object> before = written();
    Rehearsal.of(call.group(1), call.group(2), call.group(3));
    assertThat(written()).isEqualTo(before);
  }

  private static Map<Path, Object> written() throws IOException {
    Map<Path, Object> written = new TreeMap<>();
    for (String folder : new String[] {"guidelines", "testcases"}) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path some : all.toList()) {
          written.put(some, Files.getLastModifiedTime(some));
        }
      }
    }
    return written;
  }
}
