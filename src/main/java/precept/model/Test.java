package precept.model;

import java.util.Set;

/// What a value is held against. A value that is not applicable passes `Anything` only.
public sealed interface Test {

  record Anything() implements Test {}

  /// The value is (`among`) or is a value other than (`!among`) those named.
  record OneOf(Set<Value> values, boolean among) implements Test {
    public OneOf {
      values = Set.copyOf(values);
    }
  }

  /// The number lies (`inside`) or does not lie (`!inside`) in the interval.
  record Within(Interval interval, boolean inside) implements Test {}

  record Includes(How how, Set<String> names) implements Test {
    public Includes {
      names = Set.copyOf(names);
    }
  }

  /// The set has no member.
  record Empty() implements Test {}

  /// The decision had no answer, or several.
  record Admits(boolean conflict) implements Test {}

  enum How {
    ANY,
    ALL,
    NONE
  }
}
