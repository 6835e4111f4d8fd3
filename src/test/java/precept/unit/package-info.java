@NullMarked
package precept.unit;

import org.jspecify.annotations.NullMarked;
