package precept.cohort;

import precept.model.Value;

/// What a cell says of a fact.
sealed interface Said {
  Said UNKNOWN = new Unknown();

  record Known(Value value) implements Said {}

  record Unknown() implements Said {}

  record Bad(String reason) implements Said {}
}
