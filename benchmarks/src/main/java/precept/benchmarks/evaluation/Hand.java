package precept.benchmarks.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import precept.benchmarks.evaluation.Person.Severity;
import precept.benchmarks.evaluation.Person.Site;

/// The small model as somebody writes it who needs nothing else.
final class Hand {
  private Hand() {}

  enum Care {
    AT_ONCE,
    HOLD,
    REMOVE,
    THIN,
    REFER,
    OBSERVE
  }

  static Care care(Person some) {
    if (some.threatened()) {
      return Care.AT_ONCE;
    }
    if (some.bleeding()) {
      return Care.HOLD;
    }
    if (!some.pregnant()
        && some.severity() == Severity.SEVERE
        && some.days() <= 14
        && (some.site() == Site.THIGH || some.site() == Site.PELVIS)
        && some.age() >= 18
        && some.age() <= 75
        && some.mobile()) {
      return Care.REMOVE;
    }
    if (some.severity() != Severity.MILD && some.days() <= 28 && !some.prior()) {
      return Care.THIN;
    }
    return some.age() > 75 && some.prior() ? Care.REFER : Care.OBSERVE;
  }

  /// From a map to a map.
  static Map<String, Object> care(Map<String, Object> facts) {
    boolean threatened = (Boolean) given(facts, "threatened");
    boolean bleeding = (Boolean) given(facts, "bleeding");
    boolean pregnant = (Boolean) given(facts, "pregnant");
    boolean mobile = (Boolean) given(facts, "mobile");
    boolean prior = (Boolean) given(facts, "prior");
    int age = (Integer) given(facts, "age");
    int days = (Integer) given(facts, "days");
    String severity = (String) given(facts, "severity");
    String site = (String) given(facts, "site");
    String care;
    if (threatened) {
      care = "at_once";
    } else if (bleeding) {
      care = "hold";
    } else if (!pregnant
        && severity.equals("severe")
        && days <= 14
        && (site.equals("thigh") || site.equals("pelvis"))
        && age >= 18
        && age <= 75
        && mobile) {
      care = "remove";
    } else if ((severity.equals("moderate") || severity.equals("severe")) && days <= 28 && !prior) {
      care = "thin";
    } else {
      care = age > 75 && prior ? "refer" : "observe";
    }
    Map<String, Object> result = new HashMap<>();
    result.put("care", care);
    return result;
  }

  private static Object given(Map<String, Object> facts, String name) {
    return Objects.requireNonNull(facts.get(name));
  }
}
