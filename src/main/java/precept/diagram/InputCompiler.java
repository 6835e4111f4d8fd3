package precept.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Test;
import precept.model.Type;
import precept.model.Value;

/// Tests of inputs as diagrams over the inputs' own axes.
final class InputCompiler {
  private final Nodes nodes;
  private final Axes axes;
  private final Function<Condition, Node<Belief>> truth;

  /// @param truth the diagram of a condition, for `only when`
  InputCompiler(Nodes nodes, Axes axes, Function<Condition, Node<Belief>> truth) {
    this.nodes = nodes;
    this.axes = axes;
    this.truth = truth;
  }

  /// Where an axis has values that a guideline's input can hold; another version may have more.
  /// What does not apply holds none, and may be anything.
  Node<Boolean> admitted(Axis axis, Guideline guideline) {
    return switch (axis.subject()) {
      case Subject.Fact(var input) -> admitted(axis, input, guideline, cell -> cell.value());
      case Subject.Member(var input, var member) ->
          admitted(
              axis,
              input,
              guideline,
              cell ->
                  new Value.Members(cell.value().equals(Value.YES) ? Set.of(member) : Set.of()));
      case Subject.Computed computed -> nodes.leaf(true);
    };
  }

  private Node<Boolean> admitted(
      Axis axis, String input, Guideline guideline, Function<Axis.Cell, Value> value) {
    if (!(guideline.definitions().get(input) instanceof Definition.Input own)) {
      return nodes.leaf(true);
    }
    Node<Boolean> admitted =
        nodes.branch(
            axis.index(),
            axis.cells().stream()
                .map(cell -> nodes.leaf(Types.has(own.type(), value.apply(cell))))
                .toList());
    return own.onlyWhen().isEmpty()
        ? admitted
        : nodes.combine(
            truth.apply(own.onlyWhen().get().condition()),
            admitted,
            (when, has) -> has || when.is(Verdict.NO));
  }

  /// An input has a value only where its `only when` holds; elsewhere it is not applicable.
  Node<Belief> holds(Definition.Input input, Test test) {
    Node<Belief> applicable =
        input.type() instanceof Type.AnyOf any
            ? members(input.name(), any, test)
            : cells(axes.of(new Subject.Fact(input.name())), test);
    if (input.onlyWhen().isEmpty()) {
      return applicable;
    }
    Belief absent = Belief.known(Value.Absence.NOT_APPLICABLE).test(test);
    return nodes.combine(
        truth.apply(input.onlyWhen().get().condition()),
        applicable,
        (when, here) -> when.is(Verdict.NO) ? absent : here);
  }

  /// The rows that pass in a column headed by an input.
  Node<Passing> passing(Definition.Input input, Column column) {
    Node<Passing> applicable =
        input.type() instanceof Type.AnyOf any
            ? passing(input.name(), any, column)
            : passing(axes.of(new Subject.Fact(input.name())), column);
    if (input.onlyWhen().isEmpty()) {
      return applicable;
    }
    Passing absent = column.passing(Belief.known(Value.Absence.NOT_APPLICABLE));
    return nodes.combine(
        truth.apply(input.onlyWhen().get().condition()),
        applicable,
        (when, here) -> when.is(Verdict.NO) ? absent : here);
  }

  private Node<Passing> passing(Axis axis, Column column) {
    return nodes.branch(
        axis.index(), column.along(axis.cells()).stream().map(nodes::leaf).toList());
  }

  private Node<Passing> passing(String input, Type.AnyOf type, Column column) {
    Node<Passing> all = nodes.leaf(Passing.NONE);
    for (Test test : column.tests()) {
      all = nodes.combine(all, members(input, type, test), column.adding(test));
    }
    return all;
  }

  /// A test along an axis, which is the same between its turns.
  private Node<Belief> cells(Axis axis, Test test) {
    SortedSet<Integer> starts = new TreeSet<>(Column.turns(test, axis.cells()));
    starts.add(0);
    starts.remove(axis.cells().size());
    List<Integer> ends = new ArrayList<>(starts.tailSet(1));
    ends.add(axis.cells().size());
    return nodes.joined(
        axis.index(),
        ends,
        starts.stream()
            .map(start -> nodes.leaf(Belief.known(axis.cells().get(start).value()).test(test)))
            .toList());
  }

  /// A test of a set asks for some of its members, one yes or no each.
  private Node<Belief> members(String input, Type.AnyOf type, Test test) {
    return switch (test) {
      case Test.Anything anything -> nodes.leaf(Belief.known(Value.YES));
      case Test.Includes(var how, var names) ->
          switch (how) {
            case ANY -> counted(input, names, 1, names.size());
            case ALL -> counted(input, names, names.size(), names.size());
            case NONE -> counted(input, names, 0, 0);
          };
      case Test.Empty empty ->
          counted(input, type.options().stream().map(Option::name).toList(), 0, 0);
      case Test.OneOf oneOf -> nodes.leaf(Belief.known(Value.NO));
      case Test.Within within -> nodes.leaf(Belief.known(Value.NO));
      case Test.Admits admits -> nodes.leaf(Belief.known(Value.NO));
    };
  }

  /// Whether from `least` to `most` of these belong to the set.
  private Node<Belief> counted(String input, Collection<String> names, int least, int most) {
    Node<Integer> count = nodes.leaf(0);
    for (String name : names.stream().sorted().toList()) {
      Axis axis = axes.of(new Subject.Member(input, name));
      Node<Integer> one =
          nodes.branch(
              axis.index(),
              axis.cells().stream()
                  .map(cell -> nodes.leaf(cell.value().equals(Value.YES) ? 1 : 0))
                  .toList());
      count = nodes.combine(count, one, Integer::sum);
    }
    return nodes.map(count, many -> Belief.known(Value.of(least <= many && many <= most)));
  }
}
