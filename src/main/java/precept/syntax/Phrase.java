package precept.syntax;

import java.util.List;
import precept.source.Span;

/// A condition or an expression. They are one tower, so that `(a or b)` and `(a + b) > 3` need no
/// look-ahead; the checker tells a truth from a number.
public sealed interface Phrase {
  Span at();

  record Or(List<Phrase> operands, Span at) implements Phrase {}

  record And(List<Phrase> operands, Span at) implements Phrase {}

  record Not(Phrase operand, Span at) implements Phrase {}

  record Tested(Phrase subject, Pattern pattern, Span at) implements Phrase {}

  record Arithmetic(Operator operator, Phrase left, Phrase right, Span at) implements Phrase {}

  record Extreme(boolean greatest, List<Phrase> operands, Span at) implements Phrase {}

  /// `exp`, `ln`, `log10` or `sqrt`.
  record Function(String name, Phrase operand, Span at) implements Phrase {}

  record Power(Phrase base, Phrase exponent, Span at) implements Phrase {}

  record Named(Name name) implements Phrase {
    @Override
    public Span at() {
      return name.at();
    }
  }

  record Literal(Measured amount) implements Phrase {
    @Override
    public Span at() {
      return amount.at();
    }
  }

  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }
}
