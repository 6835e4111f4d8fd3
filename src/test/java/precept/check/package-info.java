/// Guidelines that parse and are not in order all the same.
@NullMarked
package precept.check;

import org.jspecify.annotations.NullMarked;
