package precept.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.model.Edition;
import precept.wording.Named;
import precept.wording.PatientsRow;
import precept.wording.Piece;

/// What a version changes for patients, as a document, before it becomes text, Markdown or a page.
///
/// @param effect what kind of change it is: `major`, `minor` or `patch`
/// @param verdict the same in words, and what the numbers say
/// @param proof that nobody else is moved, and by how many declared changes somebody is
public record Changes(
    Edition before,
    Edition after,
    String effect,
    String verdict,
    String proof,
    List<Section> sections) {

  /// The title of what no change declares.
  static final String NOT_DECLARED = "not declared";

  public String title() {
    return after.guideline() + " " + before.version() + " -> " + after.version();
  }

  /// What two versions with others between them come to, whatever each of these declares.
  public Changes altogether() {
    return new Changes(
        before,
        after,
        effect,
        "altogether: the change is " + effect,
        "unchanged: proved for every other patient",
        sections.stream()
            .map(section ->
                section.kind() == Kind.UNDECLARED
                    ? new Section(
                        section.kind(),
                        "altogether",
                        section.remarks(),
                        section.begins(),
                        section.moves(),
                        section.follows())
                    : section)
            .toList());
  }

  public List<Section> declared() {
    return sections.stream().filter(Section::isDeclared).toList();
  }

  /// @param remarks what is said under the title; may be nothing
  /// @param begins where it begins: what was edited and says something else
  /// @param follows what follows from what was edited, in short
  public record Section(
      Kind kind,
      String title,
      List<Remark> remarks,
      List<Move> begins,
      List<Move> moves,
      List<String> follows) {
    public String remark() {
      return remarks.stream().map(Remark::text).collect(Collectors.joining(" "));
    }

    /// Where it begins, and that is no answer: those stand among the moves.
    public List<Move> first() {
      return begins.stream().filter(begin -> !moves.contains(begin)).toList();
    }

    /// The moves from the same to the same outcome together.
    public Collection<List<Move>> together() {
      return moves.stream()
          .collect(Collectors.groupingBy(Move::title, LinkedHashMap::new, Collectors.toList()))
          .values();
    }

    /// The test cases that stand among those who move.
    public Content.Cases cases() {
      return new Content.Cases(
          moves.stream()
              .flatMap(move -> move.rows().stream())
              .flatMap(row ->
                  row.content() instanceof Content.Cases(var ids)
                      ? ids.stream()
                      : Stream.<String>empty())
              .distinct()
              .toList());
    }

    public boolean isDeclared() {
      return kind == Kind.DECLARED || kind == Kind.UNMET;
    }
  }

  public enum Kind {
    /// Formulas, recommendations and what is done meanwhile.
    RESTATED,
    /// Criteria and tables on the way to the answers that say something else.
    STEPS,
    DECLARED,
    /// Declared, and moves nobody whom it speaks of.
    UNMET,
    UNDECLARED,
    /// Answers that cannot be compared.
    UNCOMPARED
  }

  /// Whose names a text is in: a rule or a question of the old version is found there.
  public enum Side {
    OLD,
    NEW
  }

  /// @param words the same in labels; empty where it is in an author's own words
  public record Remark(Side side, String text, List<Piece> words) {
    Remark(Side side, String text) {
      this(side, text, List.of());
    }
  }

  /// Patients who move together, from one outcome to another.
  ///
  /// @param example whether the outcomes are numbers, and those of the example
  public record Move(Named about, Outcome before, Outcome after, boolean example, List<Row> rows) {
    public String title() {
      return about.name()
          + "  "
          + before.written()
          + " -> "
          + after.written()
          + (example ? ", for example" : "");
    }

    /// Where they stand, and how it may harm them.
    Move brief() {
      return new Move(about, before, after, example, rows.stream().filter(Row::isBrief).toList());
    }

    public boolean dangerous() {
      return rows.stream().anyMatch(row -> row.content() instanceof Content.Danger);
    }
  }

  /// @param written in names
  /// @param words the same in labels
  public record Outcome(String written, String words) {}

  public record Row(String label, Content content) {
    static final String EXAMPLE = "e.g.";
    static final String PERHAPS = "perhaps";

    /// Whether it says where they stand, or how it may harm them.
    public boolean isBrief() {
      return switch (content) {
        case Content.Danger danger -> true;
        case Content.Patients patients -> !label.equals(EXAMPLE) && !label.equals(PERHAPS);
        case Content.Words words -> false;
        case Content.Cases cases -> false;
      };
    }
  }

  public sealed interface Content {
    String text();

    record Danger(String text) implements Content {}

    /// What may name rules, statements and references of one version.
    record Words(Side side, String text) implements Content {}

    /// Where patients stand, or one of them.
    record Patients(PatientsRow row) implements Content {
      @Override
      public String text() {
        return row.text();
      }
    }

    /// The test cases that stand among the patients, by id.
    record Cases(List<String> ids) implements Content {
      public static final String NONE = "no test case stands here";

      @Override
      public String text() {
        return ids.isEmpty() ? NONE : String.join(", ", ids);
      }
    }
  }

  /// What a version is to the one before it.
  ///
  /// @param changes absent where the diagrams outgrew their limit, which is then among what is
  ///   amiss
  /// @param amiss what is not in order about the changes: undeclared, unmet, dangerous
  public record Succession(
      Edition before, Optional<Changes> changes, Comparison comparison, List<String> amiss) {}
}
