/// Clinical guidelines as data: `Precept` is the pipeline on one page.
@NullMarked
package precept;

import org.jspecify.annotations.NullMarked;
