package precept.diagram;

import java.util.Map;
import java.util.function.Function;
import precept.belief.Belief;
import precept.model.Condition;
import precept.model.Guideline;

/// A guideline as diagrams over all complete patients.
///
/// @param answers what is believed of each decision's rows, and so of its answer
/// @param beliefs what is believed of each criterion, score, quantity and decision
/// @param truths what is believed of a condition
/// @param care the patients that can be, and of whom the guideline speaks
public record Compiled(
    Guideline guideline,
    Nodes nodes,
    Map<String, Node<Answer>> answers,
    Map<String, Node<Belief>> beliefs,
    Node<Boolean> care,
    Function<Condition, Node<Belief>> truths) {

  /// The truth of any condition over the guideline's definitions, whose constants it mentions.
  public Node<Belief> truth(Condition condition) {
    return truths.apply(condition);
  }

  public Node<Answer> answer(String decision) {
    return found(answers, decision);
  }

  public Node<Belief> belief(String definition) {
    return found(beliefs, definition);
  }

  private static <T> Node<T> found(Map<String, Node<T>> diagrams, String name) {
    Node<T> found = diagrams.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no diagram of " + name);
    }
    return found;
  }
}
