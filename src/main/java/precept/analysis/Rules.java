package precept.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.belief.Cause;
import precept.diagram.Answer;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Grid;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Shared;
import precept.model.Decision;

/// What the rules of one table do together, for all patients that can be. Rules are named by their
/// place.
sealed interface Rules {

  /// Of a list, row by row; of a table whose columns are independent, without a diagram of the
  /// whole; of any other, from its diagram.
  ///
  /// @param most how many blocks of patients without an answer are looked for
  static Rules of(Compiled compiled, Decision decision, int most) {
    if (compiled.collects(decision.name())) {
      return new ByRow(compiled, compiled.entries(decision.name()));
    }
    return compiled
        .grid(decision.name())
        .<Rules>map(grid -> new ByGrid(compiled, decision, grid, most))
        .orElseGet(() -> new ByDiagram(compiled, decision));
  }

  /// Some of the patients for whom the table has a hole; nobody only if there are none.
  Node<Boolean> unanswered();

  /// Whether there are others for whom it has one.
  default boolean isCut() {
    return false;
  }

  /// The later rules that answer some patients of a rule, where only one may.
  List<Integer> meeting(int rule);

  /// The patients whom a rule and one of these others answer.
  Node<Boolean> shared(int rule, List<Integer> others);

  /// Whether some patient's answer comes from a rule.
  boolean isReached(int rule);

  /// Where all that match apply, none leaves a hole, and none is in another's way.
  record ByRow(Compiled compiled, List<Node<Entry>> entries) implements Rules {
    @Override
    public Node<Boolean> unanswered() {
      return compiled.nodes().leaf(false);
    }

    @Override
    public List<Integer> meeting(int rule) {
      return List.of();
    }

    @Override
    public Node<Boolean> shared(int rule, List<Integer> others) {
      return compiled.nodes().leaf(false);
    }

    @Override
    public boolean isReached(int rule) {
      Node<Boolean> applies = compiled.nodes().map(entries.get(rule), Entry::applies);
      return Shared.somebody(compiled.nodes(), List.of(compiled.care(), applies)).isPresent();
    }
  }

  /// @param most how many blocks of patients without an answer are looked for
  record ByGrid(Compiled compiled, Decision decision, Grid grid, int most) implements Rules {
    @Override
    public Node<Boolean> unanswered() {
      boolean mayHaveAHole = decision.rows().stream().noneMatch(Decision.Row::otherwise);
      return mayHaveAHole ? grid.unanswered(most) : compiled.nodes().leaf(false);
    }

    @Override
    public boolean isCut() {
      return grid.isCut(most);
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

  /// What the leaves of the diagram say, gathered once.
  final class ByDiagram implements Rules {
    private final Compiled compiled;
    private final Decision decision;
    private final Set<Integer> reached = new HashSet<>();
    private final Set<List<Integer>> overlaps = new LinkedHashSet<>();

    ByDiagram(Compiled compiled, Decision decision) {
      this.compiled = compiled;
      this.decision = decision;
      Node<Optional<Answer>> cared =
          compiled
              .nodes()
              .combine(
                  answer(),
                  compiled.care(),
                  (some, can) -> can ? Optional.of(some) : Optional.empty());
      for (Optional<Answer> leaf : Leaves.of(cared)) {
        leaf.ifPresent(some -> {
          reached.addAll(some.matching());
          overlaps.addAll(overlaps(some));
        });
      }
    }

    @Override
    public Node<Boolean> unanswered() {
      Cause gap = new Cause.Gap(decision.table());
      return compiled.nodes().map(answer(), some -> some.belief().causes().contains(gap));
    }

    @Override
    public List<Integer> meeting(int rule) {
      return overlaps.stream()
          .filter(rules -> rules.contains(rule))
          .flatMap(List::stream)
          .filter(other -> other > rule)
          .distinct()
          .sorted()
          .toList();
    }

    @Override
    public Node<Boolean> shared(int rule, List<Integer> others) {
      return compiled
          .nodes()
          .map(
              answer(),
              some ->
                  overlaps(some).stream()
                      .anyMatch(rules ->
                          rules.contains(rule) && others.stream().anyMatch(rules::contains)));
    }

    @Override
    public boolean isReached(int rule) {
      return reached.contains(rule);
    }

    private Node<Answer> answer() {
      return compiled.answer(decision.name());
    }

    private Set<List<Integer>> overlaps(Answer answer) {
      Set<List<Integer>> found = new LinkedHashSet<>();
      for (Cause cause : answer.belief().causes()) {
        if (cause instanceof Cause.Overlap(var name, var rules) && name.equals(decision.table())) {
          found.add(places(rules));
        }
      }
      return found;
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
