package precept.diagram;

import java.util.List;
import precept.belief.Belief;

/// What a decision says of a patient, and by which of its rows.
///
/// @param matching the rows that match, or that may on some reading of the source, by their place
///   in the table
public record Answer(Belief belief, List<Integer> matching) {
  public Answer {
    matching = List.copyOf(matching);
  }
}
