package precept.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.model.TestCase.RuleId;
import precept.source.Span;

/// What a version says of how it differs from the version before it.
///
/// @param ranks orders of the values of decisions
public record Revision(Renames renames, List<Rank> ranks, List<Change> changes) {

  public Revision {
    ranks = List.copyOf(ranks);
    changes = List.copyOf(changes);
  }

  /// Of a version that follows none.
  public static final Revision NONE = new Revision(Renames.NONE, List.of(), List.of());

  /// What a state of a version says beyond an older state of it: what that one says as well was
  /// done before it.
  Revision since(Revision older) {
    return new Revision(
        renames.since(older.renames),
        ranks,
        changes.stream()
            .filter(change -> older.changes.stream().noneMatch(change::speaksAs))
            .toList());
  }

  /// Old names to new names.
  ///
  /// @param names of definitions and recommendations
  /// @param choices of an input or a decision, each with the new name of what has them: `level.low`
  /// @param rules of a decision, likewise
  /// @param places where the old names are written
  public record Renames(
      Map<String, String> names,
      Map<String, String> choices,
      Map<String, String> rules,
      Map<String, Span> places) {
    public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of());

    public Renames(
        Map<String, String> names, Map<String, String> choices, Map<String, String> rules) {
      this(names, choices, rules, Map.of());
    }

    Renames since(Renames older) {
      return new Renames(
          since(names, older.names),
          since(choices, older.choices),
          since(rules, older.rules),
          places);
    }

    /// The older state has the name that it gave.
    private static Map<String, String> since(Map<String, String> pairs, Map<String, String> older) {
      Map<String, String> rest = new LinkedHashMap<>();
      pairs.forEach((was, is) -> {
        String then = older.getOrDefault(was, was);
        if (!then.equals(is)) {
          rest.put(then, is);
        }
      });
      return rest;
    }

    /// What an old name is now.
    public String now(String name) {
      return names.getOrDefault(name, name);
    }

    /// What an old choice of an input is called now; the input by its new name.
    public String choice(String input, String choice) {
      return Optional.ofNullable(choices.get(input + "." + choice))
          .map(is -> is.substring(is.lastIndexOf('.') + 1))
          .orElse(choice);
    }

    /// What an old rule is called now.
    public RuleId now(RuleId rule) {
      RuleId moved = new RuleId(now(rule.decision()), rule.rule());
      return rule(rules.getOrDefault(moved.toString(), moved.toString()));
    }

    /// What a rule was called before.
    public RuleId then(RuleId rule) {
      RuleId was = rule(former(rules, rule.toString()));
      return new RuleId(former(names, was.decision()), was.rule());
    }

    /// A rule may have gone to the table of another answer.
    private static RuleId rule(String written) {
      int dot = written.lastIndexOf('.');
      return new RuleId(written.substring(0, dot), written.substring(dot + 1));
    }

    /// What had a name before; what is not renamed had it already.
    public static String former(Map<String, String> renames, String name) {
      return renames.entrySet().stream()
          .filter(entry -> entry.getValue().equals(name))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(name);
    }
  }

  /// The values of a decision by how much is done to the patient.
  ///
  /// @param order from least to most
  /// @param safety whether it can harm a patient to move along them
  public record Rank(String decision, boolean safety, List<String> order, Span at) {
    public Rank {
      order = List.copyOf(order);
    }
  }

  /// Something that the author says was changed.
  ///
  /// @param settles open questions of the version before
  /// @param where the patients whom it moves; absent if it moves all that go from `from` to `to`
  /// @param answer what `from` and `to` are outcomes of
  /// @param from the outcome before, `to` the outcome after: a value, `silent`, `conflict`, `not
  ///   applicable`, `out of scope`
  public record Change(
      String id,
      String why,
      List<String> cites,
      List<String> settles,
      Optional<Clause> where,
      String answer,
      Optional<String> from,
      Optional<String> to,
      Optional<Acknowledgement> acknowledged,
      Span at) {
    public Change {
      cites = List.copyOf(cites);
      settles = List.copyOf(settles);
    }

    /// Whether both speak of the same patients under the same name.
    boolean speaksAs(Change other) {
      return id.equals(other.id)
          && answer.equals(other.answer)
          && from.equals(other.from)
          && to.equals(other.to)
          && where.map(Clause::written).equals(other.where.map(Clause::written));
    }

    /// Whether only words are said to have changed.
    public boolean movesNobody() {
      return where.isEmpty() && from.isEmpty() && to.isEmpty();
    }
  }

  /// Who answers for a change that may harm, and why it is right.
  public record Acknowledgement(String by, String because) {}
}
