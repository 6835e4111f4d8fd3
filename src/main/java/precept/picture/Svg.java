package precept.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.picture.Drawing.Arrow;
import precept.picture.Drawing.Box;
import precept.picture.Placed.Area;
import precept.picture.Placed.Line;
import precept.picture.Placed.Point;

/// A drawing as SVG to stand in a page: arrows below, boxes above them, colours by the style of the
/// page. Arrows are not read aloud; each box says where they lead.
final class Svg {
  private final Drawing drawing;
  private final Placed placed;
  private final StringBuilder marks = new StringBuilder();

  private Svg(Drawing drawing) {
    this.drawing = drawing;
    this.placed = Layout.of(drawing);
  }

  static String of(Drawing drawing) {
    return new Svg(drawing).marks();
  }

  private String marks() {
    long width = placed.whole().width();
    long height = placed.whole().height();
    marks.append(
        String.format(
            Locale.ROOT,
            "<svg role=\"group\" aria-labelledby=\"%s-title\" aria-describedby=\"%s-desc\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
            drawing.id(),
            drawing.id(),
            width,
            height,
            width,
            height));
    marks.append(
        String.format(
            Locale.ROOT,
            "<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n",
            drawing.id(),
            escaped(drawing.title()),
            drawing.id(),
            escaped(drawing.description())));
    marks.append("<g aria-hidden=\"true\">\n");
    placed.arrows().forEach(this::arrow);
    IntStream.range(0, drawing.arrows().size())
        .forEach(i -> along(drawing.arrows().get(i), placed.arrows().get(i)));
    marks.append("</g>\n");
    IntStream.range(0, drawing.boxes().size())
        .forEach(i -> box(drawing.boxes().get(i), placed.boxes().get(i)));
    return marks.append("</svg>\n").toString();
  }

  private void arrow(Line line) {
    marks
        .append("<path class=\"way\" d=\"")
        .append(path(line.points(), false))
        .append("\"/><path class=\"head\" d=\"")
        .append(head(line.points()))
        .append("\"/>\n");
  }

  /// A triangle at the end, along the last stretch.
  private static String head(List<Point> points) {
    Point end = points.getLast();
    Point before = points.get(points.size() - 2);
    long x = Long.signum(end.x() - before.x());
    long y = x == 0 ? Long.signum(end.y() - before.y()) : 0;
    Point left = new Point(end.x() - 8 * x - 4 * y, end.y() - 8 * y - 4 * x);
    Point right = new Point(end.x() - 8 * x + 4 * y, end.y() - 8 * y + 4 * x);
    return path(List.of(end, left, right), true);
  }

  private void along(Arrow arrow, Line line) {
    if (!arrow.words().isEmpty()) {
      marks
          .append(rectangle("ground", line.words(), 0, 3))
          .append(rows(Setting.of(arrow), line.words()))
          .append('\n');
    }
  }

  private void box(Box box, Area area) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<g role=\"group\" aria-label=\"%s\" class=\"box %s\">",
            escaped(box.spoken()),
            box.shape().name().toLowerCase(Locale.ROOT)));
    marks
        .append(linked(box.address(), outline(box, area) + rows(Setting.of(box), area)))
        .append("</g>\n");
  }

  private static String outline(Box box, Area area) {
    return switch (box.shape()) {
      case PLAIN, DASHED -> rectangle("outline", area, 0, 3);
      case DOUBLE -> rectangle("outline", area, 0, 3) + rectangle("inner", area, 3, 1);
      case ROUND -> rectangle("outline", area, 0, Math.min(18, area.height() / 2));
      case CUT -> cut(area, 8, 8);
      case HEXAGON -> cut(area, 12, area.height() / 2);
    };
  }

  /// With its corners cut off.
  private static String cut(Area area, long across, long down) {
    long left = area.x();
    long top = area.y();
    long right = left + area.width();
    long bottom = top + area.height();
    return String.format(
        Locale.ROOT,
        "<path class=\"outline\" d=\"%s\"/>",
        path(
            List.of(
                new Point(left + across, top),
                new Point(right - across, top),
                new Point(right, top + down),
                new Point(right, bottom - down),
                new Point(right - across, bottom),
                new Point(left + across, bottom),
                new Point(left, bottom - down),
                new Point(left, top + down)),
            true));
  }

  private static String rectangle(String kind, Area area, long inset, long round) {
    return String.format(
        Locale.ROOT,
        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
        kind,
        area.x() + inset,
        area.y() + inset,
        area.width() - 2 * inset,
        area.height() - 2 * inset,
        round);
  }

  private static String path(List<Point> points, boolean closed) {
    return points.stream()
        .map(point -> point.x() + " " + point.y())
        .collect(Collectors.joining(" L", "M", closed ? "Z" : ""));
  }

  /// Lines of the same words are one text, so that they are read and followed as one.
  private static String rows(Setting setting, Area area) {
    return setting.blocks().stream().map(block -> block(block, area)).collect(Collectors.joining());
  }

  private static String block(Setting.Block block, Area area) {
    String lines =
        block.rows().stream()
            .map(row ->
                String.format(
                    Locale.ROOT,
                    "<tspan x=\"%d\" y=\"%d\">%s</tspan>",
                    area.x() + area.width() / 2,
                    area.y() + row.base(),
                    escaped(row.text())))
            .collect(Collectors.joining(" "));
    String text =
        String.format(
            Locale.ROOT,
            "<text class=\"%s\">%s</text>",
            block.words().size().name().toLowerCase(Locale.ROOT),
            lines);
    return linked(block.words().address(), text);
  }

  private static String linked(Optional<String> address, String body) {
    return address
        .map(some -> String.format(Locale.ROOT, "<a href=\"%s\">%s</a>", escaped(some), body))
        .orElse(body);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }
}
