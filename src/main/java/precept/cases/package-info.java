/// Runs test cases; says how much of the guideline they prove.
///
///     CaseResult = case, run, failures        (none: passed; nothing expected of this version: pending)
///     Failure    = what was expected
///     Coverage   = rule -> the cases that it decided
///
/// Opens onto `report`.
@NullMarked
package precept.cases;

import org.jspecify.annotations.NullMarked;
