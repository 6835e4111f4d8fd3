package precept.wording;

import java.util.List;
import java.util.stream.Collectors;

/// A stretch of what an author wrote, in the words that a reader knows.
public sealed interface Piece {
  String text();

  static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  record Plain(String text) implements Piece {}

  /// The label of something that has a place of its own in the reference.
  record Term(String text, String name) implements Piece {}

  /// The label of one of the listed values.
  record Choice(String text) implements Piece {}
}
