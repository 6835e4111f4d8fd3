package precept.benchmarks.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;

/// All that is measured, by name. The same name is the same tables, in every process.
public final class Problems {
  private static final SequencedMap<String, Function<String, Problem>> ALL = all();
  private static final SequencedMap<String, Function<String, Problem>> EVALUATED = evaluated();

  private Problems() {}

  public static SequencedSet<String> names() {
    return ALL.sequencedKeySet();
  }

  /// Those whose patients are evaluated.
  public static SequencedSet<String> evaluatedNames() {
    return EVALUATED.sequencedKeySet();
  }

  public static Problem named(String name) {
    Function<String, Problem> drawn = ALL.getOrDefault(name, EVALUATED.get(name));
    if (drawn == null) {
      throw new IllegalArgumentException("no tables are called " + name);
    }
    return drawn.apply(name);
  }

  private static SequencedMap<String, Function<String, Problem>> all() {
    SequencedMap<String, Function<String, Problem>> all = new LinkedHashMap<>();
    disjoint(all, List.of(2, 4, 6, 8));
    for (int rules : List.of(50, 100, 200)) {
      all.put("scattered " + rules + " x 4", name -> Scattered.of(name, rules, 4, rules));
    }
    chains(all, List.of(20, 100));
    return all;
  }

  private static SequencedMap<String, Function<String, Problem>> evaluated() {
    SequencedMap<String, Function<String, Problem>> evaluated = new LinkedHashMap<>();
    disjoint(evaluated, List.of(2, 4, 8));
    chains(evaluated, List.of(10, 100, 500));
    return evaluated;
  }

  private static void disjoint(
      Map<String, Function<String, Problem>> problems, List<Integer> several) {
    for (int rules : List.of(10, 100, 1_000, 5_000)) {
      for (int columns : several) {
        problems.put(
            "disjoint " + rules + " x " + columns,
            name -> Disjoint.of(name, rules, columns, rules + columns));
      }
    }
  }

  private static void chains(
      Map<String, Function<String, Problem>> problems, List<Integer> several) {
    for (int rules : several) {
      problems.put("chain 10 of " + rules, name -> Chain.of(name, 10, rules, rules));
    }
  }
}
