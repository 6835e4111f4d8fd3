package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import precept.model.Decision;
import precept.model.Edition;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// What a guideline consists of, and what is proved of it, in three lines.
public final class GuidelineSummary {
  /// What leaves something unproved.
  private static final Set<Code> REFUTING =
      Set.of(
          Code.NEVER_REFUTED,
          Code.OVERLAP,
          Code.GAP,
          Code.NOBODY,
          Code.INCONCLUSIVE,
          Code.RANGE_LEFT,
          Code.RANGE_UNPROVED);

  private GuidelineSummary() {}

  private static String of(Guideline guideline) {
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
        + counted(guideline.inputs().size(), "fact", "facts")
        + ", "
        + counted(guideline.decisions().size(), "decision", "decisions")
        + ", "
        + counted(rules, "rule", "rules")
        + " ("
        + counted(admissions, "says", "say")
        + " silent or conflict)\n  "
        + counted(edition.statements().size(), "statement", "statements")
        + " of the source: "
        + (edition.statements().size() - narrative)
        + " computed, "
        + narrative
        + " narrative; "
        + counted(edition.openQuestions().size(), "open question", "open questions")
        + "\n";
  }

  /// What a check without a finding against it has shown.
  ///
  /// @param found all that was noticed, accepted or not
  public static String of(Guideline guideline, List<Diagnostic> found, Ink ink) {
    boolean refuted = found.stream().map(Diagnostic::code).anyMatch(REFUTING::contains);
    return (of(guideline) + (refuted ? "" : proved(guideline, found)))
        .lines()
        .map(line -> {
          int indent = line.length() - line.stripLeading().length();
          return ink.layout().wrapped(line, indent, 4) + "\n";
        })
        .collect(Collectors.joining());
  }

  private static String proved(Guideline guideline, List<Diagnostic> found) {
    long tables = guideline.tables().stream().filter(table -> !table.collects()).count();
    long rules = guideline.tables().stream().mapToLong(table -> table.rows().size()).sum();
    long dead = found.stream().filter(some -> some.code() == Code.DEAD_RULE).count();
    int promises = guideline.nevers().size();
    List<String> proved = new ArrayList<>();
    if (tables > 0) {
      proved.add(
          counted(tables, "table gives exactly one answer", "tables give exactly one answer each"));
    }
    proved.add(
        dead == 0
            ? counted(rules, "rule is reached", "rules are all reached")
            : rules - dead + " of " + rules + " rules are reached");
    if (promises > 0) {
      proved.add(counted(promises, "promise is kept", "promises are kept"));
    }
    return "  proved for every patient: " + String.join(", ", proved) + "\n";
  }

  private static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
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
