package precept.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import precept.analysis.Axes;
import precept.analysis.Concerned;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Value;

/// The patients whom a finding is about, worded: as short rows, and one of them as a command that
/// explains them.
final class PatientsWords {
  private final Guideline guideline;
  private final Words words;

  PatientsWords(Guideline guideline) {
    this.guideline = guideline;
    this.words = new Words(guideline, false);
  }

  List<String> notes(Concerned whom) {
    List<String> notes = new ArrayList<>(rows(whom.axes(), whom.boxes(), whom.complete()));
    notes.add(
        (whom.confirmed()
                ? "patient: "
                : "perhaps no real patient, for a computed number is involved: ")
            + command(whom));
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

  private String command(Concerned whom) {
    String facts =
        guideline.inputs().stream()
            .filter(input -> whom.witness().facts().containsKey(input.name()))
            .map(input -> set(input, whom.witness().facts()))
            .collect(Collectors.joining(" "));
    return "precept explain " + CaseWords.id(guideline) + " " + facts;
  }

  private String set(Definition.Input input, Map<String, Value> facts) {
    Value value = facts.getOrDefault(input.name(), Value.Absence.NOT_APPLICABLE);
    String text =
        value instanceof Value.Members(var names) && names.isEmpty()
            ? "[]"
            : words.value(value, input.type()).replace(", ", ",");
    return "--set " + input.name() + "=" + (text.contains(" ") ? "'" + text + "'" : text);
  }
}
