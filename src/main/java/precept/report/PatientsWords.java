package precept.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import precept.analysis.Axes;
import precept.analysis.Concerned;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.model.Guideline;

/// The patients whom a finding is about, worded: as short rows, and one of them as a command that
/// explains them.
final class PatientsWords {
  private final Guideline guideline;

  PatientsWords(Guideline guideline) {
    this.guideline = guideline;
  }

  List<String> notes(Concerned whom) {
    List<String> notes = new ArrayList<>(rows(whom.axes(), whom.boxes(), whom.complete()));
    notes.add(
        (whom.confirmed()
                ? "patient: "
                : "perhaps no real patient, for a computed number is involved: ")
            + FactsText.command("explain", guideline, whom.witness().facts()));
    return notes;
  }

  /// @param complete whether these boxes are all
  List<String> rows(List<Axis> axes, List<Box> boxes, boolean complete) {
    List<String> rows = new ArrayList<>();
    boxes.forEach(box -> rows.add(box.sides().isEmpty() ? "for every patient" : box(axes, box)));
    if (!complete) {
      rows.add("and more");
    }
    return rows;
  }

  private String box(List<Axis> axes, Box box) {
    return box.sides().keySet().stream()
        .map(axes::get)
        .map(axis -> Axes.about(axis.subject(), guideline) + " " + side(axis, box))
        .collect(Collectors.joining(", "));
  }

  String side(Axis axis, Box box) {
    BitSet side = box.sides().getOrDefault(axis.index(), new BitSet());
    return new SideWords(guideline, axis).side(side);
  }
}
