/// What one evaluation takes, beside Java by hand and other engines.
@NullMarked
package precept.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
