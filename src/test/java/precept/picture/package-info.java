@NullMarked
package precept.picture;

import org.jspecify.annotations.NullMarked;
