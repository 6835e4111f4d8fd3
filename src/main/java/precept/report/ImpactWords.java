package precept.report;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
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

  /// How many make a move, and how many may: what is said, by its label.
  static SequencedMap<String, String> of(Region region) {
    SequencedMap<String, String> words = new LinkedHashMap<>();
    words.put(
        "patients",
        region.isNobody()
            ? "nobody of the cohort"
            : region.certain().isNobody() ? "nobody for certain" : region.certain().words());
    if (!region.perhaps().isNobody()) {
      words.put("perhaps", region.perhaps().words());
    }
    return words;
  }
}
