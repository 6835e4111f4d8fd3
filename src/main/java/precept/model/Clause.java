package precept.model;

import java.util.List;
import precept.source.Span;

/// A condition as one line of a list, with the author's words for it and what it cites.
public record Clause(Condition condition, String written, List<String> cites, Span at) {
  public Clause {
    cites = List.copyOf(cites);
  }
}
