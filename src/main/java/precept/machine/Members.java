package precept.machine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.eval.Evaluator;
import precept.eval.Membership;
import precept.model.Condition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Population;
import precept.model.References;
import precept.model.Value;

/// The members of a guideline's population.
final class Members {
  private final Guideline guideline;
  private final List<Member> members;
  private final Map<BitSet, Scope> known = new ConcurrentHashMap<>();
  private final Scope whole;

  /// @param reads the inputs that it is made from
  private record Member(Population.Member member, Flat<Belief> truth, List<String> reads) {}

  Members(Compiled compiled) {
    this.guideline = compiled.guideline();
    this.members =
        guideline.population().stream()
            .flatMap(population -> population.members().stream())
            .map(member -> {
              Condition condition = member.clause().condition();
              return new Member(
                  member,
                  Flat.of(compiled.truth(condition)),
                  reads(References.in(condition).toList()));
            })
            .toList();
    this.whole = scope(new BitSet());
  }

  Scope whole() {
    return whole;
  }

  /// The inputs that something is made from, with those that say where they apply.
  private List<String> reads(List<String> names) {
    Set<String> reads = new LinkedHashSet<>(References.inputs(names, guideline));
    int before;
    do {
      before = reads.size();
      List.copyOf(reads)
          .forEach(input ->
              reads.addAll(
                  References.inputs(References.of(guideline.definition(input)), guideline)));
    } while (reads.size() > before);
    return List.copyOf(reads);
  }

  /// Each member holds, and all that it is made from is given: see `verdict`.
  <T> Stream<Fast.Gate<T>> gates(Form form) {
    return members.stream()
        .flatMap(member ->
            Stream.concat(
                member.reads().stream().map(read -> Fast.Gate.<T>given(read, form)),
                Stream.of(
                    Fast.Gate.<T, Belief>of(
                        member.truth(), truth -> truth.is(Verdict.YES), form, Optional.empty()))));
  }

  /// As the interpreter has them, by their place.
  List<Verdict> of(Patient patient, Stand stand, Evaluator evaluator) {
    List<Verdict> verdicts = new ArrayList<>(members.size());
    for (Member member : members) {
      verdicts.add(verdict(member, patient, stand, evaluator));
    }
    return verdicts;
  }

  /// @return nothing where the guideline may not speak of the patient
  Optional<Scope> scope(List<Verdict> verdicts) {
    BitSet assumed = new BitSet(0);
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i) == Verdict.NO
          || (verdicts.get(i) == Verdict.OPEN && !members.get(i).member().presumed())) {
        return Optional.empty();
      }
      assumed.set(i, verdicts.get(i) == Verdict.OPEN);
    }
    return Optional.of(assumed.isEmpty() ? whole : known.computeIfAbsent(assumed, this::scope));
  }

  /// The members that do not hold, those that are presumed first.
  List<Population.Member> outside(List<Verdict> verdicts) {
    return IntStream.range(0, verdicts.size())
        .filter(i -> verdicts.get(i) == Verdict.NO)
        .mapToObj(i -> members.get(i).member())
        .sorted(Comparator.comparing(member -> !member.presumed()))
        .toList();
  }

  /// As the interpreter has it: a member is judged by what is given, and not by what all
  /// completions come to.
  private static Verdict verdict(Member member, Patient patient, Stand stand, Evaluator evaluator) {
    int leaf =
        patient.facts().keySet().containsAll(member.reads()) ? member.truth().leaf(stand) : -1;
    return leaf >= 0
        ? member.truth().leaves().get(leaf).verdict()
        : evaluator.holds(member.member().clause()).verdict();
  }

  private Scope scope(BitSet assumed) {
    List<Membership> membership = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      membership.add(
          new Membership(
              members.get(i).member(),
              assumed.get(i) ? Belief.open(Set.of()) : Belief.known(Value.YES)));
    }
    return new Scope(guideline, List.copyOf(membership), assumed);
  }
}
