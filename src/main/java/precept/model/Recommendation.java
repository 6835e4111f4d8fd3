package precept.model;

import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// An action statement. Strength and certainty are words of the scheme that the edition declares.
///
/// @param patient the same in plain words for the person concerned
public record Recommendation(
    String name,
    String label,
    Optional<Direction> direction,
    Optional<String> strength,
    Optional<String> certainty,
    Optional<String> rationale,
    Optional<String> remark,
    Optional<String> patient,
    List<String> cites,
    Span at) {

  public Recommendation {
    cites = List.copyOf(cites);
  }

  public enum Direction {
    FOR,
    AGAINST,
    NEITHER
  }
}
