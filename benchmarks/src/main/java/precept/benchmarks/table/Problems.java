package precept.benchmarks.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;

/// All that is measured, by name. The same name is the same tables, in every process.
public final class Problems {
  private static final SequencedMap<String, Function<String, Problem>> ALL = all();

  private Problems() {}

  public static SequencedSet<String> names() {
    return ALL.sequencedKeySet();
  }

  public static Problem named(String name) {
    Function<String, Problem> drawn = ALL.get(name);
    if (drawn == null) {
      throw new IllegalArgumentException("no tables are called " + name);
    }
    return drawn.apply(name);
  }

  private static SequencedMap<String, Function<String, Problem>> all() {
    SequencedMap<String, Function<String, Problem>> all = new LinkedHashMap<>();
    for (int rules : List.of(10, 100, 1_000, 5_000)) {
      for (int columns : List.of(2, 4, 6, 8)) {
        all.put(
            "disjoint " + rules + " x " + columns,
            name -> Disjoint.of(name, rules, columns, rules + columns));
      }
    }
    for (int rules : List.of(50, 100, 200)) {
      all.put("scattered " + rules + " x 4", name -> Scattered.of(name, rules, 4, rules));
    }
    for (int rules : List.of(20, 100)) {
      all.put("chain 10 of " + rules, name -> Chain.of(name, 10, rules, rules));
    }
    return all;
  }
}
