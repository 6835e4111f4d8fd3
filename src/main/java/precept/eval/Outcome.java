package precept.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.model.Population;
import precept.model.Recommendation;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// What a run gives for one answer.
public sealed interface Outcome {

  /// The same answer, whoever says so and whatever is assumed.
  default Outcome bare() {
    return switch (this) {
      case Decided(var value, var assumes) -> new Decided(value, List.of());
      case Silent silent -> new Silent(Set.of(), List.of());
      case Conflict(var values, var origins, var assumes) ->
          new Conflict(values, Set.of(), List.of());
      case Needs needs -> needs.assuming(List.of());
      case OutOfScope outside -> outside;
      case Collected(var certain, var possible, var assumes) ->
          new Collected(bare(certain), bare(possible), List.of());
      case Defective defective -> new Defective(Set.of());
    };
  }

  /// Rows that say the same are one item; a silent row is one by itself.
  private static List<Item> bare(List<Item> items) {
    return items.stream()
        .map(item ->
            new Item(item.values().isEmpty() ? item.rules() : List.of(), item.values(), List.of()))
        .sorted(Comparator.comparing(item -> item.words() + item.rules()))
        .toList();
  }

  /// @param assumes members of the population that were taken to hold
  record Decided(Value value, List<Population.Member> assumes) implements Outcome {}

  /// The source does not say: declared in these rules, here or upstream.
  record Silent(Set<RuleId> origins, List<Population.Member> assumes) implements Outcome {}

  /// The source says several things, as declared in these rules, here or upstream.
  record Conflict(Set<Value> values, Set<RuleId> origins, List<Population.Member> assumes)
      implements Outcome {}

  /// @param facts the inputs that may still matter, in the order of their declaration
  /// @param possible the values that may yet be the answer
  /// @param admissions rules by which the answer may turn out to be an admission
  /// @param shared the direction that all possible recommendations have
  /// @param certain what is said in every case; several are a conflict that is certain
  /// @param meanwhile what must not wait for the facts; with what stands against it where it is
  ///   never said alone
  /// @param assumes members of the population that are taken to hold for what is said
  record Needs(
      List<String> facts,
      Possible possible,
      Set<RuleId> admissions,
      Optional<Recommendation.Direction> shared,
      List<Order> certain,
      List<Order> meanwhile,
      List<Population.Member> assumes)
      implements Outcome {
    private Needs assuming(List<Population.Member> members) {
      return new Needs(
          facts, possible, admissions, shared, certain, meanwhile, List.copyOf(members));
    }
  }

  /// A value that is said, or may be.
  ///
  /// @param against what the source says against it, or may say
  /// @param facts the missing facts that decide whether it does
  record Order(Value value, List<Value> against, List<String> facts) {}

  /// @param members the members of the population that do not hold
  record OutOfScope(List<Population.Member> members) implements Outcome {}

  /// What applies: certainly, and depending on facts that are missing or on how the source is read.
  record Collected(List<Item> certain, List<Item> possible, List<Population.Member> assumes)
      implements Outcome {}

  /// The guideline's own text has a hole or contradicts itself without saying so.
  record Defective(Set<Cause> defects) implements Outcome {}

  /// @param rules the rules that say so
  /// @param values one, several for a `conflict` row, none for a `silent` one
  /// @param facts the missing facts on which it depends
  record Item(List<RuleId> rules, List<Value> values, List<String> facts) {

    /// As a test case expects it: `a`, `silent` or `conflict a, b`.
    public String words() {
      List<String> names =
          values.stream()
              .map(value -> value instanceof Value.Choice(var name) ? name : "")
              .toList();
      return switch (names.size()) {
        case 0 -> "silent";
        case 1 -> names.getFirst();
        default -> "conflict " + String.join(", ", names.stream().sorted().toList());
      };
    }
  }
}
