package precept.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.diagram.Generated;
import precept.machine.Machine;
import precept.machine.Reply;
import precept.model.Definition;
import precept.model.Digest;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;
import precept.table.CsvTable;
import precept.unit.Unit;

/// A patient who is written as a line of a file is answered as if the facts had been given.
///
///     answered(written(patient)) = machine(patient)
///     answered(line with a cell that cannot be read) = refused, with the column, value and reason
class CohortLawTest {
  private static final int PATIENTS = 400;

  @EveryGuideline
  void a_written_patient_is_answered_as_the_patient_is(Guideline guideline) {
    answersAlike(guideline, 1, PATIENTS);
  }

  @Test
  void and_so_in_generated_guidelines() {
    long[] lines = new long[1];
    Generated.of(150).forEach(some -> lines[0] += answersAlike(some.guideline(), 7, 20));
    assertThat(lines[0]).isGreaterThan(2_000);
  }

  private static long answersAlike(Guideline guideline, long seed, int many) {
    Machine machine = Machine.of(guideline);
    List<Patient> patients = new ArrayList<>();
    Random random = new Random(seed);
    for (Patient whole : new precept.eval.Patients(guideline, seed).complete(many)) {
      if (whole.facts().values().stream().anyMatch(CohortLawTest::isEndless)) {
        continue; // a cell is a decimal
      }
      patients.add(whole);
      patients.add(
          new Patient(
              whole.facts().entrySet().stream()
                  .filter(fact -> random.nextInt(4) > 0)
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
    List<Answered> lines = answered(guideline, machine, written(guideline, patients));
    assertThat(lines).hasSameSizeAs(patients);
    for (int i = 0; i < patients.size(); i++) {
      assertThat(lines.get(i).mistakes()).describedAs(patients.get(i).toString()).isEmpty();
      Reply reply = lines.get(i).reply().orElseThrow();
      assertThat(reply.toString())
          .describedAs("%s\n%s", guideline, patients.get(i))
          .isEqualTo(machine.reply(patients.get(i)).toString());
    }
    return lines.size();
  }

  @EveryGuideline
  void a_cell_that_cannot_be_read_refuses_its_line_and_no_other(Guideline guideline) {
    Machine machine = Machine.of(guideline);
    List<Patient> patients = new precept.eval.Patients(guideline, 3).complete(10);
    for (Definition.Input input : guideline.inputs()) {
      List<String> lines = new ArrayList<>(written(guideline, patients).lines().toList());
      int column = guideline.inputs().indexOf(input);
      String[] cells = lines.get(4).split(",", -1);
      cells[column] = "what is this";
      lines.set(4, String.join(",", cells));
      List<Answered> answered = answered(guideline, machine, String.join("\n", lines));
      for (int i = 0; i < answered.size(); i++) {
        assertThat(answered.get(i).isMistaken()).describedAs("line %d", i).isEqualTo(i == 3);
      }
      Answered refused = answered.get(3);
      assertThat(refused.reply()).containsInstanceOf(Reply.Refused.class);
      assertThat(refused.mistakes())
          .singleElement()
          .satisfies(mistake -> {
            assertThat(mistake.column()).contains(head(input));
            assertThat(mistake.value()).contains("what is this");
            assertThat(mistake.reason()).isNotEmpty();
          });
    }
  }

  private static boolean isEndless(Value value) {
    return value instanceof Value.Amount(var number) && Numerals.text(number).contains("/");
  }

  private static List<Answered> answered(Guideline guideline, Machine machine, String text) {
    CsvTable table = CsvTable.of(new StringReader(text), ',').orElseThrow();
    Columns columns = Columns.of(guideline, Mapping.PLAIN, table, Set.of());
    assertThat(columns.unread()).isEmpty();
    assertThat(columns.unused()).isEmpty();
    assertThat(columns.unfit()).isEmpty();
    Respondent respondent =
        new Respondent(
            machine, new Patients(guideline, Mapping.PLAIN, columns, table), Digest.of(text));
    Answering answering =
        new Answering(Optional.empty(), "UTF-8", (row, mistakes) -> Optional.of(respondent));
    List<Answered> lines = new ArrayList<>();
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      lines.add(answering.of(row.get()));
    }
    return lines;
  }

  private static String written(Guideline guideline, List<Patient> patients) {
    StringBuilder text = new StringBuilder();
    text.append(
            guideline.inputs().stream().map(CohortLawTest::head).collect(Collectors.joining(",")))
        .append('\n');
    for (Patient patient : patients) {
      text.append(
              guideline.inputs().stream()
                  .map(input ->
                      Optional.ofNullable(patient.facts().get(input.name()))
                          .map(value -> cell(value, input.type()))
                          .orElse(""))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  private static String head(Definition.Input input) {
    return input.type() instanceof Type.Measure measure && !measure.unit().equals(Unit.ONE)
        ? input.name() + " in " + measure.unit().code()
        : input.name();
  }

  private static String cell(Value value, Type type) {
    return switch (value) {
      case Value.Truth(var holds) -> holds ? "yes" : "no";
      case Value.Choice(var name) -> name;
      case Value.Amount(var number) -> Numerals.text(number);
      case Value.Members(var names) ->
          names.isEmpty()
              ? "none"
              : type.named().stream()
                  .map(Option::name)
                  .filter(names::contains)
                  .collect(Collectors.joining(";"));
      case Value.Formula formula -> throw new IllegalStateException("no fact");
      case Value.Absence absence -> throw new IllegalStateException("no fact");
    };
  }
}
