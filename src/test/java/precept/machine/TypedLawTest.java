package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import precept.EveryGuideline;
import precept.diagram.Generated;
import precept.eval.Patients;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Type;

/// Facts as programs have them get the reply that a patient gets.
class TypedLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 250;

  @Test
  void in_maps_of_guidelines_that_nobody_has_written() {
    Count count = new Count();
    for (Generated some : Generated.of(TEXTS)) {
      inMaps(some.guideline(), new Patients(some.guideline(), some.seed()), count);
    }
    System.out.println("maps: " + count);
    assertThat(count.code).isGreaterThan(count.replies / 20);
  }

  @EveryGuideline
  void in_maps_of_every_guideline(Guideline guideline) {
    Count count = new Count();
    inMaps(guideline, new Patients(guideline, 20261128), count);
    assertThat(count.replies).isGreaterThan(20);
  }

  @Test
  void in_records_of_guidelines_that_nobody_has_written() throws ReflectiveOperationException {
    List<Generated> all = Generated.of(TEXTS);
    Records records = Records.of(all.stream().map(Generated::guideline).toList());
    Count count = new Count();
    for (int i = 0; i < all.size(); i++) {
      Guideline guideline = all.get(i).guideline();
      Machine machine = Machine.of(guideline);
      Typed<? extends Record> typed = machine.typed(records.type(i), records.host());
      for (Patient patient : drawn(new Patients(guideline, all.get(i).seed()))) {
        Optional<Record> record = records.record(i, patient);
        if (record.isPresent()) {
          hold(machine, typed, record.get(), patient, count, all.get(i).toString());
        }
      }
    }
    System.out.println("records: " + count);
    assertThat(count.code).isGreaterThan(count.replies / 20);
  }

  private static void inMaps(Guideline guideline, Patients patients, Count count) {
    Machine machine = Machine.of(guideline);
    Typed<Map<String, ?>> mapped = machine.mapped(units(guideline));
    for (Patient patient : drawn(patients)) {
      Map<String, Object> facts = new LinkedHashMap<>();
      patient.facts().forEach((name, value) -> facts.put(name, Raws.of(value)));
      hold(machine, mapped, facts, patient, count, guideline.edition().toString());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void hold(
      Machine machine, Typed<T> typed, Object facts, Patient patient, Count count, String words) {
    count.replies++;
    count.code += typed.told((T) facts) == null ? 0 : 1;
    assertThat(typed.reply((T) facts))
        .describedAs("%s%n%s", facts, words)
        .isEqualTo(machine.reply(patient));
  }

  private static List<Patient> drawn(Patients patients) {
    List<Patient> drawn = new ArrayList<>(patients.any(10));
    for (Patient whole : patients.complete(30)) {
      drawn.add(whole);
      drawn.add(patients.forgetting(whole));
    }
    return drawn;
  }

  static Map<String, String> units(Guideline guideline) {
    return guideline.inputs().stream()
        .filter(input -> input.type() instanceof Type.Measure)
        .collect(
            Collectors.toMap(
                Definition::name, input -> ((Type.Measure) input.type()).unit().code()));
  }

  private static final class Count {
    private int replies;
    private int code;

    @Override
    public String toString() {
      return "%d replies, %d by code".formatted(replies, code);
    }
  }
}
