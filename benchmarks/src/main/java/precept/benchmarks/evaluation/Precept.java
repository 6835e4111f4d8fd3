package precept.benchmarks.evaluation;

import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import precept.machine.Machine;
import precept.machine.Reply;
import precept.machine.Typed;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// Precept's machine and its interpreter.
record Precept(Model model, Guideline guideline) {
  static Precept of(Model model) {
    return new Precept(model, model.guideline());
  }

  /// Asked for nothing but the answer that is compared.
  static Precept alone(Model model) {
    Guideline all = model.guideline();
    return new Precept(
        model,
        new Guideline(
            all.edition(),
            List.of(model.answer()),
            all.population(),
            all.definitions(),
            all.recommendations(),
            all.properties(),
            all.revision()));
  }

  Evaluation onRecords(List<Person> some) {
    Typed<Person> typed = Machine.of(guideline).typed(Person.class, MethodHandles.lookup());
    return new By<>(some, typed::reply, this::word);
  }

  Evaluation onMaps(List<Map<String, Object>> facts) {
    Typed<Map<String, ?>> mapped = Machine.of(guideline).mapped(model.units());
    return new By<>(facts, mapped::reply, this::word);
  }

  Evaluation onPatients(List<Map<String, Object>> facts) {
    return new By<>(patients(facts), Machine.of(guideline)::reply, this::word);
  }

  Evaluation explained(List<Map<String, Object>> facts) {
    return new By<>(
        patients(facts),
        patient -> Explanations.of(Evaluator.decide(guideline, patient), model.answer()),
        (Explanation explanation) -> word(explanation.outcome()));
  }

  Evaluation interpreted(List<Map<String, Object>> facts) {
    return new By<>(
        patients(facts),
        patient -> Evaluator.decide(guideline, patient).outcome(model.answer()),
        Precept::word);
  }

  Evaluation exact(List<Map<String, Object>> facts) {
    UnaryOperator<Run> exactly = Exact.in(Compiler.compile(guideline));
    return new By<>(
        patients(facts),
        patient -> exactly.apply(Evaluator.decide(guideline, patient)).outcome(model.answer()),
        Precept::word);
  }

  /// With each fact forgotten by the toss of a coin.
  static List<Map<String, Object>> halves(List<Map<String, Object>> some) {
    Random random = new Random(7);
    return some.stream()
        .<Map<String, Object>>map(facts -> {
          Map<String, Object> half = new HashMap<>(facts);
          half.values().removeIf(value -> random.nextBoolean());
          return half;
        })
        .toList();
  }

  private Optional<String> word(Reply reply) {
    return reply instanceof Reply.Results results
        ? word(results.of(model.answer()).outcome())
        : Optional.of("refused");
  }

  /// Nothing where it is open, or rests on something presumed.
  private static Optional<String> word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided(Value value, var assumes) when assumes.isEmpty() ->
          Optional.of(name(value));
      case Outcome.Silent(var origins, var assumes) when assumes.isEmpty() -> Optional.of("silent");
      case Outcome.Conflict(Set<Value> values, var origins, var assumes) when assumes.isEmpty() ->
          Optional.of(
              values.stream()
                  .map(Precept::name)
                  .sorted()
                  .collect(Collectors.joining(", ", "conflict ", "")));
      case Outcome.OutOfScope outside -> Optional.of("outside");
      default -> Optional.empty();
    };
  }

  private static String name(Value value) {
    return value instanceof Value.Choice(var name) ? name : value.toString();
  }

  private static List<Patient> patients(List<Map<String, Object>> facts) {
    return facts.stream().map(Precept::patient).toList();
  }

  private static Patient patient(Map<String, Object> facts) {
    Map<String, Value> values = new HashMap<>();
    facts.forEach((name, value) -> values.put(name, value(value)));
    return new Patient(values);
  }

  private static Value value(Object some) {
    return switch (some) {
      case Boolean truth -> Value.of(truth);
      case Integer number -> new Value.Amount(BigFraction.of(number));
      case Set<?> several ->
          new Value.Members(several.stream().map(String.class::cast).collect(Collectors.toSet()));
      default -> new Value.Choice((String) some);
    };
  }
}
