package precept.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Definition.Points;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;

/// What looks like a slip in a score of findings: two of them about one same thing that hold
/// together, or a number that lies between them. Where one holds wherever the other does, its
/// points are meant to come on top.
final class Findings {
  private final Compiled compiled;
  private final Definition.Score score;

  private Findings(Compiled compiled, Definition.Score score) {
    this.compiled = compiled;
    this.score = score;
  }

  static List<Finding> in(Compiled compiled, Definition.Score score) {
    Findings findings = new Findings(compiled, score);
    List<Finding> found = new ArrayList<>();
    findings
        .about()
        .forEach((name, rows) -> {
          found.addAll(findings.together(rows));
          found.addAll(findings.between(name, rows));
        });
    return found;
  }

  /// The findings that test one thing alone, by its name.
  private Map<String, List<Points>> about() {
    Map<String, List<Points>> about = new LinkedHashMap<>();
    for (Points row : score.rows()) {
      if (row.item().isEmpty()
          && row.finding().condition()
              instanceof Condition.Holds(Term.Reference(var name), var test)) {
        about.computeIfAbsent(name, some -> new ArrayList<>()).add(row);
      }
    }
    return about;
  }

  private List<Finding> together(List<Points> rows) {
    List<Finding> found = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Points one = rows.get(row);
      for (Points other : rows.subList(0, row)) {
        if (isSomebody(one, Verdict.NO, other) && isSomebody(other, Verdict.NO, one)) {
          Concerned.in(
                  compiled,
                  both(one, Verdict.YES, other),
                  run ->
                      run.holds(condition(one)).is(Verdict.YES)
                          && run.holds(condition(other)).is(Verdict.YES))
              .ifPresent(
                  whom -> found.add(new Finding.FoundTwice(score, List.of(other, one), whom)));
        }
      }
    }
    return found;
  }

  private boolean isSomebody(Points row, Verdict verdict, Points holding) {
    return !new Region(compiled.nodes(), both(row, verdict, holding), compiled.care()).isEmpty();
  }

  /// The patients for whom one finding holds, and of another that is said.
  private Node<Boolean> both(Points row, Verdict verdict, Points holding) {
    return compiled
        .nodes()
        .combine(
            compiled.truth(condition(row)),
            compiled.truth(condition(holding)),
            (a, b) -> a.is(verdict) && b.is(Verdict.YES));
  }

  private List<Finding> between(String name, List<Points> rows) {
    if (!(compiled.guideline().definition(name).type() instanceof Type.Measure measure)) {
      return List.of();
    }
    List<Decision.Cell> cells =
        rows.stream()
            .map(row -> new Decision.Cell(test(row), row.finding().written(), row.finding().at()))
            .toList();
    List<Finding> found = new ArrayList<>();
    for (Between between :
        Between.in(new Decision.Column(name, Optional.empty()), cells, measure)) {
      if (between.slight()) {
        Condition there =
            new Condition.Holds(new Term.Reference(name), new Test.Within(between.left(), true));
        Node<Boolean> where =
            compiled.nodes().map(compiled.truth(there), truth -> truth.is(Verdict.YES));
        Concerned.in(compiled, where, run -> run.holds(there).is(Verdict.YES))
            .ifPresent(whom -> found.add(new Finding.Unfound(score, between, whom)));
      }
    }
    return found;
  }

  private static Condition condition(Points row) {
    return row.finding().condition();
  }

  private static Test test(Points row) {
    return ((Condition.Holds) condition(row)).test();
  }
}
