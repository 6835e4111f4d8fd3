package precept.machine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precept.analysis.Settlement;
import precept.belief.Belief;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Formulas;
import precept.diagram.Node;
import precept.eval.Outcome;
import precept.eval.Run;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Patient;
import precept.model.Term;
import precept.model.TestCase.RuleId;
import precept.model.Value;

/// An answer that is no list: a diagram of what is said, with the rules that say so.
final class PlainAnswer implements Answering {
  private static final Patient NOBODY = new Patient(Map.of());

  private final String name;
  private final Definition definition;
  private final Mattering mattering;
  private final boolean isComputed;
  private final Flat<Optional<Ruled>> said;

  /// The same, for code.
  private final Flat<Optional<Ruled>> quick;

  /// The leaves where somebody may stand, and of these the ones that say a formula.
  private final BitSet somebody;

  private final BitSet reckoned;

  private final List<Waiting> waiting;
  private final int[] told;
  private final int[] alone;
  private final Result[] known;
  private final Memo<Key, Result> open;

  /// An order that must not wait, and for whom its condition holds.
  private record Waiting(Condition when, Flat<Optional<Verdict>> holds) {}

  /// What an outcome hangs on, where facts are missing.
  ///
  /// @param reached the leaves
  /// @param inputs that matter
  /// @param contested the inputs that decide if one thing is said alone
  /// @param urgent the conditions that hold, by their place
  /// @param assumed the members of the population that are taken to hold
  private record Key(
      BitSet reached, BitSet inputs, BitSet contested, BitSet urgent, BitSet assumed) {}

  PlainAnswer(Compiled compiled, String name, Mattering mattering, Members members) {
    this.name = name;
    this.definition = compiled.guideline().definition(name);
    this.mattering = mattering;
    this.isComputed = Formulas.isComputed(new Term.Reference(name), compiled.guideline());
    Node<Optional<Ruled>> diagram = Ruled.of(compiled, name);
    this.said = Flat.of(diagram);
    this.quick = Quickest.of(compiled.nodes(), diagram);
    this.somebody = leaves(here -> true);
    this.reckoned = leaves(here -> here.belief().possible().isFormula());
    this.waiting = waiting(compiled);
    Run run = members.whole().run(NOBODY, PlainAnswer::unasked);
    this.told = classes(belief -> run.outcome(name, belief).bare());
    this.alone = classes(Settlement::isSaidAlone);
    this.known = new Result[said.leaves().size()];
    this.open = new Memo<>(said.leaves().size() / Long.SIZE);
  }

  private BitSet leaves(Predicate<Ruled> wanted) {
    BitSet places = new BitSet();
    for (int leaf = 0; leaf < said.leaves().size(); leaf++) {
      places.set(leaf, said.leaves().get(leaf).filter(wanted).isPresent());
    }
    return places;
  }

  private static Belief unasked(Condition condition) {
    return Belief.open(Set.of());
  }

  private List<Waiting> waiting(Compiled compiled) {
    return definition instanceof Decision decision
        ? decision.meanwhiles().stream()
            .map(meanwhile -> meanwhile.when().condition())
            .map(when -> new Waiting(when, Verdicts.of(compiled, when, compiled.care())))
            .toList()
        : List.of();
  }

  /// Numbers for what a function makes of each leaf.
  private int[] classes(Function<Belief, Object> function) {
    Map<Object, Integer> numbers = new HashMap<>();
    return said.leaves().stream()
        .mapToInt(leaf ->
            leaf.map(some ->
                    numbers.computeIfAbsent(function.apply(some.belief()), value -> numbers.size()))
                .orElse(Walk.NOBODY))
        .toArray();
  }

  Flat<?> quick() {
    return quick;
  }

  /// What a leaf of that comes to for everybody of whom the guideline speaks; nothing where it
  /// takes more than the leaf.
  Optional<Result> of(int leaf, Scope whole) {
    return quick
        .leaves()
        .get(leaf)
        .filter(here -> !here.belief().possible().isFormula())
        .map(here -> result(here, whole));
  }

  @Override
  public Optional<Result> of(Asked asked) {
    int leaf = said.leaf(asked.stand());
    if (leaf < 0) {
      return isComputed ? Optional.empty() : open(asked);
    }
    Optional<Ruled> here = said.leaves().get(leaf);
    if (here.isEmpty() || reckoned.get(leaf)) {
      return here.flatMap(some -> reckoned(some, asked));
    }
    if (!asked.scope().assumesNothing()) {
      return Optional.of(result(here.get(), asked.scope()));
    }
    @Nullable Result before = known[leaf];
    if (before == null) {
      before = result(here.get(), asked.scope());
      known[leaf] = before; // whoever comes first: all are equal
    }
    return Optional.of(before);
  }

  /// Of what is settled: who the patient is no longer matters.
  private Result result(Ruled here, Scope scope) {
    Run run = scope.run(NOBODY, PlainAnswer::unasked);
    return Result.of(run.outcome(name, here.belief()), here.rules());
  }

  /// With the number that a formula comes to.
  private Optional<Result> reckoned(Ruled here, Asked asked) {
    if (!(here.belief().possible().single().orElse(null) instanceof Value.Formula formula)) {
      return Optional.empty();
    }
    Belief number =
        Terms.within(
            definition.type(),
            new Terms(some -> asked.evaluator().judge(some).belief()).value(formula.term()));
    return number.possible().single().isEmpty()
        ? Optional.empty()
        : Optional.of(result(new Ruled(number, here.rules()), asked.scope()));
  }

  /// With facts missing.
  private Optional<Result> open(Asked asked) {
    Walk walk = new Walk(said, asked.stand());
    BitSet reached = walk.reached();
    if (!reached.intersects(somebody) || reached.intersects(reckoned)) {
      return Optional.empty();
    }
    Optional<BitSet> matter = mattering.of(walk, reached, told, asked.patient());
    Optional<BitSet> contested = mattering.of(walk, reached, alone, asked.patient());
    if (matter.isEmpty() || contested.isEmpty()) {
      return Optional.empty();
    }
    Key key =
        new Key(reached, matter.get(), contested.get(), urgent(asked), asked.scope().assumed());
    return Optional.of(open.of(key, () -> result(key, asked)));
  }

  /// What holds for every completion.
  private BitSet urgent(Asked asked) {
    BitSet urgent = new BitSet();
    for (int i = 0; i < waiting.size(); i++) {
      Flat<Optional<Verdict>> holds = waiting.get(i).holds();
      urgent.set(
          i,
          new Walk(holds, asked.stand())
              .reached().stream()
                  .mapToObj(holds.leaves()::get)
                  .flatMap(Optional::stream)
                  .allMatch(Verdict.YES::equals));
    }
    return urgent;
  }

  private Result result(Key key, Asked asked) {
    Set<Belief> beliefs = new LinkedHashSet<>();
    Set<RuleId> rules = new LinkedHashSet<>();
    key.reached().stream()
        .mapToObj(said.leaves()::get)
        .flatMap(Optional::stream)
        .forEach(some -> {
          beliefs.add(some.belief());
          rules.addAll(some.rules());
        });
    Run run = asked.scope().run(asked.patient(), condition -> holding(condition, key.urgent()));
    Outcome outcome =
        Settlement.of(
            run,
            name,
            beliefs,
            mattering.names(key.inputs()),
            () -> mattering.names(key.contested()));
    return Result.of(outcome, rules);
  }

  private Belief holding(Condition condition, BitSet urgent) {
    return IntStream.range(0, waiting.size())
            .anyMatch(i -> urgent.get(i) && waiting.get(i).when().equals(condition))
        ? Belief.known(Value.YES)
        : unasked(condition);
  }
}
