package precept.analysis;

import java.util.List;
import precept.model.Decision;
import precept.model.Population;
import precept.model.Property;

/// What keeps every patient from a rule.
public sealed interface Obstacle {

  /// Other rules go before it, and together take everybody whom it means; none of them can be left
  /// out.
  record Taken(List<Decision.Row> by) implements Obstacle {
    public Taken {
      by = List.copyOf(by);
    }
  }

  /// These of its cells hold together for nobody, and fewer of them would for somebody.
  ///
  /// @param columns by their places
  record Cells(List<Integer> columns) implements Obstacle {
    public Cells {
      columns = List.copyOf(columns);
    }
  }

  /// Whom it means cannot be, or is not spoken about; where nothing is named, a quantity would lie
  /// outside its range.
  record Outside(List<Property> impossibles, List<Population.Member> members) implements Obstacle {
    public Outside {
      impossibles = List.copyOf(impossibles);
      members = List.copyOf(members);
    }
  }

  /// Computed numbers stand in the way: no measurements were found that lead anybody to it, and it
  /// is not proved that there are none.
  record Unfound() implements Obstacle {}
}
