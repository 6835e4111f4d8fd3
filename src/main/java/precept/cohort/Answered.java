package precept.cohort;

import java.util.List;
import java.util.Optional;
import precept.machine.Reply;

/// One line, answered in its place.
///
/// @param id what names the patient; absent where nothing does
/// @param by the version that answered; absent where none did
/// @param reply absent where none did
/// @param mistakes what is wrong with the line, beside what the reply refuses
public record Answered(
    long line,
    Optional<String> id,
    Optional<Respondent> by,
    Optional<Reply> reply,
    List<Mistake> mistakes) {

  /// Whether something is wrong with the line or with what it says.
  public boolean isMistaken() {
    return !mistakes.isEmpty() || reply.filter(Reply.Refused.class::isInstance).isPresent();
  }
}
