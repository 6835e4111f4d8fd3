package precept.report;

import precept.document.Impact;
import precept.document.Impact.Region;

/// What is said of a cohort beside its numbers.
final class ImpactWords {
  private ImpactWords() {}

  static String shares(Impact cohort) {
    return cohort.stay().share().or(cohort.move()::share).or(cohort.mayMove()::share).isEmpty()
        ? ""
        : "Shares are of those who are not refused.";
  }

  static String uncompared(Impact cohort) {
    return cohort.uncompared().isEmpty()
        ? ""
        : "Nothing is counted of numbers that are computed by another formula: "
            + String.join(", ", cohort.uncompared())
            + ".";
  }

  static String withheld(Impact cohort) {
    return cohort.below() == 0
        ? ""
        : "Numbers from 1 to "
            + (cohort.below() - 1)
            + " are not told, nor others that would tell them.";
  }

  static String certain(Region region) {
    return region.certain().isNobody() ? "nobody for certain" : region.certain().words();
  }
}
