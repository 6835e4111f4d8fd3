/// The tools that are compared, one class each, and what they say.
@NullMarked
package precept.benchmarks.tool;

import org.jspecify.annotations.NullMarked;
