package precept.diagram;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Property;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// A guideline as diagrams over all complete patients, each compiled when it is first asked for.
///
///     compiled(definition)(patient) = what the interpreter believes of it for that patient
///
/// All of it may end in `TooLarge`, where the diagrams outgrow their limit.
public final class Compiled {
  private final Guideline guideline;
  private final Axes axes;
  private final Nodes nodes;
  private final ConditionCompiler conditions;
  private final Map<String, Node<Belief>> beliefs = new HashMap<>();
  private final Map<String, Node<Answer>> answers = new HashMap<>();

  /// By table: its rows are the same for all that it answers.
  private final Map<String, Node<Passing>> alive = new HashMap<>();

  private @Nullable Node<Boolean> care;
  private @Nullable Set<String> defective;

  Compiled(Guideline guideline, Axes axes, Nodes nodes) {
    this.guideline = guideline;
    this.axes = axes;
    this.nodes = nodes;
    this.conditions = new ConditionCompiler(guideline, axes, nodes, this::belief);
  }

  /// The same diagrams, with room and work of their own for one task (one patient's answers, one
  /// explanation): what it adds goes with it, so that no task runs dry because of others. All that
  /// tasks share is compiled before the first.
  public Compiled task() {
    for (String name : names()) {
      if (collects(name)) {
        entries(name);
      } else {
        belief(name);
      }
    }
    defective();
    Compiled task = new Compiled(guideline, axes, nodes.task());
    task.beliefs.putAll(beliefs);
    task.answers.putAll(answers);
    conditions.lists().share(task.conditions.lists());
    task.care = care;
    task.defective = defective;
    return task;
  }

  public Guideline guideline() {
    return guideline;
  }

  public Nodes nodes() {
    return nodes;
  }

  /// What can be asked for by `belief`: everything that is no input.
  public List<String> names() {
    return guideline.definitions().values().stream()
        .filter(definition -> !(definition instanceof Definition.Input))
        .map(Definition::name)
        .toList();
  }

  /// Whether `belief` knows the value itself: an input is only tested, and of a number computed
  /// from measured inputs the formula is known.
  public boolean knows(String name) {
    return conditions.knows(name);
  }

  /// The patients that can be, and of whom the guideline speaks.
  public Node<Boolean> care() {
    if (care == null) {
      care = nodes.combine(possible(), scope(), (can, in) -> can && in);
    }
    return care;
  }

  /// The decisions and scores that some patient finds without one answer, for their own text or
  /// that of others is not in order.
  public Set<String> defective() {
    if (defective == null) {
      Set<String> found = new LinkedHashSet<>();
      for (Definition some : guideline.definitions().values()) {
        if ((some instanceof Decision || some instanceof Definition.Score)
            && Leaves.of(
                    nodes.combine(
                        hanging(some.name(), Belief::isDefect),
                        care(),
                        (defect, in) -> defect && in))
                .contains(true)) {
          found.add(some.name());
        }
      }
      defective = Set.copyOf(found);
    }
    return defective;
  }

  /// The patients whose facts the guideline's inputs can hold, and whom neither an `impossible` nor
  /// the range of a computed number rules out; a range that is proved rules out nobody.
  public Node<Boolean> possible() {
    Node<Boolean> possible = together();
    Node<Boolean> scope = scope();
    for (Definition definition : guideline.definitions().values()) {
      if (definition.type() instanceof Type.Measure range && mayLeave(definition)) {
        Node<Boolean> keeps =
            nodes.combine(
                scope,
                conditions.reckoned(number(definition)),
                (in, found) -> !in || inRange(found, range));
        possible = nodes.combine(possible, keeps, (can, kept) -> can && kept);
      }
    }
    return possible;
  }

  /// Whether a number may lie outside its range here; one that is an axis by itself cannot.
  private boolean mayLeave(Definition definition) {
    return switch (definition) {
      case Definition.Quantity quantity ->
          knows(quantity.name()) || Formulas.vary(new Term.Reference(quantity.name()), guideline);
      case Decision decision -> decision.computes();
      case Definition.Input input -> false;
      case Definition.Criterion criterion -> false;
      case Definition.Score score -> false;
    };
  }

  /// The patients for whom every quantity must keep to its range.
  public Node<Boolean> claimed() {
    return nodes.combine(together(), scope(), (can, in) -> can && in);
  }

  /// The patients whose facts can be together.
  private Node<Boolean> together() {
    Node<Boolean> together = nodes.leaf(true);
    for (Axis axis : nodes.axes()) {
      together = nodes.combine(together, conditions.admitted(axis), (a, b) -> a && b);
    }
    for (Property impossible : guideline.impossibles()) {
      together =
          nodes.combine(
              together,
              conditions.truth(impossible.clause()),
              (in, holds) -> in && !holds.is(Verdict.YES));
    }
    return together;
  }

  /// What a quantity or decision comes to, wherever its range ends.
  public Node<Belief> number(Definition computed) {
    return switch (computed) {
      case Definition.Quantity quantity -> conditions.number(quantity);
      case Decision decision -> nodes.map(answer(decision.name()), Answer::belief);
      case Definition other -> belief(other.name());
    };
  }

  /// A patient whose quantity comes to a number outside its range is bad data.
  private static boolean inRange(Belief found, Type.Measure range) {
    return !(found.possible().single().orElse(null) instanceof Value.Amount(var number))
        || range.bounds().contains(number);
  }

  /// The patients who are not known to be outside the population.
  public Node<Boolean> scope() {
    Node<Boolean> scope = nodes.leaf(true);
    for (Population population : guideline.population().stream().toList()) {
      for (Population.Member member : population.members()) {
        scope =
            nodes.combine(
                scope,
                conditions.truth(member.clause()),
                (in, holds) -> in && !holds.is(Verdict.NO));
      }
    }
    return scope;
  }

  /// The truth of any condition over the guideline's definitions, whose constants it mentions.
  public Node<Belief> truth(Condition condition) {
    return conditions.truth(condition);
  }

  /// What a term over the guideline's definitions comes to: a value, or a formula.
  public Node<Belief> value(Term term) {
    return conditions.value(term);
  }

  /// The rows of a decision that collects, each by itself.
  public List<Node<Entry>> entries(String list) {
    return conditions.lists().entries(decision(list));
  }

  /// What is believed of a decision that collects, as far as a test asks.
  public Node<Belief> about(String list, Test test) {
    return conditions.lists().about(decision(list), test);
  }

  /// The patients for whom what is believed of a definition hangs on such a cause.
  public Node<Boolean> hanging(String name, Predicate<Cause> cause) {
    return collects(name)
        ? conditions.lists().hanging(decision(name), cause)
        : nodes.map(belief(name), said -> said.has(cause));
  }

  private Decision decision(String name) {
    return (Decision) guideline.definition(name);
  }

  public boolean collects(String name) {
    return guideline.definition(name) instanceof Decision decision && decision.collects();
  }

  /// What is believed of a criterion, score, quantity or decision. Of a decision that collects it
  /// has a leaf for each set.
  public Node<Belief> belief(String name) {
    Node<Belief> known = beliefs.get(name);
    if (known == null) {
      known =
          switch (guideline.definition(name)) {
            case Definition.Criterion criterion -> conditions.criterion(criterion);
            case Definition.Score score -> conditions.score(score);
            case Definition.Quantity quantity -> within(quantity);
            case Decision decision ->
                collects(name) ? conditions.lists().belief(decision) : within(decision);
            case Definition.Input input ->
                throw new IllegalArgumentException(input.name() + " is tested, not believed");
          };
      beliefs.put(name, known);
    }
    return known;
  }

  /// The same, with the number that each formula comes to on its axis, in a conflict too.
  public Node<Belief> said(String decision) {
    return conditions.reckoned(belief(decision), Possible::allFormulas);
  }

  private Node<Belief> within(Definition computed) {
    return nodes.map(number(computed), found -> Terms.within(computed.type(), found));
  }

  /// What is believed of a decision's rows, and so of its answer.
  public Node<Answer> answer(String decision) {
    Node<Answer> known = answers.get(decision);
    if (known == null) {
      Decision table = decision(decision);
      known = new TableCompiler(nodes, table, alive(table), conditions::value).answer();
      answers.put(decision, known);
    }
    return known;
  }

  private Node<Passing> alive(Decision table) {
    Node<Passing> known = alive.get(table.table());
    if (known == null) {
      known =
          table.hit() == Decision.Hit.FIRST
              ? TableCompiler.reached(nodes, table, row -> truth(table.matches(row)))
              : TableCompiler.passing(nodes, table.rows().size(), columns(table));
      alive.put(table.table(), known);
    }
    return known;
  }

  /// A decision's rules as boxes, where its columns have nothing to do with each other. A set is an
  /// axis a member, so a `first` table over one is not gathered column by column.
  public Optional<Grid> grid(String decision) {
    Decision table = decision(decision);
    boolean asksOfASet =
        table.columns().stream()
            .anyMatch(column -> guideline.definition(column.name()).type() instanceof Type.AnyOf);
    return table.hit() == Decision.Hit.FIRST && asksOfASet
        ? Optional.empty()
        : Grid.of(nodes, table, columns(table), care());
  }

  /// A table as a function of its own columns.
  public Alone alone(String decision) {
    return loosening(decision(decision), care()).alone();
  }

  /// A table loosened from what heads its columns.
  ///
  /// @param table of this guideline; its cells may test more than that of the guideline
  /// @param among the patients by whom it is gone
  public Loosening loosening(Decision table, Node<Boolean> among) {
    return new Loosening(conditions, table, guideline.tableOf(table), columns(table), among);
  }

  /// For each column, the rows that pass in it.
  private List<Node<Passing>> columns(Decision decision) {
    return IntStream.range(0, decision.columns().size())
        .mapToObj(column -> conditions.passing(Column.of(decision, column)))
        .toList();
  }
}
