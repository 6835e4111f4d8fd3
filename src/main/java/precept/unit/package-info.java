/// Units of measure written as UCUM codes, with exact rational conversion.
@NullMarked
package precept.unit;

import org.jspecify.annotations.NullMarked;
