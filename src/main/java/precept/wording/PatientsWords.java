package precept.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import precept.analysis.AxisNames;
import precept.analysis.Concerned;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.model.Definition;
import precept.model.Guideline;
import precept.source.Diagnostic;

/// The patients whom a finding is about, worded: as short rows, and one of them as a command that
/// explains them.
public final class PatientsWords {
  public static final String ALL = "for every patient";
  static final String MORE = "and more";

  private final Guideline guideline;
  private final Words names;
  private final Words labels;

  public PatientsWords(Guideline guideline) {
    this.guideline = guideline;
    this.names = new Words(guideline, false);
    this.labels = new Words(guideline, true);
  }

  Diagnostic.Patients of(Concerned whom) {
    return new Diagnostic.Patients(
        rows(whom.axes(), whom.boxes(), whom.complete()),
        whom.confirmed()
            ? Optional.of(FactWords.command("explain", guideline, whom.witness().facts()))
            : Optional.empty());
  }

  public List<String> rows(List<Axis> axes, List<Box> boxes, boolean complete) {
    return boxes(axes, boxes, complete).stream().map(PatientsRow::text).toList();
  }

  /// @param complete whether these boxes are all
  public List<PatientsRow> boxes(List<Axis> axes, List<Box> boxes, boolean complete) {
    List<PatientsRow> rows = new ArrayList<>();
    boxes.forEach(box -> rows.add(new PatientsRow(known(axes, box), ALL)));
    if (!complete) {
      rows.add(new PatientsRow(List.of(), MORE));
    }
    return rows;
  }

  private List<Known> known(List<Axis> axes, Box box) {
    return box.sides().keySet().stream()
        .map(axes::get)
        .map(axis -> new Known(about(axis), side(names, axis, box), side(labels, axis, box)))
        .toList();
  }

  private Named about(Axis axis) {
    String name = AxisNames.about(axis.subject(), guideline);
    Definition definition = guideline.definitions().get(name);
    return new Named(name, definition == null ? name : definition.label());
  }

  String side(Axis axis, Box box) {
    return side(names, axis, box);
  }

  private static String side(Words words, Axis axis, Box box) {
    BitSet side = box.sides().getOrDefault(axis.index(), new BitSet());
    return new SideWords(words, axis).side(side);
  }
}
