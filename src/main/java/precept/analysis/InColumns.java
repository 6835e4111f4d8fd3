package precept.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import precept.diagram.Alone;
import precept.diagram.Alone.Standing;
import precept.diagram.Boxes;
import precept.diagram.Compiled;
import precept.diagram.Loosening;
import precept.diagram.Node;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;

/// Patients in the columns of a table, where these are made from facts: the same patients may have
/// many more sides in the facts.
///
/// @param questions what the sides of the boxes refer to
/// @param region the ways that they go through the columns
/// @param boxes some of the boxes that cover these
public record InColumns(
    Decision table, List<Alone.Question> questions, Region region, Boxes boxes) {
  /// More rows nobody reads through for a finding, nor are they loosened from the facts in no time.
  public static final int ROWS = 200;

  /// @param whom told from others by the columns: else the ways of others are among these
  /// @throws TooLarge where the ways outgrow what anybody looks at
  public static InColumns of(Decision table, Loosening loosening, Node<Boolean> whom) {
    return of(table, loosening.questions(), loosening.places(whom));
  }

  private static InColumns of(Decision table, List<Alone.Question> questions, Region region) {
    return new InColumns(table, questions, region, Boxes.of(region, Concerned.BOXES));
  }

  /// Whether the cells of the table can say it: what a set passes in one column, with all that it
  /// does not, no single cell says.
  public boolean isSaidByCells() {
    return boxes.shown().stream()
        .flatMap(box -> box.sides().keySet().stream())
        .flatMap(axis -> questions.get(axis).standings().stream())
        .noneMatch(Standing.Passed.class::isInstance);
  }

  /// Whether nothing stands between a table and the facts, be it only whether one of them applies.
  public static boolean asksFacts(Decision table, Compiled compiled) {
    return table.columns().stream()
        .allMatch(column ->
            compiled.guideline().definition(column.name()) instanceof Definition.Input input
                && input.onlyWhen().isEmpty());
  }

  /// Those of this and of another part of the same loosened table; absent where that is too much.
  public Optional<InColumns> or(InColumns other) {
    try {
      return Optional.of(of(table, questions, region.or(other.region)));
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  /// The same, where there are others beside.
  InColumns andMore() {
    return new InColumns(table, questions, region, boxes.andMore());
  }

  /// What is found about one table, each in room of its own, so that no proof runs dry of it.
  static final class Of {
    /// More nobody reads, and each loosens the table anew.
    private static final int MOST = 8;

    private final Compiled compiled;
    private final Decision table;
    private int left;

    Of(Compiled compiled, Decision table) {
      this.compiled = compiled;
      this.table = table;
      this.left = asksFacts(table, compiled) || table.rows().size() > ROWS ? 0 : MOST;
    }

    /// Those for whom some rows match and others do not: the columns tell them from all others.
    Optional<InColumns> matching(Node<Boolean> whom) {
      return loosened(whom, loosening -> true);
    }

    /// Any others; absent where the columns do not tell them from all others.
    Optional<InColumns> told(Node<Boolean> whom) {
      return loosened(whom, loosening -> loosening.tells(whom));
    }

    private Optional<InColumns> loosened(Node<Boolean> whom, Predicate<Loosening> isSure) {
      if (left-- <= 0) {
        return Optional.empty();
      }
      try {
        Compiled task = compiled.task();
        Loosening loosening = task.loosening(table, task.care());
        return isSure.test(loosening) ? Optional.of(of(table, loosening, whom)) : Optional.empty();
      } catch (TooLarge tooLarge) {
        left = 0;
        return Optional.empty();
      }
    }
  }
}
