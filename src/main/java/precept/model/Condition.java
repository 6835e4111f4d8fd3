package precept.model;

import java.util.List;

/// A truth about a patient.
public sealed interface Condition {

  record Holds(Term subject, Test test) implements Condition {}

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}
}
