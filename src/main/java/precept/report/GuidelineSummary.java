package precept.report;

import precept.model.Decision;
import precept.model.Edition;
import precept.model.Guideline;

/// What a guideline consists of, in two lines.
public final class GuidelineSummary {
  private GuidelineSummary() {}

  public static String of(Guideline guideline) {
    Edition edition = guideline.edition();
    long rules = guideline.tables().stream().mapToLong(table -> table.rows().size()).sum();
    long admissions =
        guideline.decisions().stream()
            .flatMap(decision ->
                decision.rows().stream()
                    .filter(row -> isAdmission(row.answer()))
                    .map(decision::rule))
            .distinct()
            .count();
    long narrative =
        edition.statements().stream().filter(some -> some.narrative().isPresent()).count();
    return edition.guideline()
        + " "
        + edition.version()
        + " ("
        + edition.status().words()
        + "): "
        + guideline.inputs().size()
        + " facts, "
        + guideline.decisions().size()
        + " decisions, "
        + rules
        + " rules ("
        + admissions
        + " say silent or conflict)\n  "
        + edition.statements().size()
        + " statements of the source: "
        + (edition.statements().size() - narrative)
        + " computed, "
        + narrative
        + " narrative; "
        + edition.openQuestions().size()
        + " open questions\n";
  }

  private static boolean isAdmission(Decision.Answer answer) {
    return switch (answer) {
      case Decision.Answer.Silent silent -> true;
      case Decision.Answer.Conflict conflict -> true;
      case Decision.Answer.Gives gives -> false;
      case Decision.Answer.As as -> false;
      case Decision.Answer.Computes computes -> false;
    };
  }
}
