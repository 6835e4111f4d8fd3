package precept.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.picture.Drawing.Arrow;
import precept.picture.Drawing.Box;
import precept.picture.Drawing.Shape;
import precept.picture.Drawing.Size;
import precept.picture.Drawing.Words;

/// Words set in lines, and the room they take.
record Setting(int width, int height, List<Block> blocks) {
  /// Some 22 letters.
  private static final int MOST = 180;

  private static final int ABOVE = 8;

  /// Words with their lines.
  record Block(Words words, List<Row> rows) {}

  /// @param base how far below the upper edge the letters stand
  record Row(String text, int base) {}

  static Setting of(Box box) {
    return of(box.words(), beside(box.shape()), ABOVE);
  }

  static Setting of(Arrow arrow) {
    return of(List.of(new Words(Size.WAY, arrow.words(), Optional.empty())), 4, 1);
  }

  /// An outline that is not upright leaves less room.
  private static int beside(Shape shape) {
    return switch (shape) {
      case PLAIN, DASHED, DOUBLE -> 12;
      case CUT -> 14;
      case ROUND -> 16;
      case HEXAGON -> 20;
    };
  }

  private static Setting of(List<Words> words, int beside, int above) {
    List<Block> blocks = new ArrayList<>();
    double widest = 0;
    int base = above;
    for (Words some : words) {
      List<Row> rows = new ArrayList<>();
      for (String line : Letters.wrapped(some.text(), some.size().room(), MOST)) {
        base += some.size().height();
        widest = Math.max(widest, Letters.width(line, some.size().room()));
        rows.add(new Row(line, base - 4));
      }
      blocks.add(new Block(some, rows));
    }
    return new Setting((int) Math.ceil(widest) + 2 * beside, base + above, blocks);
  }
}
