package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Optional;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// All engines say the same of 20,000 patients, or nothing is measured.
final class Agreement {
  private static final int PATIENTS = 20_000;

  private Agreement() {}

  /// @param arguments an empty folder
  public static void main(String[] arguments) {
    List<Person> people = Person.drawn(PATIENTS);
    Evaluation truth = Engine.JAVA_RECORD.ready(people);
    for (Engine engine : Engine.values()) {
      Evaluation evaluation = engine.ready(people);
      long settled = 0;
      for (int place = 0; place < PATIENTS; place++) {
        Optional<String> care = evaluation.care(place);
        if (care.isPresent() && !care.equals(truth.care(place))) {
          throw new IllegalStateException(
              engine.label() + " says " + care + " of " + people.get(place));
        }
        settled += care.isPresent() ? 1 : 0;
      }
      System.out.println(engine + "=" + settled);
    }
    System.exit(0);
  }
}
