package precept.eval;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import precept.belief.Belief;
import precept.eval.Outcome.Order;
import precept.model.Value;

/// What may yet be said to a patient of whom facts are missing: a set for each thing that a
/// completion may be told. A conflict says each of its values, silence says nothing.
///
/// @param contested the missing facts that decide whether one thing is said alone
/// @param exact whether somebody is told each of these; else some may be told to nobody, and what
///   is said with something against it is not taken to be said alone
public record Alternatives(Set<Set<Value>> said, Supplier<List<String>> contested, boolean exact) {

  /// What a belief of a complete patient says; what is not applicable says nothing.
  public static Set<Value> of(Belief belief) {
    return belief.disputedAtMost() && belief.possible().extent().isEmpty()
        ? of(belief.possible().listed())
        : Set.of();
  }

  static Set<Value> of(Collection<Value> values) {
    return values.stream()
        .filter(value -> value != Value.Absence.NOT_APPLICABLE)
        .sorted(Comparator.comparing(Object::toString))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// What is said in every case, each with what may stand against it.
  List<Order> certain() {
    Optional<Set<Value>> common =
        said.stream()
            .reduce((one, other) -> {
              Set<Value> both = new LinkedHashSet<>(one);
              both.retainAll(other);
              return both;
            });
    return common.stream().flatMap(Collection::stream).map(this::certain).toList();
  }

  private Order certain(Value value) {
    List<Value> against = against(value);
    return new Order(value, against, against.isEmpty() ? List.of() : contested.get());
  }

  /// A value that somebody may be told; with what stands against it where nobody is told it alone.
  Optional<Order> possible(Value value) {
    boolean alone = said.contains(Set.of(value)) && (exact || against(value).isEmpty());
    return said.stream().anyMatch(some -> some.contains(value))
        ? Optional.of(new Order(value, alone ? List.of() : against(value), List.of()))
        : Optional.empty();
  }

  private List<Value> against(Value value) {
    return said.stream()
        .filter(some -> some.contains(value))
        .flatMap(Set::stream)
        .filter(other -> !other.equals(value))
        .distinct()
        .toList();
  }
}
