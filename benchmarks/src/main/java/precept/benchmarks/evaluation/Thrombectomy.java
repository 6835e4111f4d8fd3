package precept.benchmarks.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Version;

/// Venous thrombectomy 1.0.0 as it lies in this repository: its pathway, through all the tables
/// that lead to it.
final class Thrombectomy implements Model {
  private static final int LONGEST = 36_500; // days

  @Override
  public String name() {
    return "thrombectomy";
  }

  @Override
  public String label() {
    return "venous thrombectomy 1.0.0";
  }

  @Override
  public String answer() {
    return "pathway";
  }

  @Override
  public List<Engine> engines() {
    return Engine.those(engine -> engine != Engine.JAVA_RECORD && engine != Engine.PRECEPT_RECORD);
  }

  @Override
  public Map<String, String> units() {
    return Map.of(
        "age", "years",
        "life_expectancy", "years",
        "symptom_duration", "days",
        "spinal_surgery", "days");
  }

  @Override
  public Guideline guideline() {
    return new Library(Path.of(System.getProperty("precept.home")))
        .guideline("venous-thrombectomy", Version.of("1.0.0").orElseThrow())
        .result()
        .orElseThrow();
  }

  @Override
  public List<Map<String, Object>> drawn(int many) {
    Random random = new Random(20261128);
    return Stream.generate(() -> drawn(random)).limit(many).toList();
  }

  /// Weighted, so that no step of the pathway is rare; numbers often lie where rules part them.
  private static Map<String, Object> drawn(Random random) {
    Map<String, Object> facts = new HashMap<>();
    boolean isPregnant = random.nextInt(4) == 0;
    facts.put("limb_threat", random.nextInt(8) == 0);
    facts.put("pregnant", isPregnant);
    if (isPregnant) {
      facts.put("trimester", one(random, "first second second third"));
    }
    facts.put(
        "site",
        one(
            random,
            "iliofemoral iliofemoral iliofemoral iliocaval iliocaval single_proximal"
                + " femoropopliteal elsewhere"));
    facts.put("course", one(random, "acute acute acute acute acute chronic acute_on_chronic"));
    facts.put("bleeding_risk", one(random, "low low low moderate high"));
    facts.put(
        "spinal_surgery",
        random.nextInt(4) > 0 ? (Object) "never" : (Integer) number(random, 60, LONGEST));
    String anticoagulation =
        one(random, "not_tried too_recent works failed failed failed not_possible");
    facts.put("anticoagulation", anticoagulation);
    if (anticoagulation.equals("failed")) {
      facts.put("failure", some(random, "extension", "deterioration"));
    }
    facts.put("symptom_duration", number(random, 28, LONGEST));
    facts.put("severe_symptoms", random.nextInt(3) > 0);
    facts.put("age", number(random, 90, 120));
    facts.put("good_function", random.nextInt(4) > 0);
    facts.put("life_expectancy", number(random, 4, 120));
    String catheters = one(random, "suitable suitable suitable unsuitable unavailable");
    facts.put("catheter_treatment", catheters);
    facts.put("endovascular_here", !catheters.equals("unavailable") && random.nextBoolean());
    facts.put("surgery_here", random.nextBoolean());
    facts.put("expertise_here", random.nextBoolean());
    return facts;
  }

  private static String one(Random random, String names) {
    String[] several = names.split(" ", -1);
    return several[random.nextInt(several.length)];
  }

  private static Set<String> some(Random random, String... names) {
    Set<String> some = new HashSet<>(List.of(names));
    some.removeIf(name -> random.nextBoolean());
    return some;
  }

  /// Half of them low.
  private static int number(Random random, int low, int high) {
    return random.nextInt(1 + (random.nextBoolean() ? low : high));
  }

  /// *Never* is a day more than the longest time; what is not asked of a patient is `none`, or an
  /// empty list.
  @Override
  public Map<String, Object> whole(Map<String, Object> facts) {
    Map<String, Object> whole = new HashMap<>(facts);
    whole.replace("spinal_surgery", "never", LONGEST + 1);
    whole.putIfAbsent("trimester", "none");
    whole.put(
        "failure", ((Set<?>) facts.getOrDefault("failure", Set.of())).stream().sorted().toList());
    return whole;
  }

  @Override
  public Map<String, Object> byHand(Map<String, Object> facts) {
    return ThrombectomyHand.pathway(facts);
  }
}
