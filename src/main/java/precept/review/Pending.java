package precept.review;

import java.util.Optional;

/// A report that is not as approved, or of which the log does not say who approved it.
///
/// @param approved the text that was approved; absent where none was
public record Pending(String name, Optional<String> approved, String received) {

  public boolean differs() {
    return !approved.equals(Optional.of(received));
  }
}
