package precept.cli;

import java.io.PrintWriter;
import java.util.Optional;
import precept.check.Checked;
import precept.check.FactChecker;
import precept.eval.Interview;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.report.DiagnosticText;
import precept.report.Ink;
import precept.report.InterviewText;
import precept.report.QuestionText;
import precept.syntax.Data;

/// Puts the questions of an interview and takes the replies, until nothing is left to ask.
final class Dialogue {
  private final Guideline guideline;
  private final Prompt prompt;
  private final PrintWriter out;
  private final Ink ink;
  private final InterviewText text;

  Dialogue(Guideline guideline, Prompt prompt, PrintWriter out, Ink ink) {
    this.guideline = guideline;
    this.prompt = prompt;
    this.out = out;
    this.ink = ink;
    this.text = new InterviewText(guideline, ink);
  }

  /// Where an interview got to.
  ///
  /// @param left whether the person left before the end
  record Ended(Interview interview, boolean left) {}

  Ended hold(Interview begun) {
    Interview now = begun;
    out.print(text.news(Optional.empty(), now));
    for (Optional<Definition.Input> next = now.next(); next.isPresent(); next = now.next()) {
      Optional<Interview> then = ask(now, next.get());
      if (then.isEmpty()) {
        return new Ended(now, true);
      }
      out.print(text.news(Optional.of(now), then.get()));
      now = then.get();
    }
    return new Ended(now, false);
  }

  /// Puts one question until a reply moves the interview.
  ///
  /// @return the interview then; empty where the person leaves
  private Optional<Interview> ask(Interview now, Definition.Input input) {
    QuestionText question = new QuestionText(input, guideline, ink);
    out.print(question.question(now.asked() + 1));
    while (true) {
      Optional<String> line = prompt.read(question.prompt(), Reply.choices(input.type()));
      if (line.isEmpty()) {
        return Optional.empty();
      }
      switch (Reply.of(line.get(), input)) {
        case Reply.Quit quit -> {
          return Optional.empty();
        }
        case Reply.Skip skip -> {
          return Optional.of(now.skipping(input.name()));
        }
        case Reply.Undo undo -> {
          if (now.before().isPresent()) {
            return now.before();
          }
          out.print(InterviewText.nothingToUndo());
        }
        case Reply.Fact(var facts) -> {
          Optional<Interview> then = answered(now, facts, question, line.get());
          if (then.isPresent()) {
            return then;
          }
        }
        case Reply.Help help -> out.print(question.help(now) + InterviewText.usage());
        case Reply.Nothing nothing -> {}
      }
    }
  }

  /// The interview with one more fact; empty where it is no fact, or contradicts the others.
  private Optional<Interview> answered(
      Interview now, Data facts, QuestionText question, String typed) {
    Checked<Patient> checked = FactChecker.check(facts, guideline);
    if (checked.result().isEmpty()) {
      out.print(new DiagnosticText(ink).all(checked.diagnostics()));
      return Optional.empty();
    }
    Interview then = now.answered(checked.result().get());
    if (!then.run().contradictions().isEmpty()) {
      out.print(text.contradictions(then.run()));
      return Optional.empty();
    }
    out.print(question.understood(then.run().patient(), typed));
    return Optional.of(then);
  }
}
