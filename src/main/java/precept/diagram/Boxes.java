package precept.diagram;

import java.util.Comparator;
import java.util.List;

/// A set of patients by few boxes, and how much is left out: if anything, the shortest are shown.
///
/// @param left how many other boxes the set takes; more than so many, where they are not all
///   counted
public record Boxes(List<Box> shown, int left, boolean isCounted) {
  /// More nobody reads, nor is it worth the while to count them.
  public static final int COUNTED = 24;

  public Boxes {
    shown = List.copyOf(shown);
  }

  /// @param most how many are shown
  public static Boxes of(Region region, int most) {
    return of(cover(region), most);
  }

  /// Enough boxes of a set to choose from.
  public static List<Box> cover(Region region) {
    return region.cover(COUNTED + 1);
  }

  /// Of a cover, as `cover` gives it.
  public static Boxes of(List<Box> cover, int most) {
    List<Box> shown = cover.size() <= most ? cover : shortest(cover, most);
    boolean isCounted = cover.size() <= COUNTED;
    return new Boxes(shown, Math.min(cover.size(), COUNTED) - shown.size(), isCounted);
  }

  private static List<Box> shortest(List<Box> cover, int most) {
    Comparator<Box> bySides = Comparator.comparingInt(box -> box.sides().size());
    return cover.stream().sorted(bySides).limit(most).toList();
  }

  /// Whether these are all.
  public boolean isAll() {
    return left == 0 && isCounted;
  }

  /// The same, where there are others beside.
  public Boxes andMore() {
    return new Boxes(shown, 0, false);
  }
}
