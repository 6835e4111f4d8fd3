package precept.picture;

import java.util.List;
import java.util.Optional;

/// What is to be seen: boxes with words, and arrows between them, from above to below.
///
/// @param id begins the ids of its marks
/// @param title what it shows
/// @param description how it is to be read
record Drawing(String id, String title, String description, List<Box> boxes, List<Arrow> arrows) {

  /// The outline of a box; kinds differ in it, never in colour alone.
  enum Shape {
    PLAIN,
    ROUND,
    HEXAGON,
    CUT,
    DASHED,
    DOUBLE
  }

  /// @param spoken what is read aloud of it, beside its words
  /// @param address where the whole box leads; else its lines may lead somewhere
  record Box(Shape shape, String spoken, Optional<String> address, List<Words> words) {}

  /// @param address where they lead
  record Words(Size size, String text, Optional<String> address) {}

  enum Size {
    /// What a box is about.
    MAIN(14, 14 * 1.2),
    /// Beside that.
    SIDE(12, 12),
    /// Along an arrow.
    WAY(13, 13);

    private final int pixels;
    private final double room;

    Size(int pixels, double room) {
      this.pixels = pixels;
      this.room = room;
    }

    int height() {
      return pixels + 4;
    }

    /// The size to measure with, greater for what is set in bold.
    double room() {
      return room;
    }
  }

  /// @param from the place of a box
  /// @param words along it; may be empty
  record Arrow(int from, int to, String words) {}
}
