package precept.machine;

import java.util.Collections;
import java.util.Map;
import precept.eval.Refusal;

/// What a guideline has for one patient.
public sealed interface Reply {

  /// @param results by answer, in the order in which the guideline gives them
  record Results(Map<String, Result> results) implements Reply {
    public Results {
      results = Collections.unmodifiableMap(results);
    }

    public Result of(String answer) {
      Result result = results.get(answer);
      if (result == null) {
        throw new IllegalArgumentException(
            "no answer %s; there are %s".formatted(answer, results.keySet()));
      }
      return result;
    }
  }

  /// Facts that cannot be read or contradict each other: no answer, but what must not wait.
  record Refused(Refusal refusal) implements Reply {
    @Override
    public String toString() {
      return "Refused[facts=%s, contradictions=%s, urgent=%s]"
          .formatted(refusal.facts(), refusal.contradictions().size(), refusal.urgent());
    }
  }
}
