package precept.syntax;

import static precept.syntax.antlr.PreceptLexer.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/// Neighbouring lines of one kind, laid out together.
final class LayoutBlock {
  private LayoutBlock() {}

  /// Comments among the lines stay where they are.
  static List<String> of(List<LayoutLine> lines) {
    Iterator<String> texts =
        texts(lines.stream().filter(line -> !line.isComment()).toList()).iterator();
    return lines.stream()
        .map(line -> line.isComment() ? line.comment() : commented(texts.next(), line.comment()))
        .toList();
  }

  private static List<String> texts(List<LayoutLine> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    LayoutLine first = lines.getFirst();
    return first.isRow()
        ? table(lines)
        : first.isItem() || first.isChoice()
            ? aligned(lines.stream().map(LayoutBlock::parts).toList(), gap(first))
            : List.of(Spacing.join(first.words()));
  }

  private static String gap(LayoutLine line) {
    return line.isChoice() ? "  " : "    ";
  }

  private static String commented(String text, String comment) {
    return comment.isEmpty() || text.isEmpty() ? text + comment : text + "  " + comment;
  }

  /// A choice's name, its label and what it earns; an item's condition and citations.
  private static List<String> parts(LayoutLine line) {
    List<Token> words = line.words();
    int cites =
        IntStream.range(0, words.size())
            .filter(i -> words.get(i).getType() == CITES)
            .findFirst()
            .orElse(words.size());
    if (line.isChoice()) {
      return Stream.of(words.subList(0, 1), words.subList(1, 2), words.subList(2, words.size()))
          .filter(part -> !part.isEmpty())
          .map(Spacing::join)
          .toList();
    }
    String item = "- " + Spacing.join(words.subList(1, cites));
    return cites == words.size()
        ? List.of(item)
        : List.of(item, Spacing.join(words.subList(cites, words.size())));
  }

  /// @param bars one more than cells
  private record Row(List<String> bars, List<String> cells) {
    boolean isOtherwise() {
      return cells.size() > 2 && cells.get(1).equals("otherwise") && bars.get(2).equals("||");
    }

    boolean isRuler() {
      return cells.stream().allMatch(cell -> cell.startsWith("---"));
    }
  }

  private static List<String> table(List<LayoutLine> lines) {
    List<Row> rows = lines.stream().map(LayoutBlock::row).toList();
    List<String> bars = rows.getFirst().bars();
    int[] widths = new int[bars.size() - 1];
    Arrays.fill(widths, 1); // a ruler has three dashes, whatever stands above it
    rows.stream()
        .filter(row -> row.bars().equals(bars) && !row.isRuler())
        .forEach(row ->
            IntStream.range(0, widths.length)
                .forEach(i -> widths[i] = Math.max(widths[i], width(row.cells().get(i)))));
    return rows.stream().map(row -> laidOut(row, bars, widths)).toList();
  }

  private static Row row(LayoutLine line) {
    List<String> bars = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    List<Token> cell = new ArrayList<>();
    for (Token word : line.words()) {
      if (word.getType() == BAR || word.getType() == DOUBLE_BAR) {
        if (!bars.isEmpty()) {
          cells.add(Spacing.join(cell));
        }
        bars.add(word.getText());
        cell.clear();
      } else {
        cell.add(word);
      }
    }
    return new Row(bars, cells);
  }

  private static String laidOut(Row row, List<String> bars, int[] widths) {
    if (row.isOtherwise() && !row.bars().equals(bars)) {
      return otherwise(row, bars, widths);
    }
    if (!row.bars().equals(bars)) {
      return joined(row.bars(), row.cells());
    }
    return row.isRuler()
        ? ruler(bars, widths)
        : joined(
            bars,
            IntStream.range(0, widths.length)
                .mapToObj(i -> padded(row.cells().get(i), widths[i]))
                .toList());
  }

  /// `otherwise` spans all that is asked.
  private static String otherwise(Row row, List<String> bars, int[] widths) {
    int middle = bars.indexOf("||");
    int right = widths.length - middle;
    if (row.cells().size() != right + 2) {
      return joined(row.bars(), row.cells());
    }
    int span = IntStream.range(1, middle).map(i -> widths[i] + 3).sum() - 3;
    List<String> cells = new ArrayList<>();
    cells.add(padded(row.cells().getFirst(), widths[0]));
    cells.add(padded("otherwise", span));
    for (int i = 0; i < right; i++) {
      cells.add(padded(row.cells().get(i + 2), widths[middle + i]));
    }
    return joined(row.bars(), cells);
  }

  private static String ruler(List<String> bars, int[] widths) {
    StringBuilder line = new StringBuilder(bars.getFirst());
    for (int i = 0; i < widths.length; i++) {
      line.append("-".repeat(widths[i] + 2)).append(bars.get(i + 1));
    }
    return line.toString();
  }

  private static String joined(List<String> bars, List<String> cells) {
    StringBuilder line = new StringBuilder(bars.getFirst());
    for (int i = 0; i < cells.size(); i++) {
      line.append(' ').append(cells.get(i)).append(' ').append(bars.get(i + 1));
    }
    return line.toString();
  }

  /// Pads each column of some rows to its widest cell.
  private static List<String> aligned(List<List<String>> rows, String gap) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths =
        IntStream.range(0, columns)
            .map(i ->
                rows.stream()
                    .filter(row -> i < row.size())
                    .mapToInt(row -> width(row.get(i)))
                    .max()
                    .orElse(0))
            .toArray();
    return rows.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .mapToObj(i -> i == row.size() - 1 ? row.get(i) : padded(row.get(i), widths[i]))
                .collect(Collectors.joining(gap)))
        .toList();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
