package precept.machine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import precept.belief.Belief;
import precept.eval.Judgement;
import precept.eval.Membership;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Population;

/// Of whom the guideline speaks, for patients of whom it does.
///
/// @param assumed the members of the population, by their place, that are taken to hold
record Scope(Guideline guideline, List<Membership> membership, BitSet assumed) {

  /// A run of which no more is known than that the guideline speaks of the patient: enough to tell
  /// what an answer comes to, of which something is believed.
  Run run(Patient patient, Function<Condition, Belief> truths) {
    return run(patient, Map.of(), truths);
  }

  Run run(Patient patient, Map<String, Judgement> judgements, Function<Condition, Belief> truths) {
    return new Run(
        guideline, patient, judgements, membership, List.of(), truths, Map.of(), Set.of(), false);
  }

  List<Population.Member> assumes() {
    return assumed.stream().mapToObj(i -> membership.get(i).member()).toList();
  }

  boolean assumesNothing() {
    return assumed.isEmpty();
  }
}
