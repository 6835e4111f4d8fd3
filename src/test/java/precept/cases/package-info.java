/// Test cases that are not in order, or that the guideline does not meet.
@NullMarked
package precept.cases;

import org.jspecify.annotations.NullMarked;
