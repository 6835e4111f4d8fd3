package precept.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import precept.analysis.AxisNames;
import precept.analysis.Concerned;
import precept.analysis.InColumns;
import precept.diagram.Alone;
import precept.diagram.Axis;
import precept.diagram.Box;
import precept.diagram.Boxes;
import precept.model.Definition;
import precept.model.Guideline;
import precept.source.Diagnostic;

/// The patients whom a finding is about, worded: as short rows, and one of them as a command that
/// explains them.
public final class PatientsWords {

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
        rows(whom),
        whom.confirmed()
            ? Optional.of(FactWords.command("explain", guideline, whom.witness().facts()))
            : Optional.empty());
  }

  /// In the columns of the table that it is about, before the facts that these are made from.
  List<String> rows(Concerned whom) {
    List<PatientsRow> facts = boxes(whom.axes(), whom.boxes());
    List<PatientsRow> columns = columns(whom);
    String inFacts = columns.isEmpty() ? "" : "in facts: ";
    return Stream.concat(
            columns.stream().map(PatientsRow::text),
            facts.stream().map(row -> (row.isPlace() ? inFacts : "") + row.text()))
        .toList();
  }

  /// Where they stand in the columns of the table that it is about; nothing where the facts say the
  /// same, or nothing is known of it.
  public List<PatientsRow> columns(Concerned whom) {
    List<PatientsRow> rows =
        whom.columns().filter(InColumns::isSaidByCells).map(this::columns).orElse(List.of());
    boolean all =
        rows.stream()
            .anyMatch(row -> row.known().isEmpty() && row.beside().equals(PatientsRow.ALL));
    return all || rows.equals(boxes(whom.axes(), whom.boxes())) ? List.of() : rows;
  }

  private List<PatientsRow> columns(InColumns some) {
    return rows(some.boxes(), box -> known(some, box));
  }

  private List<Known> known(InColumns some, Box box) {
    return box.sides().entrySet().stream()
        .map(side -> {
          Alone.Question question = some.questions().get(side.getKey());
          return new Known(
              Named.of(guideline.definition(question.column())),
              side(names, some, question, side.getValue()),
              side(labels, some, question, side.getValue()));
        })
        .toList();
  }

  private static String side(Words words, InColumns some, Alone.Question question, BitSet places) {
    return String.join(
        " or ",
        new ColumnWords(words, some.table(), (written, type) -> written).of(question, places));
  }

  public List<String> rows(List<Axis> axes, Boxes boxes) {
    return boxes(axes, boxes).stream().map(PatientsRow::text).toList();
  }

  public List<PatientsRow> boxes(List<Axis> axes, Boxes boxes) {
    return rows(boxes, box -> known(axes, box));
  }

  private static List<PatientsRow> rows(Boxes boxes, Function<Box, List<Known>> known) {
    List<PatientsRow> rows = new ArrayList<>();
    boxes.shown().forEach(box -> rows.add(new PatientsRow(known.apply(box), PatientsRow.ALL)));
    if (!boxes.isAll()) {
      rows.add(new PatientsRow(List.of(), left(boxes)));
    }
    return rows;
  }

  private static String left(Boxes boxes) {
    String count = (boxes.isCounted() ? "" : "over ") + boxes.left() + " ";
    return "and " + (boxes.left() == 0 ? "" : count) + "more";
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
