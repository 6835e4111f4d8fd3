package precept.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.document.Chain;
import precept.document.Chain.Kind;
import precept.document.Chain.Link;
import precept.picture.Drawing.Arrow;
import precept.picture.Drawing.Box;
import precept.picture.Drawing.Shape;
import precept.picture.Drawing.Size;
import precept.picture.Drawing.Words;
import precept.wording.Named;

/// From what is asked to the answers, from above to below.
public final class ChainPicture {
  private ChainPicture() {}

  public static String of(Chain chain) {
    return Svg.of(drawing(chain));
  }

  static Drawing drawing(Chain chain) {
    List<String> names = chain.links().stream().map(link -> link.about().name()).toList();
    List<Arrow> arrows = new ArrayList<>();
    for (Link link : chain.links()) {
      for (Named from : link.next()) {
        arrows.add(new Arrow(names.indexOf(from.name()), names.indexOf(link.about().name()), ""));
      }
    }
    return new Drawing(
        "picture.chain",
        "From what is asked to what is answered",
        "Each box says what it is made from. An arrow is left out where a longer way leads there too.",
        chain.links().stream().map(ChainPicture::box).toList(),
        arrows);
  }

  private static Box box(Link link) {
    String kind = word(link.kind()) + (link.answer() ? ", an answer" : "");
    return new Box(
        shape(link),
        kind
            + (link.from().isEmpty() ? "" : ", made from ")
            + link.from().stream().map(Named::label).collect(Collectors.joining("; ")),
        Optional.of("#" + link.about().name()),
        List.of(
            new Words(Size.SIDE, kind, Optional.empty()),
            new Words(Size.MAIN, link.about().label(), Optional.empty())));
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case INPUT -> "asked";
      case CRITERION -> "criterion";
      case SCORE -> "score";
      case QUANTITY -> "computed";
      case DECISION -> "decision";
    };
  }

  private static Shape shape(Link link) {
    if (link.answer()) {
      return Shape.DOUBLE;
    }
    return switch (link.kind()) {
      case INPUT -> Shape.ROUND;
      case CRITERION -> Shape.HEXAGON;
      case SCORE, QUANTITY -> Shape.CUT;
      case DECISION -> Shape.PLAIN;
    };
  }
}
