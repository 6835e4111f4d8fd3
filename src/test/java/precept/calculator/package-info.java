/// The calculator of the reference site, run in a real browser.
@NullMarked
package precept.calculator;

import org.jspecify.annotations.NullMarked;
