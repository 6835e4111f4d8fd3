package precept.check;

import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Term;
import precept.unit.Unit;

/// A number with its unit and the bounds it must lie within.
record Sized(Term term, Unit unit, Bounds bounds) {

  static Sized constant(BigFraction number, Unit unit) {
    return new Sized(new Term.Constant(number), unit, Bounds.exactly(number));
  }

  Sized in(Unit wanted, BigFraction factor) {
    return factor.equals(BigFraction.ONE)
        ? new Sized(term, wanted, bounds)
        : new Sized(
            new Term.Product(term, new Term.Constant(factor)),
            wanted,
            bounds.times(Bounds.exactly(factor)));
  }
}
