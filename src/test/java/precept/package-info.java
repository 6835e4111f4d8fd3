@NullMarked
package precept;

import org.jspecify.annotations.NullMarked;
