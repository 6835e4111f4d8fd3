/// Guidelines as canonical decision diagrams, and their algebra.
///
///     Axis   = an input, or a member of a set, with its cells: values that no test of the guideline tells apart
///     Node   = leaf value | axis with runs of neighbouring cells that lead to the same node
///     Region = a set of patients, shown as few short boxes
///
/// Reduced ordered multi-valued decision diagrams with interned leaves (Bryant 1986; Srinivasan, Kam, Malik and Brayton
/// 1990; Bahar et al. 1993): two functions of the same axes are equal exactly if they are the same node.
@NullMarked
package precept.diagram;

import org.jspecify.annotations.NullMarked;
