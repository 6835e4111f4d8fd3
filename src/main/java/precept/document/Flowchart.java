package precept.document;

import java.util.List;
import java.util.Optional;
import precept.document.Reference.Said;
import precept.model.TestCase.RuleId;
import precept.wording.Named;

/// The way through a decision, as its diagram has it: a question a column, and at the end what the
/// table says.
///
/// @param steps the first is where it begins; ways lead to later ones by their place in the list
public record Flowchart(Named about, List<Step> steps) {
  public Flowchart {
    steps = List.copyOf(steps);
  }

  public sealed interface Step {}

  /// What heads a column is looked at.
  public record Question(Named about, List<Way> ways) implements Step {}

  /// @param words what the column comes to there
  /// @param to the place of the step that follows
  public record Way(String words, int to) {}

  /// What the table says.
  ///
  /// @param says nothing, one thing, or several
  /// @param rules those that say it
  public record End(Joint joint, List<Saying> says, List<RuleId> rules) implements Step {}

  /// @param about the question that it answers, where the table answers others before it
  public record Saying(Optional<Named> about, Said said) {}

  /// How several things are said.
  public enum Joint {
    ONE,
    /// All of them apply, be there many or none.
    ALL,
    /// The source leaves open which.
    OPEN
  }
}
