@NullMarked
package precept.eval;

import org.jspecify.annotations.NullMarked;
