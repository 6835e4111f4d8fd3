package precept.machine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Type;
import precept.model.Value;

/// Whether inputs can hold what is said of them.
public final class Fitting {
  private final Map<String, Predicate<Value>> inputs = new HashMap<>();

  public Fitting(Guideline guideline) {
    guideline.inputs().forEach(input -> inputs.put(input.name(), holds(input)));
  }

  private static Predicate<Value> holds(Definition.Input input) {
    Set<Value> named = new HashSet<>();
    Set<String> names = new HashSet<>();
    input
        .type()
        .named()
        .forEach(option -> {
          named.add(new Value.Choice(option.name()));
          names.add(option.name());
        });
    return switch (input.type()) {
      case Type.YesNo() -> Value.Truth.class::isInstance;
      case Type.OneOf oneOf -> named::contains;
      case Type.AnyOf anyOf ->
          value -> value instanceof Value.Members(var members) && names.containsAll(members);
      case Type.Measure measure -> {
        Bounds bounds = measure.bounds();
        yield value ->
            value instanceof Value.Amount(var number)
                ? bounds.contains(number) && (!measure.whole() || Numerals.isWhole(number))
                : named.contains(value);
      }
    };
  }

  /// The same facts, those refused that no input can hold.
  Facts of(Facts facts) {
    boolean all = true;
    for (Map.Entry<String, Value> fact : facts.standing().entrySet()) {
      all &= fits(fact.getKey(), fact.getValue());
    }
    return all ? facts : parted(facts);
  }

  public boolean fits(String name, Value value) {
    @Nullable Predicate<Value> holds = inputs.get(name);
    return holds != null && holds.test(value);
  }

  private Facts parted(Facts facts) {
    Map<String, Value> standing = new LinkedHashMap<>();
    Set<String> refused = new LinkedHashSet<>(facts.refused());
    facts
        .standing()
        .forEach((name, value) -> {
          if (fits(name, value)) {
            standing.put(name, value);
          } else {
            refused.add(name);
          }
        });
    return new Facts(standing, refused);
  }
}
