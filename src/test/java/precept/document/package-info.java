@NullMarked
package precept.document;

import org.jspecify.annotations.NullMarked;
