package precept.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The numbers of a sum of which some are too small to be told.
///
///     small = from 1 to below - 1
///     told  = so many that, by the sum, each small one may still be any small number
///
/// A number that is withheld with a small one is not small itself, and readers may know that. So
/// the small ones can be as great as they get while the others are as little, or more is withheld.
final class Withholding {
  private final long[] parts;
  private final int below;
  private final boolean[] hidden;
  private final boolean tellsTotal;

  /// @param order in which others are withheld with the small ones; of equals, all are
  private Withholding(long[] parts, int below, boolean[] also, List<Integer> order) {
    this.parts = parts;
    this.below = below;
    this.hidden = also.clone();
    for (int part = 0; part < parts.length; part++) {
      hidden[part] |= isSmall(parts[part]);
    }
    boolean enough = isEnough();
    for (int next : order) {
      if (!enough && !hidden[next] && parts[next] > 0) {
        for (int part : order) {
          hidden[part] |= parts[part] == parts[next];
        }
        enough = isEnough();
      }
    }
    this.tellsTotal = enough;
  }

  /// The next smallest first.
  static Withholding of(List<Long> parts, int below) {
    List<Integer> order =
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(parts::get)).toList();
    return of(parts, below, new boolean[parts.size()], order);
  }

  static Withholding of(List<Long> parts, int below, boolean[] also, List<Integer> order) {
    return new Withholding(parts.stream().mapToLong(Long::longValue).toArray(), below, also, order);
  }

  private boolean isSmall(long number) {
    return isSmall(number, below);
  }

  /// Whether a number is too small to be told.
  static boolean isSmall(long number, int below) {
    return number > 0 && number < below;
  }

  private boolean isEnough() {
    int small = 0;
    int others = 0;
    long sum = 0;
    for (int part = 0; part < parts.length; part++) {
      if (hidden[part]) {
        sum += parts[part];
        small += isSmall(parts[part]) ? 1 : 0;
        others += isSmall(parts[part]) ? 0 : 1;
      }
    }
    return small + others == 0
        || (small == 0
            ? others > 1
            : others > 0 && sum >= small * (below - 1L) + others * (long) below);
  }

  /// Whether the total may be told.
  boolean tellsTotal() {
    return tellsTotal;
  }

  boolean hides(int part) {
    return hidden[part];
  }

  Figure figure(int part) {
    return figure(part, true);
  }

  /// @param told whether it may be told, where it is not small
  Figure figure(int part, boolean told) {
    return isSmall(parts[part])
        ? new Figure.Below(below)
        : parts[part] == 0 || (told && !hidden[part])
            ? new Figure.Told(parts[part])
            : new Figure.Withheld();
  }

  List<Figure> figures(boolean told) {
    List<Figure> figures = new ArrayList<>();
    for (int part = 0; part < parts.length; part++) {
      figures.add(figure(part, told));
    }
    return figures;
  }
}
