/// Commands, exit codes, and the files that leave.
///
///     0  all is well
///     1  the guideline, its cases or its reports are not in order
///     2  the command could not do its work
///     70 a bug in Precept
@NullMarked
package precept.cli;

import org.jspecify.annotations.NullMarked;
