package precept.model;

import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// Whom the guideline speaks about.
///
/// @param outside where a patient outside is to turn
public record Population(
    String label, List<Member> members, Optional<String> outside, List<String> cites, Span at) {

  public Population {
    members = List.copyOf(members);
    cites = List.copyOf(cites);
  }

  /// @param presumed taken to hold until it is known not to
  public record Member(Clause clause, boolean presumed) {}
}
