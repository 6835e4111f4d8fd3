package precept.benchmarks.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.analysis.Exact;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;
import precept.diagram.Compiler;
import precept.eval.Evaluator;
import precept.eval.Explanation;
import precept.eval.Explanations;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.library.Library;
import precept.machine.Machine;
import precept.machine.Reply;
import precept.machine.Typed;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.model.Version;

/// Precept on the small model.
final class Small {
  private static final Map<String, String> UNITS = Map.of("age", "years", "days", "days");

  private Small() {}

  static Evaluation onRecords(List<Person> some) {
    Typed<Person> typed = Machine.of(guideline()).typed(Person.class, MethodHandles.lookup());
    return new By<>(some, typed::reply, Small::care);
  }

  static Evaluation onMaps(List<Person> some) {
    return mapped(Engine.maps(some));
  }

  static Evaluation onHalf(List<Person> some) {
    return mapped(Engine.halves(some));
  }

  private static Evaluation mapped(List<Map<String, Object>> facts) {
    Typed<Map<String, ?>> mapped = Machine.of(guideline()).mapped(UNITS);
    return new By<>(facts, mapped::reply, Small::care);
  }

  static Evaluation onPatients(List<Person> some) {
    Machine machine = Machine.of(guideline());
    return new By<>(patients(Engine.maps(some)), machine::reply, Small::care);
  }

  static Evaluation explained(List<Person> some) {
    Guideline guideline = guideline();
    return new By<>(
        patients(Engine.maps(some)),
        patient -> Explanations.of(Evaluator.decide(guideline, patient), "care"),
        (Explanation explanation) -> care(explanation.outcome()));
  }

  static Evaluation interpreted(List<Person> some) {
    Guideline guideline = guideline();
    return new By<>(
        patients(Engine.maps(some)),
        patient -> Evaluator.decide(guideline, patient).outcome("care"),
        Small::care);
  }

  static Evaluation exact(List<Person> some) {
    Guideline guideline = guideline();
    UnaryOperator<Run> exactly = Exact.in(Compiler.compile(guideline));
    return new By<>(
        patients(Engine.halves(some)),
        patient -> exactly.apply(Evaluator.decide(guideline, patient)).outcome("care"),
        Small::care);
  }

  private static Optional<String> care(Reply reply) {
    return reply instanceof Reply.Results results
        ? care(results.of("care").outcome())
        : Optional.of("refused");
  }

  private static Optional<String> care(Outcome outcome) {
    return outcome instanceof Outcome.Decided(Value.Choice(var name), var assumes)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static List<Patient> patients(List<Map<String, Object>> facts) {
    return facts.stream().map(Small::patient).toList();
  }

  private static Patient patient(Map<String, Object> facts) {
    Map<String, Value> values = new HashMap<>();
    facts.forEach((name, value) -> values.put(name, value(value)));
    return new Patient(values);
  }

  private static Value value(Object some) {
    return some instanceof Boolean truth
        ? Value.of(truth)
        : some instanceof Integer number
            ? new Value.Amount(BigFraction.of(number))
            : new Value.Choice((String) some);
  }

  /// Read as commands read it.
  private static Guideline guideline() {
    try {
      Path home = Files.createTempDirectory("small-model");
      Path folder = Files.createDirectories(home.resolve("guidelines/small-model/1.0.0"));
      Files.writeString(folder.resolve("guideline.yaml"), text("guideline.yaml"));
      Files.writeString(folder.resolve("logic.precept"), text("small.precept"));
      var checked = new Library(home).guideline("small-model", Version.of("1.0.0").orElseThrow());
      return checked
          .result()
          .orElseThrow(() -> new IllegalStateException(checked.diagnostics().toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String text(String file) {
    try (InputStream stream = Small.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
