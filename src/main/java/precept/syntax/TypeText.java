package precept.syntax;

import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// A type as written, before units and bounds are looked at.
public sealed interface TypeText {
  Span at();

  record YesNo(Span at) implements TypeText {}

  record OneOf(List<Choice> choices, Span at) implements TypeText {}

  record AnyOf(List<Choice> choices, Span at) implements TypeText {}

  /// The choices of a list that is declared by itself.
  ///
  /// @param any for `any of`
  record Listed(Name list, boolean any, Span at) implements TypeText {}

  /// @param other the one value that is no number: `0..100 days or never "Never"`
  record Range(
      Measured low,
      Measured high,
      boolean whole,
      Optional<Name> unit,
      Optional<Choice> other,
      Span at)
      implements TypeText {}

  /// One of the listed values of a type.
  ///
  /// @param points what it earns in a score, where the source gives its choices points
  record Choice(Name name, Label label, Optional<Measured> points) {}
}
