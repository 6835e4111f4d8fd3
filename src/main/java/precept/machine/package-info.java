/// A guideline's diagrams as flat arrays, for many patients.
///
///     Flat  = a diagram, its nodes numbered
///     Stand = for each axis, the cells in which a patient may be
///     known: one way from the root to a leaf; facts missing: all ways that are open, each node once
///
/// What it gives is what the interpreter and `analysis.Exact` give; what it has no diagram for, these are asked for.
@NullMarked
package precept.machine;

import org.jspecify.annotations.NullMarked;
