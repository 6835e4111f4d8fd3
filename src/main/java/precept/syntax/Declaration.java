package precept.syntax;

import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// One declaration as written. Clauses that may stand once are lists here, so that the checker can
/// point at the second.
public sealed interface Declaration {

  record Guideline(Name id, List<Name> answers) implements Declaration {}

  record Population(Label label, List<Clause> members, List<Label> outside, List<Name> cites)
      implements Declaration {}

  /// Choices that inputs and decisions share.
  record Choices(Name name, List<TypeText.Choice> choices) implements Declaration {}

  record Input(
      Name name,
      Label label,
      TypeText type,
      List<Label> asks,
      List<Label> notes,
      List<Code> codes,
      List<Clause> onlyWhen,
      List<Also> also)
      implements Declaration {}

  record Criterion(
      Name name,
      Label label,
      List<Heading> headings,
      List<Clause> items,
      List<Clause> conditions,
      List<Name> cites)
      implements Declaration {}

  /// @param type its range; where none is stated, what its formula allows is
  /// @param unit of the values, where no range is stated
  record Quantity(
      Name name,
      Label label,
      Optional<TypeText> type,
      Optional<Name> unit,
      List<Formula> formulas,
      List<Limit> limits,
      List<Name> cites)
      implements Declaration {}

  record Score(Name name, Label label, List<Row> rows) implements Declaration {}

  record Recommendation(
      Name name,
      Label label,
      List<Name> directions,
      List<Name> strengths,
      List<Name> certainties,
      List<Label> rationales,
      List<Label> remarks,
      List<Label> patients,
      List<Name> cites)
      implements Declaration {}

  /// One answer of a table; a table of several is declared once for each, with all of its rows.
  ///
  /// @param type empty for a decision between recommendations
  /// @param meanwhiles of the table's first answer
  /// @param answers of the table, in the order in which they are declared, this one among them
  record Decision(
      Name name,
      Label question,
      Optional<TypeText> type,
      List<Name> hits,
      List<Meanwhile> meanwhiles,
      List<Row> rows,
      List<Name> answers)
      implements Declaration {
    /// Its place among the answers of its table.
    public int place() {
      return answers.indexOf(name);
    }

    public boolean isFirst() {
      return place() == 0;
    }

    /// Of a table of several answers, none.
    public boolean collects() {
      return answers.size() == 1 && hits.stream().anyMatch(hit -> hit.text().equals("collect"));
    }
  }

  record Never(Name name, Label label, List<Clause> conditions, List<Name> cites)
      implements Declaration {}

  record Impossible(Name name, Label label, List<Clause> conditions, List<Name> cites)
      implements Declaration {}

  /// A condition on a line of its own, with what the line cites.
  record Clause(Phrase condition, String written, boolean presumed, List<Name> cites) {}

  /// `all of`, `any of`, `none of` or `at least N of` above a list.
  record Heading(String quantifier, int least, Span at) {}

  /// `also in umol/L, 1 mg/dL as 88.4 umol/L`: another unit, and what is the same in both.
  record Also(Name unit, List<Equivalence> equivalences, String written, List<Name> cites) {}

  record Equivalence(Measured own, Measured other) {}

  /// `limited to 0..500 mL/min`: what lies beyond an end is taken for the end.
  record Limit(TypeText.Range range, List<Name> cites) {}

  /// A terminology binding: `code SYSTEM CODE "display"`.
  record Code(Name system, Name code, Label display) {}

  record Meanwhile(Name answer, Phrase when, String written, List<Name> cites) {}
}
