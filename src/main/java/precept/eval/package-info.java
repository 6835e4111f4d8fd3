/// Runs a guideline on one patient, and remembers why.
///
///     Belief    = the values still possible, and what keeps them apart (missing facts, admissions of the source)
///     Judgement = a definition, what is believed of it, and the beliefs it was made from
///     Run       = patient, judgements by name
///     Outcome   = decided | silent | conflict | needs | out of scope | collected | defective
///
/// Where facts are missing or the source admits a hole, it reasons table by table with sets of possible values: sound,
/// not exact. A missing fact and a silent source are the same algebra with different names.
@NullMarked
package precept.eval;

import org.jspecify.annotations.NullMarked;
