/// Reads the rows of a registry as patients, answers them, and counts what they are told.
@NullMarked
package precept.cohort;

import org.jspecify.annotations.NullMarked;
