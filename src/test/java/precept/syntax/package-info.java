/// Texts that are no Precept, texts that are, and texts nearly so.
@NullMarked
package precept.syntax;

import org.jspecify.annotations.NullMarked;
