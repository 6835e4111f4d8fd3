@NullMarked
package precept.belief;

import org.jspecify.annotations.NullMarked;
