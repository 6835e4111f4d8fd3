@NullMarked
package precept.cli;

import org.jspecify.annotations.NullMarked;
