package precept.syntax;

import static precept.syntax.PhraseReader.some;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import precept.syntax.antlr.PreceptParser.*;

/// ANTLR's tree of a decision to ours: one declaration for each answer of its table.
final class DecisionReader {
  private final PhraseReader phrases;
  private final RowReader rows;
  private final TypeReader types;

  DecisionReader(PhraseReader phrases, RowReader rows, TypeReader types) {
    this.phrases = phrases;
    this.rows = rows;
    this.types = types;
  }

  List<Declaration.Decision> decisions(DecisionContext tree) {
    List<DecisionLineContext> lines = tree.decisionLine();
    List<Question> questions = questions(tree);
    List<Name> answers = questions.stream().map(Question::name).toList();
    List<Name> hits = some(lines, DecisionLineContext::HIT, line -> phrases.name(line.name()));
    List<Declaration.Meanwhile> meanwhiles =
        some(lines, DecisionLineContext::MEANWHILE, this::meanwhile);
    List<Row> table = some(lines, DecisionLineContext::row, line -> rows.row(line.row()));
    List<Declaration.Decision> decisions = new ArrayList<>();
    for (Question question : questions) {
      decisions.add(
          new Declaration.Decision(
              question.name(),
              question.label(),
              question.type(),
              hits,
              decisions.isEmpty() ? meanwhiles : List.of(),
              table,
              answers));
    }
    return decisions;
  }

  /// What a column of answers answers.
  private record Question(Name name, Label label, Optional<TypeText> type) {}

  /// That of the head, then those of the lines that say `also`, each with the choices below it.
  private List<Question> questions(DecisionContext tree) {
    List<Question> questions = new ArrayList<>();
    List<TypeText.Choice> below = new ArrayList<>();
    for (DecisionLineContext line : tree.decisionLine().reversed()) {
      if (line.choice() != null) {
        below.addFirst(types.choice(line.choice(), line.number()));
      } else if (line.ALSO() != null) {
        questions.addFirst(question(line.name(), line.STRING(), line.type(), line.listed(), below));
        below = new ArrayList<>();
      }
    }
    DecisionHeadContext head = tree.decisionHead();
    questions.addFirst(question(head.name(), head.STRING(), head.type(), head.listed(), below));
    return questions;
  }

  private Question question(
      NameContext name,
      TerminalNode label,
      @Nullable TypeContext type,
      @Nullable ListedContext listed,
      List<TypeText.Choice> choices) {
    return new Question(
        phrases.name(name), phrases.label(label), types.type(type, listed, choices));
  }

  private Declaration.Meanwhile meanwhile(DecisionLineContext line) {
    return new Declaration.Meanwhile(
        phrases.name(line.name()),
        phrases.condition(line.condition()),
        phrases.written(line.condition()),
        phrases.cites(line.cites()));
  }
}
