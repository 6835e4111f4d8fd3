package precept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is delivered is what `docs/dependencies.md` lists, to the byte.
class DependenciesTest {
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([^`]+)` \\| ([^ |]+) \\| [^|]+ \\| `([0-9a-f]{64})` \\| [^|]+ \\|$");

  @Test
  void what_is_delivered_is_listed_with_its_bytes() throws Exception {
    TreeMap<String, String> listed = new TreeMap<>();
    ROW.matcher(Disk.text(Path.of("docs", "dependencies.md")))
        .results()
        .forEach(row -> listed.put(row.group(1) + "-" + row.group(2) + ".jar", row.group(3)));
    TreeMap<String, String> delivered = new TreeMap<>();
    for (Path jar : delivered()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      delivered.put(jar.getFileName().toString(), HexFormat.of().formatHex(digest));
    }
    assertThat(delivered).hasSizeGreaterThan(15).isEqualTo(listed);
  }

  private static List<Path> delivered() {
    return Stream.of(
            Disk.text(Path.of("target", "runtime-classpath"))
                .strip()
                .split(Pattern.quote(System.getProperty("path.separator")), -1))
        .map(Path::of)
        .toList();
  }
}
