package precept.cohort;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Patients, one a line, read one after the other.
public interface Table {

  /// The names of the columns, as far as they are known before the first line is read.
  List<String> columns();

  /// Where a column stands; nothing where there is none.
  Optional<Integer> place(String column);

  /// The next line; nothing at the end.
  Optional<Row> next();

  /// Whether lines may have columns that are not known before they are read.
  boolean isOpen();

  /// Columns that were asked for and stood on no line; known once all is read.
  Set<String> unmet();

  /// Columns that came later than is known before the first line, and that nobody asked for; known
  /// once all is read.
  Set<String> passed();

  /// What of the table is no patient and was not read, in sentences; known once all is read.
  List<String> remarks();
}
