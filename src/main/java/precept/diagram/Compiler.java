package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import precept.belief.Belief;
import precept.belief.Tally;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.model.Bounds;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Interval;
import precept.model.Population;
import precept.model.Property;
import precept.model.References;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// From a guideline to its diagrams: the algebra of beliefs, applied to every complete patient at once.
///
///     compiled(definition)(patient) = what the interpreter believes of it for that patient
public final class Compiler {
  private final Guideline guideline;
  private final Axes axes;
  private final Nodes nodes;
  private final InputCompiler inputs;
  private final Map<String, Node<Belief>> beliefs = new HashMap<>();
  private final Map<String, Node<Answer>> answers = new HashMap<>();
  private @Nullable Node<Boolean> care;

  private Compiler(Guideline guideline, Axes axes, Nodes nodes) {
    this.guideline = guideline;
    this.axes = axes;
    this.nodes = nodes;
    this.inputs = new InputCompiler(nodes, axes, this::truth);
  }

  public static Compiled compile(Guideline guideline) {
    return compile(guideline, Nodes.LIMIT);
  }

  /// @param limit how many nodes there may be at most; where there would be more, whatever is asked
  ///   for ends in `TooLarge`
  public static Compiled compile(Guideline guideline, int limit) {
    return together(List.of(guideline), List.of(), limit).getFirst();
  }

  /// Several guidelines on the union of their axes, so that their diagrams can be compared. Inputs
  /// of one name are one, and so must be quantities of one name.
  ///
  /// @param more conditions that are to be compiled as well
  public static List<Compiled> together(
      List<Guideline> guidelines, List<Condition> more, int limit) {
    Axes axes = Axes.of(guidelines, more);
    Nodes nodes = new Nodes(axes.all(), limit);
    return guidelines.stream()
        .map(guideline -> new Compiled(new Compiler(guideline, axes, nodes)))
        .toList();
  }

  Guideline guideline() {
    return guideline;
  }

  Nodes nodes() {
    return nodes;
  }

  /// The patients that can be, and of whom the guideline speaks.
  Node<Boolean> care() {
    if (care == null) {
      care = nodes.combine(possible(), scope(), (can, in) -> can && in);
    }
    return care;
  }

  /// The patients whose facts the guideline's inputs can hold, and whom neither an `impossible` nor
  /// a quantity's range rules out.
  Node<Boolean> possible() {
    Node<Boolean> possible = nodes.leaf(true);
    for (Axis axis : axes.all()) {
      possible = nodes.combine(possible, inputs.admitted(axis, guideline), (a, b) -> a && b);
    }
    for (Property impossible : guideline.impossibles()) {
      possible =
          nodes.combine(
              possible, truth(impossible.clause()), (in, holds) -> in && !holds.is(Verdict.YES));
    }
    for (Definition definition : guideline.definitions().values()) {
      if (definition instanceof Definition.Quantity quantity
          && quantity.type() instanceof Type.Measure range) {
        possible =
            nodes.combine(
                possible, value(quantity.formula()), (in, found) -> in && inRange(found, range));
      }
    }
    return possible;
  }

  /// The patients who are not known to be outside the population.
  Node<Boolean> scope() {
    Node<Boolean> scope = nodes.leaf(true);
    for (Population population : guideline.population().stream().toList()) {
      for (Population.Member member : population.members()) {
        scope =
            nodes.combine(
                scope, truth(member.clause()), (in, holds) -> in && !holds.is(Verdict.NO));
      }
    }
    return scope;
  }

  /// A patient whose quantity comes to a number outside its range is bad data.
  private static boolean inRange(Belief found, Type.Measure range) {
    return found
            .possible()
            .bounds()
            .flatMap(new Bounds(range.low(), range.high())::meet)
            .isPresent()
        || found.possible().bounds().isEmpty();
  }

  Node<Belief> belief(String name) {
    Node<Belief> known = beliefs.get(name);
    if (known == null) {
      known =
          switch (guideline.definition(name)) {
            case Definition.Criterion criterion -> criterion(criterion);
            case Definition.Score score -> score(score);
            case Definition.Quantity quantity ->
                nodes.map(value(quantity.formula()), found -> Terms.within(quantity.type(), found));
            case Decision decision -> nodes.map(answer(name), Answer::belief);
            case Definition.Input input ->
                throw new IllegalArgumentException(input.name() + " is tested, not believed");
          };
      beliefs.put(name, known);
    }
    return known;
  }

  private Node<Belief> criterion(Definition.Criterion criterion) {
    Definition.Quantifier quantifier = criterion.quantifier();
    return counted(
        criterion.clauses().stream().map(Clause::condition).toList(),
        quantifier.least(),
        quantifier.most());
  }

  private Node<Belief> score(Definition.Score score) {
    return together(
        score.rows().stream().map(row -> truth(row.finding())).toList(),
        findings -> Terms.score(score, findings));
  }

  Node<Answer> answer(String decision) {
    Node<Answer> known = answers.get(decision);
    if (known == null) {
      Decision table = (Decision) guideline.definition(decision);
      known = new TableCompiler(nodes, table, columns(table), this::belief).answer();
      answers.put(decision, known);
    }
    return known;
  }

  Optional<Grid> grid(String decision) {
    Decision table = (Decision) guideline.definition(decision);
    return Grid.of(nodes, table, columns(table), care());
  }

  Alone alone(String decision) {
    Decision table = (Decision) guideline.definition(decision);
    return new Loosening(this, table, columns(table)).alone();
  }

  /// For each column, the rows that pass in it.
  private List<Node<Passing>> columns(Decision decision) {
    return IntStream.range(0, decision.columns().size())
        .mapToObj(column -> passing(Column.of(decision, column)))
        .toList();
  }

  private Node<Passing> passing(Column column) {
    Term subject = new Term.Reference(column.name());
    if (guideline.definition(column.name()) instanceof Definition.Input input) {
      return inputs.passing(input, column);
    }
    if (Constants.isComputed(subject, guideline)) {
      Node<Passing> all = nodes.leaf(Passing.NONE);
      for (Test test : column.tests()) {
        all = nodes.combine(all, computed(subject, test), column.adding(test));
      }
      return all;
    }
    return nodes.map(value(subject), column::passing);
  }

  Node<Belief> truth(Clause clause) {
    return truth(clause.condition());
  }

  Node<Belief> truth(Condition condition) {
    return switch (condition) {
      case Condition.Holds(var subject, var test) -> holds(subject, test);
      case Condition.All(var parts) -> counted(parts, parts.size(), parts.size());
      case Condition.Any(var parts) -> counted(parts, 1, parts.size());
      case Condition.Not(var part) -> nodes.map(truth(part), Belief::not);
    };
  }

  private Node<Belief> holds(Term subject, Test test) {
    if (subject instanceof Term.Reference(var name)
        && guideline.definition(name) instanceof Definition.Input input) {
      return inputs.holds(input, test);
    }
    if (Constants.isComputed(subject, guideline)) {
      return computed(subject, test);
    }
    return nodes.map(value(subject), belief -> belief.test(test));
  }

  /// A number computed from measured inputs is an axis of its own, where all of these apply; a test
  /// that asks for no number needs no axis.
  private Node<Belief> computed(Term subject, Test test) {
    Node<Belief> free =
        test instanceof Test.Within
            ? inputs.cells(axes.of(new Subject.Computed(subject)), test)
            : nodes.leaf(Belief.known(new Value.Amount(BigFraction.ZERO)).test(test));
    Belief absent = Belief.known(Value.Absence.NOT_APPLICABLE).test(test);
    Node<Belief> found = free;
    for (String name : References.in(subject).distinct().toList()) {
      found = nodes.combine(measured(name), found, (is, here) -> is ? here : absent);
    }
    return found;
  }

  /// Whether a definition's value is a number.
  Node<Boolean> measured(String name) {
    Test anyNumber = new Test.Within(new Interval(Optional.empty(), Optional.empty()), true);
    return switch (guideline.definition(name)) {
      case Definition.Input input ->
          nodes.map(inputs.holds(input, anyNumber), truth -> truth.is(Verdict.YES));
      case Definition.Quantity quantity -> {
        Node<Boolean> all = nodes.leaf(true);
        for (String part : References.in(quantity.formula()).distinct().toList()) {
          all = nodes.combine(all, measured(part), (a, b) -> a && b);
        }
        yield all;
      }
      case Definition.Score score -> nodes.leaf(true);
      case Decision decision -> nodes.leaf(true);
      case Definition.Criterion criterion -> nodes.leaf(false);
    };
  }

  /// A term made of scores and decisions has a value for each patient.
  private Node<Belief> value(Term term) {
    if (term instanceof Term.Reference(var name)) {
      return belief(name);
    }
    List<String> names = References.in(term).distinct().toList();
    return readsInputs(names)
        ? nodes.leaf(Belief.known(Value.Absence.NOT_APPLICABLE))
        : together(
            names.stream().map(this::belief).toList(),
            parts -> new Terms(name -> parts.get(names.indexOf(name))).value(term));
  }

  /// Nobody asks for the value of a quantity made of measured inputs, only for its comparisons: see
  /// `computed`.
  private boolean readsInputs(List<String> names) {
    return names.stream()
        .map(guideline::definition)
        .anyMatch(definition ->
            definition instanceof Definition.Input
                || (definition instanceof Definition.Quantity quantity
                    && Constants.isComputed(new Term.Reference(quantity.name()), guideline)));
  }

  /// Whether from `least` to `most` of the parts hold; parts behind the one that settles it are not
  /// looked at.
  private Node<Belief> counted(List<Condition> parts, int least, int most) {
    Node<Tally> tally = nodes.leaf(Tally.of(parts.size(), least, most));
    for (Condition part : parts) {
      tally =
          nodes.combine(
              tally,
              truth(part),
              Tally::and,
              some -> some.isSettled() ? Optional.of(some) : Optional.empty());
    }
    return nodes.map(tally, Tally::belief);
  }

  private Node<Belief> together(List<Node<Belief>> parts, Function<List<Belief>, Belief> function) {
    return nodes.map(gathered(parts), function);
  }

  /// One diagram of lists from a list of diagrams.
  private <T> Node<List<T>> gathered(List<Node<T>> parts) {
    Node<List<T>> all = nodes.leaf(List.of());
    for (Node<T> part : parts) {
      all =
          nodes.combine(
              all,
              part,
              (before, next) -> {
                List<T> more = new ArrayList<>(before);
                more.add(next);
                return List.copyOf(more);
              });
    }
    return all;
  }
}
