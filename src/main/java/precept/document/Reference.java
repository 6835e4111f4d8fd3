package precept.document;

import java.util.List;
import java.util.Optional;
import precept.model.Edition;
import precept.model.Recommendation.Direction;
import precept.model.TestCase.RuleId;
import precept.wording.Named;
import precept.wording.Piece;

/// A guideline as a document, whole and in order, before it becomes Markdown or pages: what it
/// says, in names and in labels, and what each part of it points to. What is cited is named by its
/// id: `S21`, `Q18`.
///
/// @param parts criteria, scores and quantities
public record Reference(
    Edition edition,
    List<Answer> answers,
    Optional<Scope> scope,
    List<Advice> advice,
    List<Table> tables,
    List<Fact> facts,
    List<Part> parts,
    List<Promise> promises,
    List<Question> questions,
    List<Accepted> accepted,
    List<Open> open,
    List<Claim> claims,
    List<Source> sources) {

  /// What a cell says that leaves no value out.
  public static final String ANY = "any";

  /// What the guideline exists to answer.
  ///
  /// @param advice the recommendations that may be the answer, also through decisions handed on to
  public record Answer(Named about, List<String> advice) {}

  /// A condition.
  ///
  /// @param written in names, as its author wrote it
  /// @param words the same in labels
  public record Clause(String written, List<Piece> words, List<String> cites) {}

  /// Whom the guideline speaks about, and where the others are to turn.
  public record Scope(
      String label, List<Member> members, Optional<String> outside, List<String> cites) {}

  public record Member(Clause clause, boolean presumed) {}

  /// A recommendation.
  ///
  /// @param grade direction, strength and certainty in words; empty where none is stated
  /// @param patient the same in plain words
  /// @param givenBy the rules that say it, alone or in conflict
  public record Advice(
      Named about,
      Optional<Direction> direction,
      String grade,
      Optional<String> rationale,
      Optional<String> remark,
      Optional<String> patient,
      List<String> cites,
      List<RuleId> givenBy) {}

  /// A decision, with those that its table answers beside it.
  ///
  /// @param answers what the table answers, in the order of its columns; itself the first
  /// @param rest whom its `otherwise` takes
  public record Table(
      Named about,
      String hit,
      List<Meanwhile> meanwhiles,
      List<Column> columns,
      List<Named> answers,
      List<Row> rows,
      Optional<Rest> rest) {
    public boolean remarked() {
      return rows.stream().anyMatch(row -> row.remark().isPresent());
    }
  }

  /// The patients whom an `otherwise` takes, in words, so that a new choice cannot slip into it
  /// unseen.
  public record Rest(String rule, List<String> patients) {}

  public record Meanwhile(Said says, Clause when) {}

  public record Column(Named about, Optional<String> unit) {}

  /// @param says one an answer
  public record Row(
      RuleId rule,
      List<Cell> cells,
      List<Said> says,
      List<String> cites,
      Optional<String> remark) {}

  /// @param restricts whether the cell leaves any value out
  public record Cell(String written, List<Piece> words, boolean restricts) {}

  /// What a rule says.
  ///
  /// @param written in names
  /// @param values the same in labels; one, several for a conflict, none for silence
  public record Said(Manner manner, String written, List<Piece> values) {}

  public enum Manner {
    GIVES,
    SILENT,
    CONFLICT,
    /// Hands on to another decision.
    AS
  }

  /// What is asked about the patient or the setting.
  public record Fact(
      Named about,
      String values,
      Optional<Clause> onlyWhen,
      Optional<String> question,
      Optional<String> note,
      List<String> codes) {}

  /// A criterion, score or quantity.
  ///
  /// @param detail how many of the lines must hold, or the range of the number
  /// @param chart the lines of a score of graded items, as a chart
  public record Part(Named about, String detail, List<Line> lines, Optional<Chart> chart) {}

  /// @param points what a line of a score counts
  /// @param formula whether the line is what a quantity is computed by
  public record Line(Optional<String> points, boolean formula, Clause clause) {}

  /// What never follows from the guideline, or cannot be.
  public record Promise(Named about, boolean impossible, Clause clause) {}

  /// What the source leaves open or contradicts.
  public record Question(
      String id,
      String title,
      List<String> statements,
      List<String> readings,
      String patient,
      String taken,
      String because,
      List<Place> decidedIn) {}

  /// A finding that the authors know of and leave as it is.
  ///
  /// @param finding its number and name
  public record Accepted(String finding, String at, String because) {}

  /// A finding that is neither mended nor accepted.
  public record Open(String finding, String says) {}

  /// A statement of the source.
  public record Claim(
      String id,
      String section,
      String says,
      String kind,
      List<Integer> references,
      Optional<String> narrative,
      List<Place> encodedBy,
      List<String> questions) {}

  /// Where something is computed: `pathway.late`, `criterion fit`.
  public record Place(String words, String anchor) {}

  /// A number that the source prints, with the entry it stands for.
  public record Source(
      int number, String entry, boolean printed, String because, List<String> claims) {}
}
