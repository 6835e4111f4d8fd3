package precept.syntax;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precept.syntax.antlr.PreceptParser.FormulaContext;
import precept.syntax.antlr.PreceptParser.RoundingContext;

/// ANTLR's tree of what a number is computed by to ours.
final class FormulaReader {
  private final PhraseReader phrases;

  FormulaReader(PhraseReader phrases) {
    this.phrases = phrases;
  }

  /// Of a row, whose cell for citations is another.
  Formula formula(FormulaContext tree) {
    return new Formula(
        phrases.sum(tree.sum()), phrases.written(tree.sum()), rounding(tree.rounding()), List.of());
  }

  Optional<Formula.Rounding> rounding(@Nullable RoundingContext tree) {
    return Optional.ofNullable(tree)
        .map(some ->
            new Formula.Rounding(mode(some), phrases.amount(some.amount()), phrases.written(some)));
  }

  private static RoundingMode mode(RoundingContext tree) {
    return tree.DOWN() != null
        ? RoundingMode.FLOOR
        : tree.UP() != null
            ? RoundingMode.CEILING
            : tree.HALVES() != null ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
  }
}
