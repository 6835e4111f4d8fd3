/// Which patients two versions of a guideline treat differently, and whether that was said.
///
///     Told    = what one version tells a patient: an answer, an admission, or that it does not speak about them
///     Moved   = patients told one thing before and another after, by which rules, with a witness
///     Effect  = patch | minor | major
///     Consequence = what one patient does of whom perhaps not everything is known: refused, stays, moves, may move
///
/// Both versions are compiled on the union of their axes, so that what moved is one diagram; where it is nobody, both
/// are the same node.
@NullMarked
package precept.diff;

import org.jspecify.annotations.NullMarked;
