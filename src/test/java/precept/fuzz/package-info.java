/// Input that nobody would write, by the thousand.
@NullMarked
package precept.fuzz;

import org.jspecify.annotations.NullMarked;
