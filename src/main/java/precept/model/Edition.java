package precept.model;

import java.util.List;
import java.util.Optional;
import precept.source.Code;
import precept.source.Span;

/// What `guideline.yaml` says: who, when, status, sources and statements of one version.
///
/// @param notice the banner that every report carries
/// @param at the first line of the file
public record Edition(
    String guideline,
    String version,
    String title,
    Status status,
    String updated,
    String audience,
    String notice,
    List<Option> strengths,
    List<Option> certainties,
    List<Entry> bibliography,
    List<Reference> references,
    List<Statement> statements,
    List<OpenQuestion> openQuestions,
    Validity validity,
    List<Acceptance> accepted,
    Span at) {

  public Edition {
    strengths = List.copyOf(strengths);
    certainties = List.copyOf(certainties);
    bibliography = List.copyOf(bibliography);
    references = List.copyOf(references);
    statements = List.copyOf(statements);
    openQuestions = List.copyOf(openQuestions);
    accepted = List.copyOf(accepted);
  }

  /// The version in force on a day: the last of those approved to take effect by then, unless its
  /// `until` has passed.
  ///
  /// @param editions oldest version first, and so in the order in which they take effect
  public static Optional<Edition> inForce(List<Edition> editions, Day day) {
    return editions.stream()
        .filter(some -> some.validity().isApprovedBy(day))
        .reduce((earlier, later) -> later)
        .filter(last -> last.validity().until().filter(end -> end.isBefore(day)).isEmpty());
  }

  public enum Status {
    DRAFT,
    UNDER_REVIEW,
    APPROVED,
    RETIRED;

    /// How much a version of this status is to be heeded beside others: what is retired the least.
    public int standing() {
      return switch (this) {
        case RETIRED -> 0;
        case DRAFT -> 1;
        case UNDER_REVIEW -> 2;
        case APPROVED -> 3;
      };
    }

    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  /// An entry in the source's list of references.
  public record Entry(String id, String title, String kind, String published) {}

  /// A number that the source prints, and the entry it stands for.
  ///
  /// @param entry empty where no listed entry fits
  /// @param printed whether the source itself says so; otherwise it is inferred, `because`
  public record Reference(
      int number, Optional<String> entry, boolean printed, String because, Span at) {}

  /// One claim of the source, paraphrased.
  ///
  /// @param references the numbers printed at that place
  /// @param narrative why nothing that is computed cites it
  public record Statement(
      String id,
      String section,
      String says,
      Kind kind,
      List<Integer> references,
      Optional<String> narrative,
      Span at) {
    public Statement {
      references = List.copyOf(references);
    }
  }

  public enum Kind {
    DECISION,
    CONTRAINDICATION,
    TECHNIQUE,
    AFTERCARE,
    PITFALL,
    RATIONALE,
    POPULATION,
    METADATA
  }

  /// A hole or contradiction of the source.
  ///
  /// @param patient the test case on which the readings differ
  /// @param taken what this version does about it
  public record OpenQuestion(
      String id,
      String title,
      List<String> statements,
      List<String> readings,
      String patient,
      String taken,
      String because,
      Span at) {
    public OpenQuestion {
      statements = List.copyOf(statements);
      readings = List.copyOf(readings);
    }
  }

  /// A finding that the authors know of and leave as it is.
  ///
  /// @param name what it is found in: a definition, or a rule as `decision.rule`
  public record Acceptance(Code finding, String name, String because, Span at) {}
}
