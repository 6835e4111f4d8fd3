package precept.model;

import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a fact, criterion, score or decision can come to. "Not known" is no value: see
/// `precept.eval.Belief`.
public sealed interface Value {
  Value YES = new Truth(true);
  Value NO = new Truth(false);

  record Truth(boolean holds) implements Value {}

  /// One of the listed choices of a type, a recommendation, or the one value of a range that is no
  /// number.
  record Choice(String name) implements Value {}

  /// A number in the unit of the type it belongs to, exact.
  record Amount(BigFraction number) implements Value {}

  /// A number by what it is computed from: all that a diagram knows of one that measured inputs
  /// enter.
  record Formula(Term term) implements Value {}

  record Members(Set<String> names) implements Value {
    public Members {
      names = Set.copyOf(names);
    }
  }

  /// Values that are none of those listed; no comparison matches them.
  enum Absence implements Value {
    /// Of an input whose `only when` does not hold.
    NOT_APPLICABLE,
    /// Of a decision on which the source is silent: it might say something that nobody has thought
    /// of.
    UNSAID
  }

  static Value of(boolean truth) {
    return truth ? YES : NO;
  }
}
