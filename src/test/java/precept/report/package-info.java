@NullMarked
package precept.report;

import org.jspecify.annotations.NullMarked;
