package precept.analysis;

import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;

/// Two definitions that cut the same number at the same place, where one counts the place itself to
/// what lies below it, the other to what lies above: `<= 14 days` and `< 14 days`.
///
/// @param number what is cut
/// @param place where
public record Boundary(Definition number, BigFraction place, Cut one, Cut other) {

  /// Where a definition compares a number.
  public sealed interface Cut {
    Definition definition();

    record InRow(Decision definition, Decision.Row row, Decision.Cell cell) implements Cut {}

    record InClause(Definition definition, Clause clause) implements Cut {}
  }
}
