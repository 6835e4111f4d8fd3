/// The whole, held against its stories: what is written, and what Precept says to it.
@NullMarked
package precept;

import org.jspecify.annotations.NullMarked;
