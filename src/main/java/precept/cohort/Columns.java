package precept.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.machine.Scale;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Mapping.From;
import precept.model.Type;

/// Which columns of a table the facts of a guideline are read from: those that the mapping names,
/// else one that is called as the input is, `weight` or `weight in kg`.
///
/// @param facts by input
/// @param lacking columns that the mapping names and the table does not have
/// @param unread inputs for which there is no column
/// @param unused columns that nothing is read from
/// @param unfit what is wrong with a column that is called as an input; absent where nothing is
public record Columns(
    Map<String, From> facts,
    List<String> lacking,
    List<String> unread,
    List<String> unused,
    Optional<String> unfit) {
  private static final String IN = " in ";

  /// @param others columns that are read beside the facts: the one that names a patient
  public static Columns of(Guideline guideline, Mapping mapping, Table table, Set<String> others) {
    Map<String, From> facts = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (Definition.Input input : guideline.inputs()) {
      Optional<From> from =
          Optional.ofNullable(mapping.facts().get(input.name())).or(() -> named(input, table));
      from.ifPresent(some -> facts.put(input.name(), some));
      if (from.filter(some -> isSeen(some, table)).isEmpty()) {
        unread.add(input.name());
      }
    }
    Set<String> used = new LinkedHashSet<>(others);
    facts.values().forEach(from -> used.addAll(from.columns()));
    return new Columns(
        facts,
        used.stream().filter(column -> table.place(column).isEmpty()).toList(),
        unread,
        table.columns().stream().filter(column -> !used.contains(column)).toList(),
        ambiguous(guideline, mapping, table).or(() -> unfit(guideline, facts)));
  }

  /// Whether lines are known to have it, or the mapping says so.
  private static boolean isSeen(From from, Table table) {
    return !table.isOpen() || table.columns().stream().anyMatch(from.columns()::contains);
  }

  private static Optional<String> ambiguous(Guideline guideline, Mapping mapping, Table table) {
    return guideline.inputs().stream()
        .filter(input -> !mapping.facts().containsKey(input.name()))
        .map(input -> columns(input, table.columns()))
        .filter(columns -> columns.size() > 1)
        .map(columns -> "`" + String.join("` and `", columns) + "` are one fact: remove one")
        .findFirst();
  }

  private static Optional<String> unfit(Guideline guideline, Map<String, From> facts) {
    return guideline.inputs().stream()
        .flatMap(input ->
            facts.get(input.name()) instanceof From.Column(var column, var unit, var values)
                    && input.type() instanceof Type.Measure measure
                    && unit.filter(written -> Scale.of(measure, written).isEmpty()).isPresent()
                ? Stream.of(
                    "`"
                        + column
                        + "`: "
                        + input.name()
                        + " is measured in "
                        + measure.unit().code())
                : Stream.empty())
        .findFirst();
  }

  /// In a table that may yet have any column, one of the input's own name.
  private static Optional<From> named(Definition.Input input, Table table) {
    return columns(input, table.columns()).stream()
        .findFirst()
        .or(() -> Optional.of(input.name()).filter(some -> table.isOpen()))
        .map(column ->
            input.type() instanceof Type.AnyOf
                ? new From.Listed(column, ";", Map.of())
                : new From.Column(column, unit(input, column), Map.of()));
  }

  /// Those of some columns that are called as an input is.
  public static List<String> columns(Definition.Input input, Collection<String> columns) {
    return columns.stream()
        .filter(column ->
            column.equals(input.name())
                || (input.type() instanceof Type.Measure && column.startsWith(input.name() + IN)))
        .distinct()
        .toList();
  }

  private static Optional<String> unit(Definition.Input input, String column) {
    return Optional.of(column)
        .filter(some -> some.startsWith(input.name() + IN))
        .map(some -> some.substring(input.name().length() + IN.length()));
  }
}
