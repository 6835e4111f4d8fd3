package precept.picture;

import java.util.List;

/// Where everything of a drawing stands, in whole pixels from its upper left corner.
///
/// @param boxes one a box of the drawing
/// @param arrows one an arrow of the drawing
record Placed(Area whole, List<Area> boxes, List<Line> arrows) {

  record Point(long x, long y) {}

  record Area(long x, long y, long width, long height) {
    boolean overlaps(Area other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }

    boolean holds(Area other) {
      return x <= other.x
          && y <= other.y
          && other.x + other.width <= x + width
          && other.y + other.height <= y + height;
    }
  }

  /// @param words the place of the words along it
  record Line(List<Point> points, Area words) {}
}
