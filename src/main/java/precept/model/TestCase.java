package precept.model;

import java.util.List;
import java.util.Set;
import precept.source.Span;

/// A patient and what the guideline must say about them.
///
/// @param vignette the patient in words
public record TestCase(
    String id, String vignette, Patient patient, List<Expectation> expectations, Span at) {

  public TestCase {
    expectations = List.copyOf(expectations);
  }

  /// Whether an id means it: that of a case with variants stands for all of them.
  public boolean isCalled(String name) {
    return id.equals(name) || id.replaceAll("\\[\\d+]$", "").equals(name);
  }

  public sealed interface Expectation {
    Span at();

    record Gives(String name, Value value, Span at) implements Expectation {}

    record Silent(String name, Span at) implements Expectation {}

    record Conflict(String name, Set<Value> values, Span at) implements Expectation {
      public Conflict {
        values = Set.copyOf(values);
      }
    }

    /// @param facts exactly the inputs that still matter
    record Needs(String name, Set<String> facts, Span at) implements Expectation {
      public Needs {
        facts = Set.copyOf(facts);
      }
    }

    record OutOfScope(String name, Span at) implements Expectation {}

    /// All answers still possible have this direction.
    record Shares(String name, Recommendation.Direction direction, Span at)
        implements Expectation {}

    /// What a `collect` decision certainly says.
    record Applies(String name, Set<String> items, Span at) implements Expectation {
      public Applies {
        items = Set.copyOf(items);
      }
    }

    /// What a `collect` decision may yet say.
    record Possible(String name, Set<String> items, Span at) implements Expectation {
      public Possible {
        items = Set.copyOf(items);
      }
    }

    /// @param values exactly what is said in every case, while facts are missing
    record InEveryCase(String name, Set<Value> values, Span at) implements Expectation {
      public InEveryCase {
        values = Set.copyOf(values);
      }
    }

    /// A rule that must have decided.
    record Because(RuleId rule, Span at) implements Expectation {}
  }

  /// `decision.rule`
  public record RuleId(String decision, String rule) {
    @Override
    public String toString() {
      return decision + "." + rule;
    }
  }
}
