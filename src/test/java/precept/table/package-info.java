@NullMarked
package precept.table;

import org.jspecify.annotations.NullMarked;
