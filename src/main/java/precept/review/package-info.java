/// What stands between a change and its approval, as pure functions: what its authors accept, the
/// versions it is held against, and the reports that are owed.
///
///     Trial             a guideline compiled, with what its test cases gave
///     Compared, Step    two versions laid on each other, and which two
///     Review, Approvals what reviewing found, and what of it still needs an approval
@NullMarked
package precept.review;

import org.jspecify.annotations.NullMarked;
