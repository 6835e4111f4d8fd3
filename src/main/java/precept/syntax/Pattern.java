package precept.syntax;

import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// What a value is held against: a cell's content, or what follows `is`.
public sealed interface Pattern {
  Span at();

  record Silent(Span at) implements Pattern {}

  record Conflict(Span at) implements Pattern {}

  /// @param convention what `as` says the bound counts for: `<= 1 month as 28 days`
  record Comparison(Relation relation, Measured bound, Optional<Measured> convention, Span at)
      implements Pattern {}

  record Equal(Measured amount) implements Pattern {
    @Override
    public Span at() {
      return amount.at();
    }
  }

  /// @param open whether the upper end is out: `14..<28 days`
  record Between(Measured low, Measured high, boolean open, Span at) implements Pattern {}

  record Outside(Measured low, Measured high, Span at) implements Pattern {}

  record Among(List<Name> names, Span at) implements Pattern {}

  record NoneOf(List<Name> names, Span at) implements Pattern {}

  record Includes(How how, List<Name> names, Span at) implements Pattern {}

  enum Relation {
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  enum How {
    ANY,
    ALL,
    NONE
  }
}
