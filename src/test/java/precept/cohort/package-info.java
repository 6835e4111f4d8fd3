@NullMarked
package precept.cohort;

import org.jspecify.annotations.NullMarked;
