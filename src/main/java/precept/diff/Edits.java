package precept.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.References;
import precept.model.TestCase.RuleId;

/// Where a difference begins: what says something else of a patient though nothing that it is made
/// of does.
///
///     differs(d) = { p | the versions' d says something else of p }
///     begins(d)  = differs(d) without differs(r), for all r that d is made of
///
/// Whoever is told something else is in `begins` of something that the answer is made of.
final class Edits {
  private final Laid laid;
  private final Nodes nodes;
  private final Set<String> rewritten;
  private final Deque<String> readersFirst = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Node<Boolean>> differs = new HashMap<>();

  /// What is edited, with whom it begins to tell something else; by definition.
  private final Map<String, Map<Edit, Node<Boolean>>> begins = new LinkedHashMap<>();

  Edits(Laid laid) {
    this.laid = laid;
    this.nodes = laid.nodes();
    this.rewritten = Meanings.rewritten(laid.old(), laid.now());
    versions().forEach(version -> version.definitions().keySet().forEach(this::order));
    laid.now().definitions().keySet().stream()
        .filter(this::isInBoth)
        .forEach(name -> begins.put(name, begins(name)));
  }

  private boolean isInBoth(String name) {
    return versions().allMatch(version -> version.definitions().containsKey(name));
  }

  private boolean isInput(String name) {
    return laid.now().definition(name) instanceof Definition.Input;
  }

  /// The patients to whom an input applies in one version and not in the other.
  private Node<Boolean> applies(String input) {
    return nodes.combine(applies(laid.was(), input), applies(laid.is(), input), (a, b) -> a ^ b);
  }

  private Node<Boolean> applies(Compiled version, String input) {
    return version.guideline().definition(input) instanceof Definition.Input some
        ? some.onlyWhen()
            .map(when -> nodes.map(version.truth(when.condition()), truth -> !truth.is(Verdict.NO)))
            .orElse(nodes.leaf(true))
        : nodes.leaf(true);
  }

  /// Where something begins to say something else, and is no answer: an answer's moves say so.
  Map<String, Node<Boolean>> steps(Set<String> answers) {
    Map<String, Node<Boolean>> steps = new LinkedHashMap<>();
    steps.put(Edit.POPULATION.name(), spokenOf(laid.patients(), new HashMap<>()));
    begins.forEach((name, edits) -> {
      if (!answers.contains(name) && laid.isCompared(name) && !isInput(name) && !edits.isEmpty()) {
        steps.put(name, any(edits.values().stream()));
      }
    });
    return steps;
  }

  /// The edits by which patients of a region are told something else: what their answer is made of
  /// is followed for as long as it says something else of them.
  List<Edit> behind(Subject subject, Turn turn, Region region) {
    if (!turn.isOfWhom()) {
      return telling(from(Map.of(subject.answer(), region.patients())), region);
    }
    Map<String, Node<Boolean>> made = new LinkedHashMap<>();
    Node<Boolean> own = spokenOf(region.patients(), made);
    Map<Edit, Node<Boolean>> edits = from(made);
    if (!Node.isNobody(own)) {
      edits.put(Edit.POPULATION, own);
    }
    return telling(edits, region);
  }

  /// Those among some patients of whom one version speaks and the other does not, by its own words.
  ///
  /// @param made gets those of whom what decides it says something else, by definition
  private Node<Boolean> spokenOf(Node<Boolean> among, Map<String, Node<Boolean>> made) {
    Node<Boolean> here = both(among, whom());
    spokenOf().forEach(name -> made.put(name, both(here, differs(name))));
    return nodes.combine(here, any(made.values().stream()), (in, by) -> in && !by);
  }

  /// Those that concern all of a region, where there are any: others then concern some of them
  /// besides. In the order of the definitions.
  private static List<Edit> telling(Map<Edit, Node<Boolean>> edits, Region region) {
    boolean all = edits.containsValue(region.patients());
    return edits.entrySet().stream()
        .filter(edit -> !all || edit.getValue().equals(region.patients()))
        .map(Map.Entry::getKey)
        .toList()
        .reversed();
  }

  /// @param asked whom it is about, by definition
  /// @return whom each edit concerns
  private Map<Edit, Node<Boolean>> from(Map<String, Node<Boolean>> asked) {
    Map<String, Node<Boolean>> about = new HashMap<>(asked);
    Map<Edit, Node<Boolean>> edits = new LinkedHashMap<>();
    for (String name : readersFirst) {
      Node<Boolean> whom = about.getOrDefault(name, nodes.leaf(false));
      if (!Node.isNobody(whom)) {
        refersTo(name)
            .forEach(other -> about.merge(other, both(whom, through(name, other)), this::either));
        begins
            .getOrDefault(name, Map.of())
            .forEach((edit, begins) -> {
              Node<Boolean> here = both(whom, begins);
              if (!Node.isNobody(here)) {
                edits.put(edit, here);
              }
            });
      }
    }
    return edits;
  }

  /// The patients for whom something reads another that says something else.
  private Node<Boolean> through(String name, String other) {
    return isHandedTo(name, other)
        ? both(differs(other), any(versions(version -> handsOn(version, name, other))))
        : differs(other);
  }

  /// Whether a table has it for no column.
  private boolean isHandedTo(String name, String other) {
    return Stream.of(laid.was(), laid.is())
        .map(version -> version.guideline().definitions().get(name))
        .allMatch(definition ->
            definition instanceof Decision decision
                && decision.columns().stream().noneMatch(column -> column.name().equals(other)));
  }

  /// The patients for whom a row matches whose answer comes from the other.
  private Node<Boolean> handsOn(Compiled version, String name, String other) {
    Decision decision = (Decision) version.guideline().definition(name);
    Set<Integer> handing = new HashSet<>();
    for (int row = 0; row < decision.rows().size(); row++) {
      if (decision.rows().get(row).answer().source().stream()
          .flatMap(References::in)
          .anyMatch(other::equals)) {
        handing.add(row);
      }
    }
    return decision.collects()
        ? any(
            handing.stream().map(row -> nodes.map(version.entries(name).get(row), Entry::applies)))
        : nodes.map(
            version.answer(name), answer -> answer.matching().stream().anyMatch(handing::contains));
  }

  private Stream<Node<Boolean>> versions(Function<Compiled, Node<Boolean>> of) {
    return Stream.of(laid.was(), laid.is()).map(of);
  }

  private Node<Boolean> both(Node<Boolean> one, Node<Boolean> other) {
    return nodes.combine(one, other, (a, b) -> a && b);
  }

  private Node<Boolean> either(Node<Boolean> one, Node<Boolean> other) {
    return nodes.combine(one, other, (a, b) -> a || b);
  }

  /// What decides whom a version speaks of.
  private Stream<String> spokenOf() {
    return versions()
        .flatMap(version ->
            Stream.of(
                    version.population().stream()
                        .flatMap(population -> population.members().stream())
                        .map(Population.Member::clause),
                    version.impossibles().stream().map(Property::clause),
                    version.inputs().stream().flatMap(input -> input.onlyWhen().stream()))
                .flatMap(clauses -> clauses))
        .flatMap(clause -> References.in(clause.condition()))
        .distinct();
  }

  /// After all that read it.
  private void order(String name) {
    if (seen.add(name)) {
      refersTo(name).forEach(this::order);
      readersFirst.addFirst(name);
    }
  }

  private Map<Edit, Node<Boolean>> begins(String name) {
    Node<Boolean> own = nodes.map(made(name), differs -> !differs);
    Set<RuleId> rules = Edit.rules(laid.old().definition(name), laid.now().definition(name));
    Map<Edit, Node<Boolean>> edits = new LinkedHashMap<>();
    if (isInput(name)) {
      return Map.of(Edit.of(name, Turn.NONE, rules), both(own, applies(name)));
    }
    if (!laid.isCompared(name)) {
      return rewritten.contains(name) ? Map.of(Edit.of(name, Turn.NONE, rules), own) : edits;
    }
    if (Leaves.of(own).contains(true)) {
      for (Subject subject : laid.subjects(name)) {
        Node<Optional<Edit>> edited =
            nodes.combine(
                laid.text(subject),
                own,
                (turn, in) ->
                    in && turn.moves()
                        ? Optional.of(Edit.of(name, turn, rules))
                        : Optional.empty());
        for (Optional<Edit> leaf : Leaves.of(edited)) {
          leaf.ifPresent(edit -> edits.merge(edit, nodes.map(edited, leaf::equals), this::either));
        }
      }
    }
    return edits;
  }

  /// Whom the version speaks of: they differ where one has somebody whom the other has not.
  private Node<Boolean> whom() {
    return nodes.combine(
        nodes.combine(laid.was().possible(), laid.was().scope(), Whom::of),
        nodes.combine(laid.is().possible(), laid.is().scope(), Whom::of),
        (was, is) -> was != is);
  }

  private enum Whom {
    NOBODY,
    OUTSIDE,
    PATIENT;

    static Whom of(boolean can, boolean in) {
      return !can ? NOBODY : in ? PATIENT : OUTSIDE;
    }
  }

  /// The patients of whom something says something else that it is made of.
  private Node<Boolean> made(String name) {
    return any(refersTo(name).map(other -> through(name, other)));
  }

  private Node<Boolean> any(Stream<Node<Boolean>> some) {
    return some.reduce(nodes.leaf(false), this::either);
  }

  /// A number computed by another formula may be another for everybody.
  private Node<Boolean> differs(String name) {
    Node<Boolean> known = differs.get(name);
    if (known == null) {
      known =
          !isInBoth(name)
              ? nodes.leaf(false)
              : isInput(name)
                  ? applies(name)
                  : laid.isCompared(name)
                      ? any(
                          laid.subjects(name).stream()
                              .map(subject -> nodes.map(laid.text(subject), Turn::moves)))
                      : rewritten.contains(name) ? nodes.leaf(true) : made(name);
      differs.put(name, known);
    }
    return known;
  }

  private Stream<String> refersTo(String name) {
    return versions()
        .flatMap(version -> Stream.ofNullable(version.definitions().get(name)))
        .flatMap(definition -> References.of(definition).stream())
        .distinct();
  }

  private Stream<Guideline> versions() {
    return Stream.of(laid.now(), laid.old());
  }
}
