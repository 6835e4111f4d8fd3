package precept.report;

/// A stretch of what an author wrote, in the words that a reader knows.
public sealed interface Piece {
  String text();

  record Plain(String text) implements Piece {}

  /// The label of something that has a place of its own in the reference.
  record Term(String text, String name) implements Piece {}

  /// The label of one of the listed values.
  record Choice(String text) implements Piece {}
}
