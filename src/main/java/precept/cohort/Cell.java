package precept.cohort;

import java.util.List;

/// What stands in one column of one line.
public sealed interface Cell {

  /// Nothing, not even an empty text.
  Cell ABSENT = new Absent();

  record Absent() implements Cell {}

  record Text(String text) implements Cell {}

  /// Something that is no value, in a format that has such.
  record Nested() implements Cell {}

  /// A list, in a format that has them.
  record Several(List<String> texts) implements Cell {
    public Several {
      texts = List.copyOf(texts);
    }
  }
}
