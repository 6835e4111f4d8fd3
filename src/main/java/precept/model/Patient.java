package precept.model;

import java.util.Map;

/// The facts given about one patient, by input. A fact that is not given is not known.
public record Patient(Map<String, Value> facts) {
  public Patient {
    facts = Map.copyOf(facts);
  }
}
