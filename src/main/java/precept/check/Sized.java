package precept.check;

import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Term;
import precept.unit.Unit;

/// A number with its unit and the bounds it must lie within.
record Sized(Term term, Unit unit, Bounds bounds) {

  Sized in(Unit wanted, BigFraction factor) {
    return factor.equals(BigFraction.ONE)
        ? new Sized(term, wanted, bounds)
        : new Sized(
            new Term.Product(term, new Term.Constant(factor)),
            wanted,
            bounds.times(Bounds.exactly(factor)));
  }
}
