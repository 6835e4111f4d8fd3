package precept.cohort;

import java.util.List;
import java.util.Optional;

/// Patients, one a line, read one after the other.
public interface Table {

  /// The names of the columns, as far as they are known before the first line is read.
  List<String> columns();

  /// Where a column stands; nothing where there is none.
  Optional<Integer> place(String column);

  /// The next line; nothing at the end.
  Optional<Row> next();
}
