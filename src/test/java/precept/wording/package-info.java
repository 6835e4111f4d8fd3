@NullMarked
package precept.wording;

import org.jspecify.annotations.NullMarked;
