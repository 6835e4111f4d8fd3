/// Gaps, conflicts, dead rules, broken promises: each with the patients concerned and one of them by name.
///
///     Finding = what is wrong, and with whom
///     Cases   = the patients concerned as few short boxes, and a witness that the interpreter has confirmed
///     Exact   = outcomes with facts missing, from all completions
///     Insight = of one answer: what is not needed, by which rules either way, what would change it
///
/// What is found here holds for every patient: nothing is sampled. Opens onto `report`, which words it.
@NullMarked
package precept.analysis;

import org.jspecify.annotations.NullMarked;
