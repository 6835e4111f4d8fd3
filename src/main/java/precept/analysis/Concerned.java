package precept.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Boxes;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.eval.Run;
import precept.model.Patient;

/// The patients whom a finding is about.
///
/// @param axes what the boxes' sides refer to
/// @param boxes some of the boxes that cover them
/// @param columns the same in the columns of the table that it is about, where these are no facts
/// @param witness one of them
/// @param confirmed whether the interpreter shows the same for the witness; otherwise a computed
///   number stands in the way, and no measurements were found that give it
public record Concerned(
    List<Axis> axes, Boxes boxes, Optional<InColumns> columns, Patient witness, boolean confirmed) {
  /// How many boxes are shown.
  public static final int BOXES = 4;

  /// The patients of a set who can be, if there are any, with a witness replayed through the
  /// interpreter.
  ///
  /// @param shown what the interpreter must show of the witness
  static Optional<Concerned> in(Compiled compiled, Node<Boolean> where, Predicate<Run> shown) {
    return in(compiled, where, where, shown);
  }

  /// @param best where among them a witness is looked for first
  static Optional<Concerned> in(
      Compiled compiled, Node<Boolean> where, Node<Boolean> best, Predicate<Run> shown) {
    Region region = new Region(compiled.nodes(), where, compiled.care());
    if (region.isEmpty()) {
      return Optional.empty();
    }
    Region first = new Region(compiled.nodes(), best, region.patients());
    Optional<Witness> favoured =
        first.isEmpty() ? Optional.empty() : Witness.of(compiled, first, shown);
    Optional<Witness> found =
        favoured.filter(Witness::confirmed).or(() -> Witness.of(compiled, region, shown));
    return found.map(witness -> {
      return new Concerned(
          compiled.nodes().axes(),
          inhabited(compiled, region),
          Optional.empty(),
          witness.patient(),
          witness.confirmed());
    });
  }

  /// Without the boxes in which the measurements show that there is nobody, unless none would be
  /// left.
  private static Boxes inhabited(Compiled compiled, Region region) {
    List<Box> all = Boxes.cover(region);
    Paving paving = new Paving(List.of(compiled.guideline()), compiled.nodes().axes(), region);
    List<Box> left = all.stream().filter(box -> !paving.isEmpty(box)).toList();
    Boxes boxes = Boxes.of(left.isEmpty() ? all : left, BOXES);
    return left.size() < all.size() && all.size() > Boxes.COUNTED ? boxes.andMore() : boxes;
  }

  /// The same, where there are others beside.
  Concerned andMore() {
    return new Concerned(
        axes, boxes.andMore(), columns.map(InColumns::andMore), witness, confirmed);
  }

  Concerned in(Optional<InColumns> some) {
    return new Concerned(axes, boxes, some, witness, confirmed);
  }
}
