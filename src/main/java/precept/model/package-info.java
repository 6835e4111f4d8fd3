/// A guideline as pure, valid, comparable data: names resolved, numbers exact, nothing invalid can be built.
///
///     Guideline  = edition, population, definitions, recommendations, properties
///     Definition = Input | Criterion | Quantity | Score | Decision      (all that has a name, a type and a value)
///     Condition  = a term passes a test, joined by and, or, not
///     Value      = Truth | Choice | Amount | Members | NotApplicable
///     Patient    = facts by name; a fact that is not there is not known
///
/// Opens onto `eval`, which runs it, and onto the rooms that reason about it. `equals` is equality of meaning, except
/// that what an author declares also holds the one place `at` where it was declared.
@NullMarked
package precept.model;

import org.jspecify.annotations.NullMarked;
