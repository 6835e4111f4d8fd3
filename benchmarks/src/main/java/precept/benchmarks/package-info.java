/// Measures tools on tables, each in a process of its own, and prints what came of it.
@NullMarked
package precept.benchmarks;

import org.jspecify.annotations.NullMarked;
