/// Runs a guideline on one patient, and remembers why.
///
///     Judgement = a definition, what is believed of it, and the beliefs it was made from
///     Run       = patient, judgements by name
///     Interview = what is to be settled, and the run by now; with each fact that is told, another
///     Outcome   = decided | silent | conflict | needs | out of scope | collected | defective
///
/// Where facts are missing or the source admits a hole, it reasons table by table with beliefs: sound, not exact.
@NullMarked
package precept.eval;

import org.jspecify.annotations.NullMarked;
