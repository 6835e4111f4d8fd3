package precept.machine;

import precept.eval.Evaluator;
import precept.model.Patient;

/// One patient, of whom the guideline speaks.
///
/// @param evaluator for numbers that are computed from the facts
record Asked(Patient patient, Stand stand, Evaluator evaluator, Scope scope) {}
