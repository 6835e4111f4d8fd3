package precept.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What was measured on; no names, for figures of another machine cannot be compared anyway.
final class Machine {
  private Machine() {}

  static String description() {
    Runtime.Version version = Runtime.version();
    return "%s, %d cores, %d GB of memory; %s %s, Java %s, options %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            memory() >> 30,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            version,
            String.join(" ", Fork.OPTIONS));
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /// As Linux names it.
  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException failure) {
      return "unknown processor";
    }
  }
}
