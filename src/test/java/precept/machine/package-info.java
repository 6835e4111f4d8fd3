@NullMarked
package precept.machine;

import org.jspecify.annotations.NullMarked;
