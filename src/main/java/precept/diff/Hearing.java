package precept.diff;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.analysis.Exact;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.machine.Fitting;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Term;
import precept.model.Value;

/// What one version hears of a patient: what it asks for.
final class Hearing {
  private final Guideline version;
  private final Fitting fitting;
  private final Map<String, Definition.Input> inputs = new LinkedHashMap<>();

  Hearing(Guideline version) {
    this.version = version;
    this.fitting = new Fitting(version);
    version.inputs().forEach(input -> inputs.put(input.name(), input));
  }

  boolean fits(String input, Value value) {
    return fitting.fits(input, value);
  }

  boolean asks(String input) {
    return inputs.containsKey(input);
  }

  boolean knows(Term term) {
    return References.areKnown(term, version);
  }

  Heard of(Map<String, Value> facts) {
    Map<String, Value> asked = new LinkedHashMap<>();
    facts.forEach((name, value) -> {
      if (asks(name)) {
        asked.put(name, value);
      }
    });
    return new Heard(new Patient(asked));
  }

  /// One patient as the version hears them.
  final class Heard {
    private final Patient patient;
    private final Evaluator evaluator;

    /// The facts that do not apply: their values are not used.
    private final Set<String> idle = new HashSet<>();

    private final boolean contradicts;

    private Heard(Patient patient) {
      this.patient = patient;
      this.evaluator = Evaluator.on(version, patient, table -> true);
      boolean others = false;
      for (Contradiction some : contradictions()) {
        if (some instanceof Contradiction.NotApplicable(var input)) {
          idle.add(input.name());
        } else {
          others = true;
        }
      }
      this.contradicts = others && hasAll();
    }

    /// Those that do not rest on a table that is not in order.
    private List<Contradiction> contradictions() {
      List<Contradiction> some = evaluator.contradictions();
      return some.isEmpty()
          ? some
          : Exact.inexact(Evaluator.decide(version, patient)).contradictions();
    }

    /// Whether there are such values: where not, there is no such patient, and no contradiction.
    private boolean hasAll() {
      return patient.facts().entrySet().stream()
          .allMatch(fact -> idle.contains(fact.getKey()) || fits(fact.getKey(), fact.getValue()));
    }

    /// Whether facts contradict each other, beyond what does not apply.
    boolean contradicts() {
      return contradicts;
    }

    Set<String> idle() {
      return idle;
    }

    /// Whether a fact is asked for, and may apply.
    boolean uses(String fact) {
      return asks(fact) && !idle.contains(fact);
    }

    /// What bounds a number that the version computes.
    Optional<Bounds> bounds(Term term) {
      Evaluator careful = lacks() ? Evaluator.on(version, patient, table -> false) : evaluator;
      return new Terms(name -> careful.judge(name).belief()).value(term).possible().bounds();
    }

    /// Whether something that may apply is not known: then a table is not trusted to be in order.
    private boolean lacks() {
      for (Definition.Input input : inputs.values()) {
        if (!patient.facts().containsKey(input.name())
            && input.onlyWhen().filter(when -> evaluator.holds(when).is(Verdict.NO)).isEmpty()) {
          return true;
        }
      }
      return false;
    }
  }
}
