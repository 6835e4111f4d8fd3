/// Turns text into a tree, or says why not.
///
///     Document    = declarations, as written, every name a string with its place
///     Declaration = guideline | population | input | criterion | quantity | score | recommendation | decision | ...
///     Phrase      = a condition or an expression;  Pattern = what a value is held against
///     Row         = cells between bars;            Data    = the tree of a YAML file
///
/// Opens onto `precept.check`, which gives the tree its meaning. ANTLR is known in this room only.
@NullMarked
package precept.syntax;

import org.jspecify.annotations.NullMarked;
