@NullMarked
package precept.site;

import org.jspecify.annotations.NullMarked;
