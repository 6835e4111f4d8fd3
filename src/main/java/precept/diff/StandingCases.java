package precept.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import precept.analysis.Standing;
import precept.diagram.Axis;
import precept.diagram.Point;
import precept.eval.Evaluator;
import precept.model.TestCase;

/// Where test cases stand among the patients of a difference.
public final class StandingCases {
  private final Map<String, Point> points = new LinkedHashMap<>();

  /// @param cases the new version's test cases
  public StandingCases(Difference difference, List<TestCase> cases) {
    Stream.concat(difference.moved().stream(), difference.steps().stream())
        .findFirst()
        .ifPresent(some -> {
          List<Axis> axes = some.whom().axes(); // all moves are laid on the same
          cases.forEach(each ->
              points.put(
                  each.id(),
                  Standing.of(axes, Evaluator.decide(difference.after(), each.patient())).point()));
        });
  }

  /// Those who stand among the patients of a move, by id.
  public List<String> among(Moved moved) {
    return points.entrySet().stream()
        .filter(point -> moved.region().holds(point.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
