@NullMarked
package precept.diff;

import org.jspecify.annotations.NullMarked;
