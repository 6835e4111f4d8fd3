/// What is known of a value, and what keeps it from being known better.
///
///     Belief   = the values still possible, and the causes that keep them apart
///     Possible = values one by one, or a whole extent of numbers or sets
///     Cause    = a missing fact | an admission of the source | a defect of the guideline
///
/// A missing fact and a silent source are the same algebra with different names. `eval` applies it to one patient,
/// `diagram` to all of them.
@NullMarked
package precept.belief;

import org.jspecify.annotations.NullMarked;
