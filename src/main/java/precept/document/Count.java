package precept.document;

import java.util.Optional;

/// How many there are, and of how many.
///
/// @param share absent where it is not told
public record Count(Figure figure, Optional<Share> share) {
  public String words() {
    return share.map(some -> figure.words() + " (" + some.words() + ")").orElse(figure.words());
  }

  /// Whether there is nobody.
  public boolean isNobody() {
    return figure.equals(new Figure.Told(0));
  }
}
