/// What commands say about files.
@NullMarked
package precept.cli;

import org.jspecify.annotations.NullMarked;
