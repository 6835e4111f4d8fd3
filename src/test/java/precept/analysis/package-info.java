@NullMarked
package precept.analysis;

import org.jspecify.annotations.NullMarked;
