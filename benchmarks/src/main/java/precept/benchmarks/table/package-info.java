/// Decision tables drawn by chance, whose gaps and overlaps are known.
@NullMarked
package precept.benchmarks.table;

import org.jspecify.annotations.NullMarked;
