package precept.syntax;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What a number is computed by, as written.
///
/// @param cites what its line cites; a row has a cell of its own for it
public record Formula(Phrase phrase, String words, Optional<Rounding> rounding, List<Name> cites) {

  /// `rounded down to 0.1 mg`.
  public record Rounding(RoundingMode mode, Measured step, String written) {}

  /// With how it is rounded.
  public String written() {
    return words + rounding.map(some -> " " + some.written()).orElse("");
  }
}
