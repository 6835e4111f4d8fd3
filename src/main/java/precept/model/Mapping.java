package precept.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the columns of a registry become facts.
///
/// @param id the column that names a patient; absent where the line does
/// @param encoding of a file of text
/// @param separator of the fields of a CSV file
/// @param decimalComma whether `1,5` is one and a half
/// @param dates how days are written
/// @param missing what stands for *not known* in every column
/// @param facts by input, in the order in which they are written
public record Mapping(
    Optional<String> id,
    String encoding,
    char separator,
    boolean decimalComma,
    DayForm dates,
    Set<String> missing,
    Map<String, From> facts) {
  /// What nobody said: columns are called as the inputs are.
  public static final Mapping PLAIN =
      new Mapping(Optional.empty(), "UTF-8", ',', false, DayForm.ISO, Set.of(""), Map.of());

  public Mapping {
    missing = Set.copyOf(missing);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /// The columns that a fact is read from, and how.
  public sealed interface From {
    List<String> columns();

    /// What the cells of one column say.
    ///
    /// @param unit in which its numbers are measured; absent where the input has none, or the cells
    ///   name it
    /// @param values what stands there, by what it means
    record Column(String column, Optional<String> unit, Map<String, String> values)
        implements From {
      public Column {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      }

      @Override
      public List<String> columns() {
        return List.of(column);
      }
    }

    /// Several choices in one cell.
    ///
    /// @param separator between them
    /// @param values what stands there, by what it means; `none` is no choice at all
    record Listed(String column, String separator, Map<String, String> values) implements From {
      public Listed {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      }

      @Override
      public List<String> columns() {
        return List.of(column);
      }
    }

    /// Several choices, each in a column that says yes or no.
    ///
    /// @param members the columns, by choice
    /// @param values what stands there, by what it means
    record Parted(Map<String, String> members, Map<String, String> values) implements From {
      public Parted {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      }

      @Override
      public List<String> columns() {
        return List.copyOf(members.values());
      }
    }

    /// The time from one day to another, in whole units of the input.
    ///
    /// @param until the day on which it ends, where that is the same for all; else its column
    record Elapsed(String from, Optional<String> until, Optional<Day> day) implements From {
      @Override
      public List<String> columns() {
        return until.map(column -> List.of(from, column)).orElse(List.of(from));
      }
    }
  }
}
