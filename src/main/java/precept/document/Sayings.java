package precept.document;

import java.util.List;
import precept.document.Reference.Manner;
import precept.document.Reference.Said;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;
import precept.wording.AnswerWords;
import precept.wording.Labels;
import precept.wording.Piece;
import precept.wording.Words;

/// What rules say, in names and in labels.
final class Sayings {
  private final Guideline guideline;
  private final Words words;
  private final Labels wording;

  Sayings(Guideline guideline) {
    this.guideline = guideline;
    this.words = new Words(guideline, true);
    this.wording = new Labels(guideline);
  }

  Said of(Decision.Answer answer, Decision decision) {
    String written = AnswerWords.of(answer, decision, guideline);
    return switch (answer) {
      case Decision.Answer.Gives(var value) ->
          new Said(Manner.GIVES, written, List.of(value(value, decision.answerType())));
      case Decision.Answer.Silent() -> new Said(Manner.SILENT, written, List.of());
      case Decision.Answer.Conflict(var values) ->
          new Said(
              Manner.CONFLICT,
              written,
              values.stream().map(value -> value(value, decision.answerType())).toList());
      case Decision.Answer.Computes computes ->
          new Said(
              Manner.GIVES,
              written,
              List.of(new Piece.Choice(Piece.text(wording.clause(written)))));
      case Decision.Answer.As(var other) ->
          new Said(
              Manner.AS,
              written,
              List.of(new Piece.Term(guideline.definition(other).label(), other)));
    };
  }

  private Piece value(Value value, Type type) {
    return value instanceof Value.Choice(var name)
        ? wording.choice(new Option(name, guideline.labelOf(type, name)))
        : new Piece.Choice(words.value(value, type));
  }
}
