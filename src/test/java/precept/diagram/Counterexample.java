package precept.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import precept.eval.Patients;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;

/// A guideline and a patient that break a law: what a failing test prints.
record Counterexample(long seed, String text, Patient patient, String broken) {
  private static final int TRIES = 100;

  /// A shorter text that breaks the law too, line by line and block by block, and fewer facts.
  Counterexample shrunk(Law law) {
    Counterexample least = this;
    boolean smaller = true;
    while (smaller) {
      smaller = false;
      for (String candidate : shorter(least.text)) {
        Optional<Counterexample> still = in(seed, candidate, law);
        if (still.isPresent()) {
          least = still.get();
          smaller = true;
          break;
        }
      }
    }
    return least.forgetful(law);
  }

  private static List<String> shorter(String text) {
    List<String> shorter = new ArrayList<>();
    List<String> blocks = Arrays.asList(text.strip().split("\n\n", -1));
    for (int i = 0; i < blocks.size(); i++) {
      shorter.add(String.join("\n\n", without(blocks, i)) + "\n");
    }
    List<String> lines = Arrays.asList(text.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        shorter.add(String.join("\n", without(lines, i)));
      }
    }
    return shorter;
  }

  private static List<String> without(List<String> parts, int index) {
    List<String> rest = new ArrayList<>(parts);
    rest.remove(index);
    return rest;
  }

  /// The first of some patients who breaks the law under a text.
  static Optional<Counterexample> in(long seed, String text, Law law) {
    Optional<Guideline> guideline = RandomGuideline.read(text);
    if (guideline.isEmpty()) {
      return Optional.empty();
    }
    Compiled compiled = Compiler.compile(guideline.get());
    Patients patients = new Patients(guideline.get(), seed);
    for (int i = 0; i < TRIES; i++) {
      Optional<Patient> whole = patients.complete();
      for (Patient patient :
          whole.map(some -> List.of(some, patients.forgetting(some))).orElse(List.of())) {
        Optional<String> broken = law.broken(compiled, patient);
        if (broken.isPresent()) {
          return Optional.of(new Counterexample(seed, text, patient, broken.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Counterexample forgetful(Law law) {
    Compiled compiled = Compiler.compile(RandomGuideline.read(text).orElseThrow());
    Counterexample least = this;
    for (String fact : patient.facts().keySet().stream().sorted().toList()) {
      Map<String, Value> fewer = new HashMap<>(least.patient.facts());
      fewer.remove(fact);
      Patient forgotten = new Patient(fewer);
      Optional<String> still = law.broken(compiled, forgotten);
      if (still.isPresent()) {
        least = new Counterexample(seed, text, forgotten, still.get());
      }
    }
    return least;
  }

  String words() {
    return "seed "
        + seed
        + "\n\n"
        + text
        + "\npatient "
        + new TreeMap<>(patient.facts())
        + "\n\n"
        + broken;
  }
}
