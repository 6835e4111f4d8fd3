package precept.table;

import java.util.ArrayList;
import java.util.List;

/// One record of a CSV file taken apart (RFC 4180): a field that begins with a quote ends with one,
/// and within it two are one.
///
/// Own code, since no library says which line is malformed and goes on with the next one: those
/// that were looked at stop, or take an open quote for closed at the end of the file.
final class CsvFields {
  private CsvFields() {}

  /// Whether a quote is open at its end, so that the next line belongs to it.
  static boolean isOpen(CharSequence text) {
    return text.chars().filter(letter -> letter == '"').count() % 2 == 1;
  }

  /// @throws Malformed where it is no record
  static List<String> of(String text, char separator) throws Malformed {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      StringBuilder field = new StringBuilder();
      at =
          at < text.length() && text.charAt(at) == '"'
              ? quoted(text, at + 1, separator, field)
              : plain(text, at, separator, field);
      fields.add(field.toString());
      if (at == text.length()) {
        return fields;
      }
      at++; // the separator
    }
  }

  private static int plain(String text, int start, char separator, StringBuilder field)
      throws Malformed {
    int end = text.indexOf(separator, start);
    end = end < 0 ? text.length() : end;
    field.append(text, start, end);
    if (field.indexOf("\"") >= 0) {
      throw new Malformed("has a quote within a field that does not begin with one");
    }
    return end;
  }

  private static int quoted(String text, int start, char separator, StringBuilder field)
      throws Malformed {
    int at = start;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new Malformed("has a quote that is not closed");
      }
      field.append(text, at, quote);
      if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
        field.append('"');
        at = quote + 2;
      } else if (quote + 1 == text.length() || text.charAt(quote + 1) == separator) {
        return quote + 1;
      } else {
        throw new Malformed("has letters after a quote that is closed");
      }
    }
  }

  /// It cannot be taken apart.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
      super(reason);
    }
  }
}
