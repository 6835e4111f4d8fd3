/// Files of patients, one a line: CSV and JSON Lines.
@NullMarked
package precept.table;

import org.jspecify.annotations.NullMarked;
