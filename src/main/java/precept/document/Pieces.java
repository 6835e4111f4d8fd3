package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.wording.Named;
import precept.wording.Piece;

/// What stands in the cells of a grid.
final class Pieces {
  private Pieces() {}

  static Piece term(Named about) {
    return new Piece.Term(about.label(), about.name());
  }

  static List<Piece> plain(Optional<String> text) {
    return plain(text.orElse(""));
  }

  static List<Piece> plain(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? List.of() : List.of(new Piece.Plain(line));
  }

  static List<Piece> cites(List<String> ids) {
    List<Piece> pieces = new ArrayList<>();
    ids.forEach(id -> add(pieces, " ", List.of(new Piece.Term(id, id))));
    return pieces;
  }

  static List<Piece> numbers(List<Integer> numbers) {
    List<Piece> pieces = new ArrayList<>();
    numbers.forEach(number ->
        add(pieces, " ", List.of(new Piece.Term("[" + number + "]", "reference." + number))));
    return pieces;
  }

  static void add(List<Piece> pieces, String between, List<Piece> more) {
    if (!pieces.isEmpty() && !more.isEmpty() && !between.isEmpty()) {
      pieces.add(new Piece.Plain(between));
    }
    pieces.addAll(more);
  }
}
