package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import precept.belief.Cause;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Grid;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.model.Decision;

/// What the rules of one table do together, for all patients that can be. Rules are named by their
/// place.
sealed interface Rules {

  /// Of a table whose columns are independent, without a diagram of the whole; of any other, from
  /// its diagram.
  ///
  /// @param most how many blocks of patients without an answer are looked for
  static Rules of(Compiled compiled, Decision decision, int most) {
    return compiled
        .grid(decision.name())
        .<Rules>map(grid -> new ByGrid(compiled, decision, grid, most))
        .orElseGet(() -> new ByDiagram(compiled, decision));
  }

  /// Some of the patients for whom the table has a hole; nobody only if there are none.
  Node<Boolean> unanswered();

  /// The later rules that answer some patients of a rule, where only one may.
  List<Integer> meeting(int rule);

  /// The patients whom a rule and one of these others answer.
  Node<Boolean> shared(int rule, List<Integer> others);

  /// Whether some patient's answer comes from a rule.
  boolean isReached(int rule);

  /// @param most how many blocks of patients without an answer are looked for
  record ByGrid(Compiled compiled, Decision decision, Grid grid, int most) implements Rules {
    @Override
    public Node<Boolean> unanswered() {
      boolean mayHaveAHole =
          decision.hit() != Decision.Hit.COLLECT
              && decision.rows().stream().noneMatch(Decision.Row::otherwise);
      return mayHaveAHole ? grid.unanswered(most) : compiled.nodes().leaf(false);
    }

    @Override
    public List<Integer> meeting(int rule) {
      return decision.hit() == Decision.Hit.UNIQUE && !decision.rows().get(rule).otherwise()
          ? grid.meeting(rule)
          : List.of();
    }

    @Override
    public Node<Boolean> shared(int rule, List<Integer> others) {
      Node<Boolean> shared = compiled.nodes().leaf(false);
      for (int other : others) {
        shared = compiled.nodes().combine(shared, grid.both(rule, other), (a, b) -> a || b);
      }
      return shared;
    }

    @Override
    public boolean isReached(int rule) {
      return grid.isReached(rule);
    }
  }

  record ByDiagram(Compiled compiled, Decision decision) implements Rules {

    @Override
    public Node<Boolean> unanswered() {
      Cause gap = new Cause.Gap(decision.name());
      return compiled.nodes().map(answer(), some -> some.belief().causes().contains(gap));
    }

    @Override
    public List<Integer> meeting(int rule) {
      Set<Integer> meeting = new TreeSet<>();
      Leaves.of(compiled.nodes().combine(answer(), compiled.care(), this::overlaps))
          .forEach(overlaps ->
              overlaps.stream().filter(rules -> rules.contains(rule)).forEach(meeting::addAll));
      return meeting.stream().filter(other -> other > rule).toList();
    }

    @Override
    public Node<Boolean> shared(int rule, List<Integer> others) {
      return compiled
          .nodes()
          .map(
              answer(),
              some ->
                  overlaps(some, true).stream()
                      .anyMatch(rules ->
                          rules.contains(rule) && others.stream().anyMatch(rules::contains)));
    }

    @Override
    public boolean isReached(int rule) {
      Node<Boolean> where = compiled.nodes().map(answer(), some -> some.matching().contains(rule));
      return !new Region(compiled.nodes(), where, compiled.care()).isEmpty();
    }

    private Node<Answer> answer() {
      return compiled.answer(decision.name());
    }

    private Set<List<Integer>> overlaps(Answer answer, boolean canBe) {
      Set<List<Integer>> overlaps = new LinkedHashSet<>();
      for (Cause cause : canBe ? answer.belief().causes() : Set.<Cause>of()) {
        if (cause instanceof Cause.Overlap(var name, var rules) && name.equals(decision.name())) {
          overlaps.add(places(rules));
        }
      }
      return overlaps;
    }

    private List<Integer> places(List<String> rules) {
      List<Integer> places = new ArrayList<>();
      for (int row = 0; row < decision.rows().size(); row++) {
        if (rules.contains(decision.rows().get(row).name())) {
          places.add(row);
        }
      }
      return places;
    }
  }
}
