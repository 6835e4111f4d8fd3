package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Tally;
import precept.belief.Terms;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
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
  private final Guideline guideline;
  private final Axes axes;
  private final Nodes nodes;
  private final InputCompiler inputs;
  private final Function<String, Node<Belief>> beliefs;
  private final Map<String, Node<Set<Cause>>> opened = new HashMap<>();
  private final Map<String, Node<Boolean>> measured = new HashMap<>();

  /// @param beliefs the diagram of a definition
  ConditionCompiler(
      Guideline guideline, Axes axes, Nodes nodes, Function<String, Node<Belief>> beliefs) {
    this.guideline = guideline;
    this.axes = axes;
    this.nodes = nodes;
    this.inputs = new InputCompiler(nodes, axes, this::truth);
    this.beliefs = beliefs;
  }

  Guideline guideline() {
    return guideline;
  }

  Nodes nodes() {
    return nodes;
  }

  Node<Belief> belief(String name) {
    return beliefs.apply(name);
  }

  boolean knows(String name) {
    return !(guideline.definition(name) instanceof Definition.Input)
        && !Constants.isComputed(new Term.Reference(name), guideline);
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
    if (Constants.isComputed(subject, guideline)) {
      return computed(subject, test);
    }
    return nodes.map(value(subject), belief -> belief.test(test));
  }

  /// The rows that pass in a column.
  Node<Passing> passing(Column column) {
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

  /// A number computed from measured inputs is an axis of its own, where all of these apply and
  /// nothing leaves them open; a test that asks for no number needs no axis.
  private Node<Belief> computed(Term subject, Test test) {
    if (test instanceof Test.Anything) {
      return nodes.leaf(Belief.known(Value.YES));
    }
    Node<Belief> found =
        test instanceof Test.Within
            ? inputs.cells(axes.of(new Subject.Computed(subject)), test)
            : nodes.leaf(Belief.known(new Value.Amount(BigFraction.ZERO)).test(test));
    Belief absent = Belief.known(Value.Absence.NOT_APPLICABLE).test(test);
    List<String> parts = References.in(subject).distinct().toList();
    for (String name : parts) {
      found =
          nodes.combine(
              opened(name), found, (some, here) -> some.isEmpty() ? here : Belief.open(some));
    }
    for (String name : parts) {
      found = nodes.combine(measured(name), found, (is, here) -> is ? here : absent);
    }
    return found;
  }

  /// What leaves the scores and decisions open that a number is made of: the source, or a defect.
  private Node<Set<Cause>> opened(String name) {
    Node<Set<Cause>> known = opened.get(name);
    if (known == null) {
      known =
          switch (guideline.definition(name)) {
            case Definition.Score score -> nodes.map(belief(name), Belief::causes);
            case Decision decision -> nodes.map(belief(name), Belief::causes);
            case Definition.Quantity quantity when knows(name) ->
                nodes.map(belief(name), Belief::causes);
            case Definition.Quantity quantity -> {
              Node<Set<Cause>> all = nodes.leaf(Set.<Cause>of());
              for (String part : References.in(quantity.formula()).distinct().toList()) {
                all = nodes.combine(all, opened(part), Belief::union);
              }
              yield all;
            }
            case Definition.Input input -> nodes.leaf(Set.<Cause>of());
            case Definition.Criterion criterion -> nodes.leaf(Set.<Cause>of());
          };
      opened.put(name, known);
    }
    return known;
  }

  /// Whether a definition's value is a number.
  Node<Boolean> measured(String name) {
    Node<Boolean> known = measured.get(name);
    if (known == null) {
      known = isMeasured(name);
      measured.put(name, known);
    }
    return known;
  }

  private Node<Boolean> isMeasured(String name) {
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

  /// What a quantity comes to, wherever its range ends; see `value`.
  Node<Belief> number(Definition.Quantity quantity) {
    return nodes.map(value(quantity.formula()), Terms::number);
  }

  /// A term made of scores and decisions has a value for each patient. Nobody asks for that of one
  /// made of measured inputs, only for its comparisons: see `computed`.
  Node<Belief> value(Term term) {
    if (term instanceof Term.Reference(var name) && knows(name)) {
      return belief(name);
    }
    List<String> names = References.in(term).distinct().toList();
    return names.stream().allMatch(this::knows)
        ? together(
            names.stream().map(this::belief).toList(),
            parts -> new Terms(name -> parts.get(names.indexOf(name))).value(term))
        : nodes.leaf(Belief.known(Value.Absence.NOT_APPLICABLE));
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
