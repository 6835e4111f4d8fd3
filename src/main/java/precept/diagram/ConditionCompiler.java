package precept.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Possible;
import precept.belief.Tally;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Interval;
import precept.model.References;
import precept.model.Term;
import precept.model.Test;
import precept.model.Value;

/// Conditions and terms as diagrams: the algebra of beliefs, applied to every complete patient at
/// once.
final class ConditionCompiler {
  private static final Test ANY_NUMBER =
      new Test.Within(new Interval(Optional.empty(), Optional.empty()), true);

  private final Guideline guideline;
  private final Axes axes;
  private final Nodes nodes;
  private final InputCompiler inputs;
  private final Function<String, Node<Belief>> beliefs;
  private final ListCompiler lists;

  /// @param beliefs the diagram of a definition
  ConditionCompiler(
      Guideline guideline, Axes axes, Nodes nodes, Function<String, Node<Belief>> beliefs) {
    this.guideline = guideline;
    this.axes = axes;
    this.nodes = nodes;
    this.inputs = new InputCompiler(nodes, axes, this::truth);
    this.beliefs = beliefs;
    this.lists = new ListCompiler(nodes, this::truth, this::value);
  }

  Guideline guideline() {
    return guideline;
  }

  Nodes nodes() {
    return nodes;
  }

  ListCompiler lists() {
    return lists;
  }

  Node<Belief> belief(String name) {
    return beliefs.apply(name);
  }

  boolean knows(String name) {
    return !(guideline.definition(name) instanceof Definition.Input)
        && !Formulas.isComputed(new Term.Reference(name), guideline);
  }

  Node<Boolean> admitted(Axis axis) {
    return inputs.admitted(axis, guideline);
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
    Optional<Decision> list = list(subject);
    if (list.isPresent()) {
      return nodes.map(lists.about(list.get(), test), belief -> belief.test(test));
    }
    Node<Belief> value = value(subject);
    return test instanceof Test.Within
        ? nodes.map(reckoned(value), belief -> within(subject, belief).test(test))
        : nodes.map(value, belief -> belief.test(test));
  }

  private Optional<Decision> list(Term subject) {
    return subject instanceof Term.Reference(var name)
            && guideline.definition(name) instanceof Decision decision
            && decision.collects()
        ? Optional.of(decision)
        : Optional.empty();
  }

  /// A number as others may rely on it: one that leaves its range is bad data, and open.
  private Belief within(Term subject, Belief belief) {
    return subject instanceof Term.Reference(var name)
        ? Terms.within(guideline.definition(name).type(), belief)
        : belief;
  }

  /// The rows that pass in a column.
  Node<Passing> passing(Column column) {
    if (guideline.definition(column.name()) instanceof Definition.Input input) {
      return inputs.passing(input, column);
    }
    Term subject = new Term.Reference(column.name());
    if (knows(column.name()) && list(subject).isEmpty()) {
      return nodes.map(belief(column.name()), column::passing);
    }
    Node<Passing> all = nodes.leaf(Passing.NONE);
    for (Test test : column.tests()) {
      all = nodes.combine(all, holds(subject, test), column.adding(test));
    }
    return all;
  }

  Node<Belief> criterion(Definition.Criterion criterion) {
    Definition.Quantifier quantifier = criterion.quantifier();
    return counted(
        criterion.clauses().stream().map(Clause::condition).toList(),
        quantifier.least(),
        quantifier.most());
  }

  Node<Belief> score(Definition.Score score) {
    Node<Belief> sum = nodes.leaf(Terms.NO_POINTS);
    for (List<Definition.Points> item : score.items()) {
      Node<Belief> earned =
          together(
              item.stream().map(row -> truth(row.finding())).toList(),
              holds -> Terms.earned(score, item, holds, true));
      sum = nodes.combine(sum, earned, (before, more) -> Terms.counted(score, before, more));
    }
    return sum;
  }

  /// What a quantity comes to, wherever its range ends.
  Node<Belief> number(Definition.Quantity quantity) {
    Node<Belief> number = nodes.map(value(quantity.formula()), Terms::number);
    Term itself = new Term.Reference(quantity.name());
    return Formulas.vary(itself, guideline)
        ? number
        : nodes.map(number, found -> called(found, itself));
  }

  private static Belief called(Belief found, Term itself) {
    return found.possible().single().orElse(null) instanceof Value.Formula
        ? Belief.known(new Value.Formula(itself))
        : found;
  }

  /// What a term comes to: a value, or, of a number that measured inputs enter, its formula.
  Node<Belief> value(Term term) {
    if (term instanceof Term.Reference(var name)
        && !(guideline.definition(name) instanceof Definition.Input)) {
      return given(name);
    }
    boolean measured = References.readsMeasures(term, guideline);
    Node<Belief> numbers = value(term, measured, this::measured);
    if (measured && Formulas.of(term, guideline).equals(List.of(term))) {
      return nodes.map(numbers, found -> called(found, term));
    }
    boolean counts =
        measured
            && References.in(term)
                .map(guideline::definition)
                .anyMatch(some -> Formulas.isCounted(some, guideline));
    return counts
        ? nodes.combine(
            numbers,
            value(term, true, this::named),
            (number, formula) -> number.possible().isFormula() ? formula : number)
        : numbers;
  }

  /// Operation by operation, so that a sum of many numbers has a leaf for each total, and not for
  /// each way to it. What is enclosed to ever more digits is computed from its operands at once.
  private Node<Belief> value(Term term, boolean measured, Function<String, Node<Belief>> operand) {
    if (term instanceof Term.Reference(var name)) {
      return operand.apply(name);
    }
    if (term.isIrrational() || term.operands().stream().anyMatch(Term::isIrrational)) {
      List<String> names = References.in(term).distinct().toList();
      return together(
          names.stream().map(operand).toList(),
          parts -> new Terms(name -> parts.get(names.indexOf(name)), some -> measured).value(term));
    }
    Terms terms = new Terms(name -> Belief.known(Value.NO), some -> measured);
    return term.operands().isEmpty()
        ? nodes.leaf(terms.value(term))
        : together(
            term.operands().stream().map(some -> value(some, measured, operand)).toList(),
            parts -> terms.of(term, parts));
  }

  /// What a patient measures, by its name; anything else by what it comes to.
  private Node<Belief> measured(String name) {
    return guideline.definition(name) instanceof Definition.Input input
        ? nodes.map(
            inputs.holds(input, ANY_NUMBER),
            is ->
                Belief.known(
                    is.is(Verdict.YES)
                        ? new Value.Formula(new Term.Reference(name))
                        : Value.Absence.NOT_APPLICABLE))
        : given(name);
  }

  /// What is believed of what is no input; a decision of more formulas than are told apart, by its
  /// name. A quantity has its name already: see `number`.
  private Node<Belief> given(String name) {
    Term itself = new Term.Reference(name);
    return guideline.definition(name) instanceof Decision
            && Formulas.isComputed(itself, guideline)
            && Formulas.of(itself, guideline).equals(List.of(itself))
        ? nodes.map(belief(name), found -> called(found, itself))
        : belief(name);
  }

  /// The same, what is made of points by its name too: there are many that it may come to.
  private Node<Belief> named(String name) {
    return Formulas.isCounted(guideline.definition(name), guideline)
        ? nodes.map(
            belief(name),
            some ->
                some.possible().single().orElse(null) instanceof Value.Amount
                    ? Belief.known(new Value.Formula(new Term.Reference(name)))
                    : some)
        : measured(name);
  }

  /// With the number that each formula comes to on its axis.
  Node<Belief> reckoned(Node<Belief> value) {
    return reckoned(value, Possible::formulas);
  }

  /// @param which of the formulas; one that stands for a number that is left open may have no axis
  Node<Belief> reckoned(Node<Belief> value, Function<Possible, Stream<Value.Formula>> which) {
    Node<Belief> reckoned = value;
    for (Value.Formula formula :
        Leaves.of(value).stream()
            .flatMap(some -> which.apply(some.possible()))
            .distinct()
            .filter(some -> axes.has(some.term()))
            .toList()) {
      Axis axis = axes.of(formula.term());
      Node<Value> numbers =
          nodes.branch(
              axis.index(), axis.cells().stream().map(cell -> nodes.leaf(cell.value())).toList());
      reckoned =
          nodes.combine(
              reckoned,
              numbers,
              (some, number) -> some.reckoned(formula, number),
              some ->
                  which.apply(some.possible()).anyMatch(formula::equals)
                      ? Optional.empty()
                      : Optional.of(some));
    }
    return reckoned;
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
    Node<List<Belief>> all = nodes.leaf(List.of());
    for (Node<Belief> part : parts) {
      all =
          nodes.combine(
              all,
              part,
              (before, next) -> {
                List<Belief> more = new ArrayList<>(before);
                more.add(next);
                return List.copyOf(more);
              });
    }
    return nodes.map(all, function);
  }
}
