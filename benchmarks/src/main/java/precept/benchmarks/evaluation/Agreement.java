package precept.benchmarks.evaluation;

import java.util.Optional;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// All engines say the same of 20,000 patients, or nothing is measured.
final class Agreement {
  private static final int PATIENTS = 20_000;

  private Agreement() {}

  /// @param arguments the model, and an empty folder
  public static void main(String[] arguments) {
    Model model = Model.named(arguments[0]);
    Evaluation truth = Engine.JAVA_MAP.ready(model, PATIENTS);
    for (Engine engine : model.engines()) {
      Evaluation evaluation = engine.ready(model, PATIENTS);
      long settled = 0;
      for (int place = 0; place < PATIENTS; place++) {
        Optional<String> word = evaluation.word(place);
        if (word.isPresent() && !word.equals(truth.word(place))) {
          throw new IllegalStateException(
              "%s says %s of %s, and Java %s"
                  .formatted(
                      engine.label(), word, model.drawn(PATIENTS).get(place), truth.word(place)));
        }
        settled += word.isPresent() ? 1 : 0;
      }
      System.out.println(engine + "=" + settled);
    }
    System.exit(0);
  }
}
