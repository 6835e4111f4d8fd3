package precept.benchmarks.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import precept.machine.Measured;

/// A patient of the small model.
public record Person(
    @Measured("years") int age,
    @Measured("days") int days,
    boolean pregnant,
    Severity severity,
    boolean bleeding,
    Site site,
    boolean threatened,
    boolean mobile,
    boolean prior) {
  public enum Severity {
    MILD,
    MODERATE,
    SEVERE
  }

  public enum Site {
    CALF,
    THIGH,
    PELVIS
  }

  /// The same ones in every process.
  static List<Person> drawn(int many) {
    Random random = new Random(20261128);
    return Stream.generate(() -> drawn(random)).limit(many).toList();
  }

  private static Person drawn(Random random) {
    return new Person(
        random.nextInt(121),
        random.nextInt(61),
        random.nextBoolean(),
        Severity.values()[random.nextInt(Severity.values().length)],
        random.nextInt(4) == 0,
        Site.values()[random.nextInt(Site.values().length)],
        random.nextInt(8) == 0,
        random.nextBoolean(),
        random.nextBoolean());
  }

  Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("age", age);
    facts.put("days", days);
    facts.put("pregnant", pregnant);
    facts.put("severity", severity.name().toLowerCase(Locale.ROOT));
    facts.put("bleeding", bleeding);
    facts.put("site", site.name().toLowerCase(Locale.ROOT));
    facts.put("threatened", threatened);
    facts.put("mobile", mobile);
    facts.put("prior", prior);
    return facts;
  }
}
