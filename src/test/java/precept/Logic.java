package precept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.check.Checked;
import precept.check.Checker;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Validity;
import precept.model.Value;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Document;
import precept.syntax.Parser;

/// Small guidelines written in a test, whose one statement is S1.
public final class Logic {
  private static final Span NOWHERE = new SourceText("guideline.yaml", "").whole();

  private Logic() {}

  /// @param logic what stands under `guideline small`, from `answers` on
  public static Guideline of(String logic) {
    Document document = Parser.parse(new SourceText("logic.precept", "guideline small\n" + logic));
    Checked<Guideline> checked = Checker.check(List.of(document), edition());
    return checked
        .result()
        .orElseThrow(() -> new AssertionError(document.mistakes() + " " + checked.diagnostics()));
  }

  /// Facts as `name, yes` or `name, choice`, one after the other.
  public static Patient patient(String... facts) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      String word = facts[i + 1];
      values.put(
          facts[i],
          word.equals("yes") || word.equals("no")
              ? Value.of(word.equals("yes"))
              : new Value.Choice(word));
    }
    return new Patient(values);
  }

  public static Edition edition() {
    Edition.Statement statement =
        new Edition.Statement(
            "S1", "", "", Edition.Kind.DECISION, List.of(), Optional.empty(), NOWHERE);
    return new Edition(
        "small",
        "1.0.0",
        "Small",
        Edition.Status.DRAFT,
        "2026-01-08",
        "Tests",
        "For tests only",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(statement),
        List.of(),
        new Validity(Optional.empty(), Optional.empty(), Optional.empty(), NOWHERE),
        List.of(),
        NOWHERE);
  }
}
