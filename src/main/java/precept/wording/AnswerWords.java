package precept.wording;

import java.util.stream.Collectors;
import precept.model.Decision;
import precept.model.Decision.Answer;
import precept.model.Guideline;

/// What a row says, in the words in which its author wrote it; a `-` is called not applicable.
public final class AnswerWords {
  private AnswerWords() {}

  public static String of(Answer answer, Decision decision, Guideline guideline) {
    Words words = new Words(guideline, false);
    return switch (answer) {
      case Answer.Gives(var value) -> words.value(value, decision.answerType());
      case Answer.Silent() -> "silent";
      case Answer.Conflict(var values) ->
          "conflict "
              + values.stream()
                  .map(value -> words.value(value, decision.answerType()))
                  .collect(Collectors.joining(", "));
      case Answer.As(var other) -> "as " + other;
      case Answer.Computes(var formula, var written) -> written;
    };
  }
}
