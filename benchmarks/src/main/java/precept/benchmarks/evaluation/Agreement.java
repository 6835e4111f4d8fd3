package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// All engines say the same of 20,000 patients, or nothing is measured.
final class Agreement {
  private static final int PATIENTS = 20_000;

  private Agreement() {}

  /// @param arguments the model, and an empty folder
  public static void main(String[] arguments) {
    Model model = Model.named(arguments[0]);
    List<Map<String, Object>> facts = model.drawn(PATIENTS);
    for (Engine engine : model.engines()) {
      System.out.println(engine + "=" + settled(model, facts, engine, engine.ready(model, facts)));
    }
    System.exit(0);
  }

  /// How many of them the engine settles, each as Java by hand does: all, where no fact is
  /// forgotten.
  static long settled(
      Model model, List<Map<String, Object>> facts, Engine engine, Evaluation evaluation) {
    Evaluation truth = Engine.JAVA_MAP.ready(model, facts);
    long settled = 0;
    for (int place = 0; place < facts.size(); place++) {
      Optional<String> word = evaluation.word(place);
      if (!word.equals(truth.word(place)) && !(word.isEmpty() && engine.forgets())) {
        throw new IllegalStateException(
            "%s says %s of %s, and Java %s"
                .formatted(engine, word, facts.get(place), truth.word(place)));
      }
      settled += word.isPresent() ? 1 : 0;
    }
    return settled;
  }
}
