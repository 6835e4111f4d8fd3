package precept.diagram;

import java.util.List;
import java.util.Optional;
import precept.belief.Belief;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Guideline;

/// A guideline as diagrams over all complete patients, each compiled when it is first asked for.
///
/// All of it may end in `TooLarge`, where the diagrams outgrow their limit.
public final class Compiled {
  private final Compiler compiler;

  Compiled(Compiler compiler) {
    this.compiler = compiler;
  }

  public Guideline guideline() {
    return compiler.guideline();
  }

  public Nodes nodes() {
    return compiler.nodes();
  }

  /// What can be asked for by `belief`: everything that is no input.
  public List<String> names() {
    return guideline().definitions().values().stream()
        .filter(definition -> !(definition instanceof Definition.Input))
        .map(Definition::name)
        .toList();
  }

  /// What is believed of a decision's rows, and so of its answer.
  public Node<Answer> answer(String decision) {
    return compiler.answer(decision);
  }

  /// What is believed of a criterion, score, quantity or decision.
  public Node<Belief> belief(String definition) {
    return compiler.belief(definition);
  }

  /// The patients that can be, and of whom the guideline speaks.
  public Node<Boolean> care() {
    return compiler.care();
  }

  /// The patients that can be; others' facts contradict each other, or are no values of its inputs.
  public Node<Boolean> possible() {
    return compiler.possible();
  }

  /// The patients who are not known to be outside the population.
  public Node<Boolean> scope() {
    return compiler.scope();
  }

  /// The truth of any condition over the guideline's definitions, whose constants it mentions.
  public Node<Belief> truth(Condition condition) {
    return compiler.truth(condition);
  }

  /// A decision's rules as boxes, where its columns have nothing to do with each other.
  public Optional<Grid> grid(String decision) {
    return compiler.grid(decision);
  }

  /// A decision as a function of its own columns.
  public Alone alone(String decision) {
    return compiler.alone(decision);
  }
}
