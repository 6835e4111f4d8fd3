package precept.benchmarks.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The pathway as somebody writes it who needs nothing else: an `if` where the guideline has a
/// table, in the order of its steps.
final class ThrombectomyHand {
  private static final String SILENT = "silent";

  private final Map<String, Object> facts;

  private ThrombectomyHand(Map<String, Object> facts) {
    this.facts = facts;
  }

  /// From a map to a map.
  static Map<String, Object> pathway(Map<String, Object> facts) {
    Map<String, Object> result = new HashMap<>();
    result.put("pathway", new ThrombectomyHand(facts).pathway());
    return result;
  }

  private String pathway() {
    if (number("age") < 18) {
      return "outside";
    }
    String contraindication = contraindication();
    boolean isPregnant = truth("pregnant");
    if (truth("limb_threat")) {
      if (contraindication.equals("no")) {
        return isPregnant
            ? "conflict consider_in_emergency, immediate_thrombectomy"
            : "immediate_thrombectomy";
      }
      return isPregnant
          ? "conflict consider_in_emergency, contraindicated, immediate_thrombectomy"
          : "conflict contraindicated, immediate_thrombectomy";
    }
    return switch (contraindication) {
      case "yes" -> "contraindicated";
      case SILENT -> SILENT;
      default -> isPregnant ? pregnancy() : anticoagulationFirst();
    };
  }

  private String contraindication() {
    String course = word("course");
    Object surgery = given("spinal_surgery"); // days, or never
    int days = surgery instanceof Integer number ? number : Integer.MAX_VALUE;
    if (course.equals("chronic")
        || word("bleeding_risk").equals("high")
        || word("site").equals("femoropopliteal")
        || days <= 28) {
      return "yes";
    }
    return course.equals("acute_on_chronic") || days <= 31 ? SILENT : "no";
  }

  private String pregnancy() {
    if (!word("site").equals("iliofemoral")) {
      return SILENT;
    }
    return switch (word("anticoagulation")) {
      case "not_possible" -> SILENT;
      case "failed" ->
          word("trimester").equals("second")
                  && truth("severe_symptoms")
                  && isFit()
                  && number("symptom_duration") < 14
                  && word("bleeding_risk").equals("low")
                  && number("life_expectancy") > 1
                  && word("catheter_treatment").equals("suitable")
              ? "consider_in_second_trimester"
              : SILENT;
      default -> "low_molecular_heparin";
    };
  }

  private String anticoagulationFirst() {
    String anticoagulation = word("anticoagulation");
    String site = word("site");
    if (anticoagulation.equals("failed") || anticoagulation.equals("not_possible")) {
      return switch (site) {
        case "iliofemoral", "iliocaval" -> duration();
        case "femoropopliteal" -> "contraindicated";
        default -> SILENT;
      };
    }
    if (!truth("severe_symptoms")) {
      return "routine_dvt";
    }
    return number("age") >= 65 || site.equals("elsewhere") || site.equals("femoropopliteal")
        ? "no_benefit_shown"
        : SILENT;
  }

  private String duration() {
    int days = number("symptom_duration");
    if (days < 14) {
      return criteria();
    }
    if (isProgressing()) {
      return "conflict consider_catheter, unlikely_to_benefit";
    }
    return days == 14 ? SILENT : "unlikely_to_benefit";
  }

  private String criteria() {
    int years = number("life_expectancy");
    boolean isSevere = truth("severe_symptoms");
    if (!isFit() || !word("bleeding_risk").equals("low") || years < 1) {
      return isProgressing() ? "conflict alternatives, consider_catheter" : "alternatives";
    }
    if (years > 1 && isSevere) {
      return "catheter_directed";
    }
    if (years > 1) {
      return isProgressing() ? "conflict consider_catheter, not_if_mild" : "not_if_mild";
    }
    String other = isSevere ? "catheter_directed" : "not_if_mild";
    return !isProgressing()
        ? "conflict alternatives, " + other
        : isSevere
            ? "conflict alternatives, catheter_directed, consider_catheter"
            : "conflict alternatives, consider_catheter, not_if_mild";
  }

  private boolean isFit() {
    return number("age") < 65 && truth("good_function");
  }

  private boolean isProgressing() {
    return word("anticoagulation").equals("failed") && !((Set<?>) given("failure")).isEmpty();
  }

  private boolean truth(String name) {
    return (Boolean) given(name);
  }

  private int number(String name) {
    return (Integer) given(name);
  }

  private String word(String name) {
    return (String) given(name);
  }

  private Object given(String name) {
    return Objects.requireNonNull(facts.get(name));
  }
}
