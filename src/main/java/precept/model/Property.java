package precept.model;

import java.util.List;
import precept.source.Span;

/// A combination that must never follow from the guideline, or that cannot be (`impossible`).
public record Property(
    String name, String label, Clause clause, boolean impossible, List<String> cites, Span at) {
  public Property {
    cites = List.copyOf(cites);
  }
}
