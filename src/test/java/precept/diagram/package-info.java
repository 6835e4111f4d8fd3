@NullMarked
package precept.diagram;

import org.jspecify.annotations.NullMarked;
