package precept.picture;

import java.util.ArrayList;
import java.util.List;

/// How much room words take, whatever fonts this machine has.
///
/// The widths are those of DejaVu Sans, in thousandths of its size: the widest of the fonts that
/// the pages name, so that words that fit in it fit in all of them.
final class Letters {
  /// From the space to the tilde.
  private static final int[] WIDTHS = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
  };

  /// Letters of other alphabets are not looked up but taken to be as wide as any.
  private static final int OTHER = 1100;

  private Letters() {}

  /// In pixels.
  ///
  /// @param size of the font, in pixels; bold is given as larger
  static double width(String words, double size) {
    return words
            .codePoints()
            .map(letter -> letter < ' ' || letter > '~' ? OTHER : WIDTHS[letter - ' '])
            .sum()
        * size
        / 1000;
  }

  /// Words in lines that are no wider than `most`; a word that is wider by itself is broken.
  static List<String> wrapped(String words, double size, double most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString(), size) > most) {
        int end = fitting(line.toString(), size, most);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /// How much of a word fits, at least one letter.
  private static int fitting(String word, double size, double most) {
    int end = word.offsetByCodePoints(0, 1);
    while (width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= most) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
