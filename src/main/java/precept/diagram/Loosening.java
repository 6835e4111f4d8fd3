package precept.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import precept.belief.Belief;
import precept.belief.HitPolicies;
import precept.belief.Verdict;
import precept.diagram.Alone.Question;
import precept.diagram.Alone.Said;
import precept.diagram.Alone.Standing;
import precept.model.Decision;
import precept.model.Value;

/// Loosens a table from what its columns are made from: each becomes an axis of its own, then the
/// ways that no patient goes are taken out.
public final class Loosening {
  /// Far more than anybody would look at.
  private static final int LIMIT = 20_000;

  private final ConditionCompiler conditions;
  private final Decision decision;
  private final List<Decision> beside;
  private final List<Node<Passing>> columns;
  private final Node<Boolean> care;
  private final List<Map<Standing, Passing>> standings;
  private final Nodes free;

  /// @param beside the answers of the decision's table
  /// @param columns for each column, the rows that pass in it, for each patient
  /// @param care the patients that can be
  Loosening(
      ConditionCompiler conditions,
      Decision decision,
      List<Decision> beside,
      List<Node<Passing>> columns,
      Node<Boolean> care) {
    this.conditions = conditions;
    this.decision = decision;
    this.beside = beside;
    this.columns = columns;
    this.care = care;
    this.standings =
        IntStream.range(0, columns.size())
            .mapToObj(i -> Standings.of(conditions, care, Column.of(decision, i), columns.get(i)))
            .toList();
    this.free = new Nodes(IntStream.range(0, columns.size()).mapToObj(this::axis).toList(), LIMIT);
  }

  Alone alone() {
    Node<List<Belief>> truths =
        new TableCompiler(free, decision, passing(free, freed()), conditions::value).truths();
    Node<Optional<Said>> live =
        Node.isNobody(care) ? free.leaf(Optional.empty()) : live(free.map(truths, this::said));
    return new Alone(free, questions(), straightened(live, new HashMap<>()), rows(live, truths));
  }

  /// The columns, with what each can come to.
  public List<Question> questions() {
    return IntStream.range(0, columns.size()).mapToObj(this::question).toList();
  }

  /// Where some patients stand in the columns. It takes in others whom the columns do not tell from
  /// them (`tells`).
  public Region places(Node<Boolean> whom) {
    Set<Passing> theirs = passed(whom);
    Node<Optional<Boolean>> here = live(free.map(passing(free, freed()), theirs::contains));
    return new Region(
        free, free.map(here, in -> in.orElse(false)), free.map(here, Optional::isPresent));
  }

  /// Whether the columns tell some patients from all others.
  public boolean tells(Node<Boolean> whom) {
    return Collections.disjoint(passed(whom), passed(conditions.nodes().without(care, whom)));
  }

  /// The rows that pass for some patients, by all columns.
  private Set<Passing> passed(Node<Boolean> whom) {
    Nodes patients = conditions.nodes();
    Node<Optional<Passing>> passed =
        patients.combine(
            patients.both(whom, care),
            passing(patients, columns),
            (in, rows) -> in ? Optional.of(rows) : Optional.empty(),
            in -> in ? Optional.empty() : Optional.of(Optional.empty()));
    return Leaves.of(passed).stream().flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private Node<Passing> passing(Nodes nodes, List<Node<Passing>> some) {
    return TableCompiler.passing(nodes, decision.rows().size(), some);
  }

  private List<Node<Passing>> freed() {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> free.branch(i, standings.get(i).values().stream().map(free::leaf).toList()))
        .toList();
  }

  private Axis axis(int index) {
    return new Axis(
        index,
        new Axis.Subject.Fact(decision.columns().get(index).name()),
        standings.get(index).keySet().stream()
            .map(some ->
                some instanceof Standing.Valued(var cell)
                    ? cell
                    : new Axis.Cell(Value.Absence.UNSAID, Optional.empty()))
            .toList());
  }

  private Question question(int index) {
    return new Question(
        decision.columns().get(index).name(),
        free.axes().get(index),
        List.copyOf(standings.get(index).keySet()));
  }

  private Said said(List<Belief> truths) {
    List<Integer> rows = HitPolicies.candidates(decision, truths);
    List<List<Decision.Answer>> answers =
        rows.stream()
            .map(row -> beside.stream().map(some -> some.rows().get(row).answer()).toList())
            .distinct()
            .toList();
    boolean unsure = rows.stream().anyMatch(row -> truths.get(row).is(Verdict.OPEN));
    return new Said(answers, unsure && (answers.size() > 1 || decision.collects()));
  }

  /// Without the ways that nobody goes. Nodes are passed from the first axis to the last, so that
  /// all who reach one are known when it is passed.
  private <T> Node<Optional<T>> live(Node<T> root) {
    Nodes patients = conditions.nodes();
    Map<Integer, Node<Boolean>> reaching = new HashMap<>(Map.of(root.id(), care));
    Map<Integer, BitSet> walked = new HashMap<>();
    for (Node.Branch<T> branch : inOrder(root)) {
      BitSet runs = new BitSet();
      for (int run = 0; run < branch.children().size(); run++) {
        Node<Boolean> going =
            patients.combine(
                reaching.getOrDefault(branch.id(), patients.leaf(false)),
                standing(branch, run),
                (here, in) -> here && in,
                here -> here ? Optional.empty() : Optional.of(false));
        if (going.id() != patients.leaf(false).id()) {
          runs.set(run);
          reaching.merge(
              branch.children().get(run).id(),
              going,
              (some, more) -> patients.combine(some, more, (a, b) -> a || b));
        }
      }
      walked.put(branch.id(), runs);
    }
    return walked(root, walked, new HashMap<>());
  }

  /// The patients who stand in a run of a column.
  private Node<Boolean> standing(Node.Branch<?> branch, int run) {
    int from = run == 0 ? 0 : branch.ends().get(run - 1);
    Set<Passing> passing =
        standings.get(branch.axis()).values().stream()
            .skip(from)
            .limit(branch.ends().get(run) - from)
            .collect(Collectors.toSet());
    return conditions.nodes().map(columns.get(branch.axis()), passing::contains);
  }

  private static <T> List<Node.Branch<T>> inOrder(Node<T> root) {
    NavigableMap<Integer, List<Node.Branch<T>>> byAxis = new TreeMap<>();
    gather(root, byAxis, new HashSet<>());
    return byAxis.values().stream().flatMap(List::stream).toList();
  }

  private static <T> void gather(
      Node<T> node, Map<Integer, List<Node.Branch<T>>> byAxis, Set<Integer> seen) {
    if (node instanceof Node.Branch<T> branch && seen.add(branch.id())) {
      byAxis.computeIfAbsent(branch.axis(), axis -> new ArrayList<>()).add(branch);
      branch.children().forEach(child -> gather(child, byAxis, seen));
    }
  }

  private <T> Node<Optional<T>> walked(
      Node<T> node, Map<Integer, BitSet> walked, Map<Integer, Node<Optional<T>>> memo) {
    Node<Optional<T>> known = memo.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<T>(var id, var said) -> free.leaf(Optional.of(said));
            case Node.Branch<T> branch ->
                free.joined(
                    branch.axis(),
                    branch.ends(),
                    IntStream.range(0, branch.children().size())
                        .mapToObj(run ->
                            walked.getOrDefault(branch.id(), new BitSet()).get(run)
                                ? walked(branch.children().get(run), walked, memo)
                                : free.leaf(Optional.<T>empty()))
                        .toList());
          };
      memo.put(node.id(), known);
    }
    return known;
  }

  /// A question to which everybody who is asked gives the same answer is not asked (the siblings of
  /// Coudert and Madre's restriction).
  private Node<Optional<Said>> straightened(
      Node<Optional<Said>> node, Map<Integer, Node<Optional<Said>>> memo) {
    Node<Optional<Said>> known = memo.get(node.id());
    if (known == null) {
      known =
          switch (node) {
            case Node.Leaf<Optional<Said>> leaf -> leaf;
            case Node.Branch<Optional<Said>> branch -> straightened(branch, memo);
          };
      memo.put(node.id(), known);
    }
    return known;
  }

  private Node<Optional<Said>> straightened(
      Node.Branch<Optional<Said>> branch, Map<Integer, Node<Optional<Said>>> memo) {
    List<Node<Optional<Said>>> children =
        branch.children().stream().map(child -> straightened(child, memo)).toList();
    int nobody = free.leaf(Optional.<Said>empty()).id();
    List<Node<Optional<Said>>> others =
        children.stream().filter(child -> child.id() != nobody).distinct().toList();
    return others.size() == 1
        ? others.getFirst()
        : free.joined(branch.axis(), branch.ends(), children);
  }

  private record Case(Said said, List<Integer> rows) {}

  private Map<Said, Set<Integer>> rows(Node<Optional<Said>> live, Node<List<Belief>> truths) {
    Node<Optional<Case>> cases =
        free.combine(
            live,
            truths,
            (said, some) -> said.map(is -> new Case(is, HitPolicies.candidates(decision, some))),
            said -> said.isEmpty() ? Optional.of(Optional.empty()) : Optional.empty());
    Map<Said, Set<Integer>> rows = new LinkedHashMap<>();
    Leaves.of(cases).stream()
        .flatMap(Optional::stream)
        .forEach(
            some -> rows.computeIfAbsent(some.said(), said -> new TreeSet<>()).addAll(some.rows()));
    return rows;
  }
}
