@NullMarked
package precept.model;

import org.jspecify.annotations.NullMarked;
