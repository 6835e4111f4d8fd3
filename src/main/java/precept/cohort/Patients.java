package precept.cohort;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.belief.Verdict;
import precept.eval.Evaluator;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;

/// The lines of a table as patients of one guideline.
public final class Patients {
  private static final Value NOTHING = new Value.Members(Set.of());

  private final Guideline guideline;
  private final Map<String, FactReading> readings = new LinkedHashMap<>();

  /// Sets that have a value only when something holds.
  private final List<Definition.Input> conditional;

  public Patients(Guideline guideline, Mapping mapping, Columns columns, Table table) {
    this.guideline = guideline;
    this.conditional =
        guideline.inputs().stream()
            .filter(input -> input.type() instanceof Type.AnyOf && input.onlyWhen().isPresent())
            .toList();
    guideline
        .inputs()
        .forEach(input ->
            Optional.ofNullable(columns.facts().get(input.name()))
                .ifPresent(from ->
                    readings.put(
                        input.name(),
                        FactReading.of(
                            input, from, mapping, column -> table.place(column).orElseThrow()))));
  }

  /// What can be read stands, what cannot is refused and said.
  public Facts of(Row.Read row, List<Mistake> mistakes) {
    Map<String, Value> standing = LinkedHashMap.newLinkedHashMap(readings.size());
    Set<String> refused = new LinkedHashSet<>();
    readings.forEach((input, reading) -> {
      switch (reading.of(row, mistakes)) {
        case Said.Known(var value) -> standing.put(input, value);
        case Said.Unknown unknown -> {}
        case Said.Bad bad -> refused.add(input);
      }
    });
    leaveOutNothing(standing);
    return new Facts(standing, refused);
  }

  /// Of what does not apply a registry says *no*, or of a set that there is nothing of it; that is
  /// no value.
  private void leaveOutNothing(Map<String, Value> standing) {
    for (Definition.Input input : conditional) {
      if (NOTHING.equals(standing.get(input.name()))
          && Evaluator.on(guideline, new Patient(standing), decision -> false)
              .holds(input.onlyWhen().orElseThrow())
              .is(Verdict.NO)) {
        standing.remove(input.name());
      }
    }
  }
}
