/// Files and folders that are not what they should be.
@NullMarked
package precept.library;

import org.jspecify.annotations.NullMarked;
