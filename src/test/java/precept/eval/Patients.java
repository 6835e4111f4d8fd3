package precept.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Verdict;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Interval;
import precept.model.Option;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// Patients for a guideline, drawn from the values that it tells apart: every choice, and of
/// numbers the ends of the range, every constant they are compared with, and a number to either
/// side.
public final class Patients {
  private final Guideline guideline;
  private final Map<String, List<Value>> pools = new LinkedHashMap<>();
  private final Random random;

  public Patients(Guideline guideline, long seed) {
    this.guideline = guideline;
    this.random = new Random(seed);
    for (Definition.Input input : guideline.inputs()) {
      pools.put(input.name(), pool(input));
    }
  }

  /// All facts known, none contradictory; empty where chance gave a contradiction.
  public Optional<Patient> complete() {
    Map<String, Value> facts = new LinkedHashMap<>();
    pools.forEach((name, pool) -> facts.put(name, pool.get(random.nextInt(pool.size()))));
    Map<String, Value> drawn = Map.copyOf(facts);
    for (Definition.Input input : guideline.inputs()) {
      if (!applies(input, facts)) {
        facts.remove(input.name());
      }
    }
    Patient patient = new Patient(facts);
    boolean whole =
        guideline.inputs().stream()
            .filter(input -> !facts.containsKey(input.name()))
            .noneMatch(input -> applies(input, with(facts, input.name(), drawn)));
    return whole && Evaluator.decide(guideline, patient).contradictions().isEmpty()
        ? Optional.of(patient)
        : Optional.empty();
  }

  private boolean applies(Definition.Input input, Map<String, Value> facts) {
    return input.onlyWhen().isEmpty()
        || !Evaluator.decide(guideline, new Patient(facts))
            .contradictions()
            .contains(new Contradiction.NotApplicable(input));
  }

  private static Map<String, Value> with(
      Map<String, Value> facts, String name, Map<String, Value> drawn) {
    Map<String, Value> more = new LinkedHashMap<>(facts);
    more.put(name, Objects.requireNonNull(drawn.get(name), name));
    return more;
  }

  /// So many, of whom anything may be known, whether it can be true together or not.
  public List<Patient> any(int many) {
    List<Patient> any = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Map<String, Value> facts = new LinkedHashMap<>();
      pools.forEach((name, pool) -> {
        if (random.nextInt(4) > 0) {
          facts.put(name, pool.get(random.nextInt(pool.size())));
        }
      });
      any.add(new Patient(facts));
    }
    return any;
  }

  /// Those of so many draws that gave no contradiction.
  public List<Patient> complete(int draws) {
    return Stream.generate(this::complete).limit(draws).flatMap(Optional::stream).toList();
  }

  /// How those of them are answered of whom the guideline may speak.
  public List<Run> meant(int draws) {
    return complete(draws).stream()
        .map(patient -> Evaluator.decide(guideline, patient))
        .filter(Patients::isMeant)
        .toList();
  }

  private static boolean isMeant(Run run) {
    return run.membership().stream().noneMatch(some -> some.belief().is(Verdict.NO));
  }

  /// The same patient with each fact forgotten by the toss of a coin.
  public Patient forgetting(Patient patient) {
    Map<String, Value> facts = new LinkedHashMap<>();
    for (String name : pools.keySet()) {
      Value value = patient.facts().get(name);
      if (value != null && random.nextInt(3) > 0) {
        facts.put(name, value);
      }
    }
    return new Patient(facts);
  }

  /// The same patient with one more fact, each that may be asked and each of its values.
  public List<Patient> withOneMore(Patient patient) {
    return pools.entrySet().stream()
        .filter(pool -> !patient.facts().containsKey(pool.getKey()))
        .flatMap(pool ->
            pool.getValue().stream()
                .map(value -> {
                  Map<String, Value> more = new LinkedHashMap<>(patient.facts());
                  more.put(pool.getKey(), value);
                  return new Patient(more);
                }))
        .toList();
  }

  /// The same patient without some facts.
  public Patient without(Patient patient, int facts) {
    List<String> names = new ArrayList<>(new java.util.TreeSet<>(patient.facts().keySet()));
    java.util.Collections.shuffle(names, random);
    Map<String, Value> left = new LinkedHashMap<>(patient.facts());
    names.stream().limit(facts).forEach(left::remove);
    return new Patient(left);
  }

  /// The same patient with another value of one fact; of a set, one member more or fewer.
  public List<Patient> otherwise(Patient patient, String fact) {
    Value given = Objects.requireNonNull(patient.facts().get(fact), fact);
    return pools.getOrDefault(fact, List.of()).stream()
        .filter(value -> !value.equals(given) && isNear(value, given))
        .map(value -> {
          Map<String, Value> facts = new LinkedHashMap<>(patient.facts());
          facts.put(fact, value);
          return new Patient(facts);
        })
        .toList();
  }

  private static boolean isNear(Value value, Value given) {
    if (value instanceof Value.Members(var some) && given instanceof Value.Members(var others)) {
      return Stream.of(some, others)
              .flatMap(Set::stream)
              .distinct()
              .filter(name -> some.contains(name) != others.contains(name))
              .count()
          == 1;
    }
    return true;
  }

  /// Every patient that a patient known in part may turn out to be, on the values that the
  /// guideline tells apart.
  public List<Patient> completions(Patient part) {
    List<Map<String, Value>> all = new ArrayList<>(List.of(part.facts()));
    for (Map.Entry<String, List<Value>> pool : pools.entrySet()) {
      if (!part.facts().containsKey(pool.getKey())) {
        List<Map<String, Value>> more = new ArrayList<>();
        for (Map<String, Value> some : all) {
          for (Value value : pool.getValue()) {
            Map<String, Value> known = new LinkedHashMap<>(some);
            known.put(pool.getKey(), value);
            more.add(known);
          }
        }
        all = more;
      }
    }
    return all.stream()
        .map(facts -> applicable(facts, part))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// Facts that do not apply are left out, but not those that are given: these cannot be.
  private Optional<Patient> applicable(Map<String, Value> facts, Patient given) {
    Map<String, Value> left = new LinkedHashMap<>(facts);
    for (Contradiction contradiction :
        Evaluator.decide(guideline, new Patient(facts)).contradictions()) {
      if (contradiction instanceof Contradiction.NotApplicable(var input)
          && !given.facts().containsKey(input.name())) {
        left.remove(input.name());
      }
    }
    Run run = Evaluator.decide(guideline, new Patient(left));
    return run.contradictions().isEmpty() && isMeant(run)
        ? Optional.of(new Patient(left))
        : Optional.empty();
  }

  private List<Value> pool(Definition.Input input) {
    return switch (input.type()) {
      case Type.YesNo() -> List.of(Value.YES, Value.NO);
      case Type.OneOf(var options) ->
          options.stream().<Value>map(option -> new Value.Choice(option.name())).toList();
      case Type.AnyOf(var options) -> subsets(options);
      case Type.Measure measure -> numbers(input.name(), measure);
    };
  }

  private static List<Value> subsets(List<Option> options) {
    List<Value> subsets = new ArrayList<>();
    for (int mask = 0; mask < 1 << Math.min(options.size(), 6); mask++) {
      int chosen = mask;
      subsets.add(
          new Value.Members(
              options.stream()
                  .filter(option -> (chosen >> options.indexOf(option) & 1) == 1)
                  .map(Option::name)
                  .collect(Collectors.toSet())));
    }
    return subsets;
  }

  private List<Value> numbers(String name, Type.Measure measure) {
    Set<BigFraction> numbers = new LinkedHashSet<>(List.of(measure.low(), measure.high()));
    BigFraction step = measure.whole() ? BigFraction.ONE : BigFraction.of(1, 2);
    for (BigFraction constant : constants(name)) {
      numbers.addAll(List.of(constant.subtract(step), constant, constant.add(step)));
    }
    Stream<Value> amounts =
        numbers.stream()
            .filter(number -> number.compareTo(measure.low()) >= 0)
            .filter(number -> number.compareTo(measure.high()) <= 0)
            .map(Value.Amount::new);
    Stream<Value> other = measure.other().stream().map(option -> new Value.Choice(option.name()));
    return Stream.concat(amounts, other).toList();
  }

  private Set<BigFraction> constants(String name) {
    Set<BigFraction> constants = new LinkedHashSet<>();
    for (Definition definition : guideline.definitions().values()) {
      switch (definition) {
        case Definition.Input input ->
            input.onlyWhen().ifPresent(when -> in(when, name, constants));
        case Definition.Criterion criterion ->
            criterion.clauses().forEach(clause -> in(clause, name, constants));
        case Definition.Score score ->
            score.rows().forEach(row -> in(row.finding(), name, constants));
        case Definition.Quantity quantity -> {
          if (quantity.formula() instanceof Term.Rounded(Term.Reference(var operand), var s, var m)
              && operand.equals(name)) {
            constants.addAll(constants(quantity.name()));
          }
        }
        case Decision decision -> in(decision, name, constants);
      }
    }
    guideline
        .population()
        .ifPresent(population ->
            population.members().forEach(member -> in(member.clause(), name, constants)));
    return constants;
  }

  private static void in(Decision decision, String name, Set<BigFraction> constants) {
    for (int i = 0; i < decision.columns().size(); i++) {
      if (decision.columns().get(i).name().equals(name)) {
        int column = i;
        decision.rows().forEach(row -> in(row.cells().get(column).test(), constants));
      }
    }
  }

  private static void in(Clause clause, String name, Set<BigFraction> constants) {
    in(clause.condition(), name, constants);
  }

  private static void in(Condition condition, String name, Set<BigFraction> constants) {
    switch (condition) {
      case Condition.Holds(var subject, var test) -> {
        if (subject.equals(new Term.Reference(name))) {
          in(test, constants);
        }
      }
      case Condition.All(var parts) -> parts.forEach(part -> in(part, name, constants));
      case Condition.Any(var parts) -> parts.forEach(part -> in(part, name, constants));
      case Condition.Not(var part) -> in(part, name, constants);
    }
  }

  private static void in(Test test, Set<BigFraction> constants) {
    if (test instanceof Test.Within(var interval, var inside)) {
      Stream.of(interval.low(), interval.high())
          .flatMap(Optional::stream)
          .map(Interval.End::number)
          .forEach(constants::add);
    }
  }
}
