package precept.cohort;

import java.util.List;
import java.util.Set;
import precept.eval.Outcome;
import precept.model.Value;

/// What patients are told who are told the same, for counting. Numbers are one, whatever they are.
///
/// @param values one that is decided, several in conflict or of a list; none of a number
public record Told(Kind kind, Set<Value> values) {
  public enum Kind {
    DECIDED,
    APPLIES,
    SILENT,
    CONFLICT,
    NEEDS,
    OUT_OF_SCOPE,
    DEFECTIVE,
    REFUSED,
    UNREAD
  }

  static Told of(Kind kind) {
    return new Told(kind, Set.of());
  }

  /// One of a plain answer; of a list one for each item that applies, so that a patient is counted
  /// under each.
  static List<Told> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided(var value, var assumes) ->
          List.of(new Told(Kind.DECIDED, value instanceof Value.Amount ? Set.of() : Set.of(value)));
      case Outcome.Silent silent -> List.of(of(Kind.SILENT));
      case Outcome.Conflict(var values, var origins, var assumes) ->
          List.of(new Told(Kind.CONFLICT, values));
      case Outcome.Needs needs -> List.of(of(Kind.NEEDS));
      case Outcome.OutOfScope outside -> List.of(of(Kind.OUT_OF_SCOPE));
      case Outcome.Collected(var certain, var possible, var assumes) ->
          collected(certain, possible);
      case Outcome.Defective defective -> List.of(of(Kind.DEFECTIVE));
    };
  }

  private static List<Told> collected(List<Outcome.Item> certain, List<Outcome.Item> possible) {
    List<Told> told =
        new java.util.ArrayList<>(
            certain.stream()
                .map(item ->
                    switch (item.values().size()) {
                      case 0 -> of(Kind.SILENT);
                      case 1 -> new Told(Kind.APPLIES, Set.copyOf(item.values()));
                      default -> new Told(Kind.CONFLICT, Set.copyOf(item.values()));
                    })
                .distinct()
                .toList());
    if (!possible.isEmpty()) {
      told.add(of(Kind.NEEDS));
    }
    return told.isEmpty() ? List.of(of(Kind.APPLIES)) : told;
  }
}
