package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Tables of which each tests the answer of the one before it, an input that it shares with that
/// one, and an input that it shares with the next.
///
/// The third leaves a box out, and two rules of the eighth share one. The fifth leaves out what no
/// patient comes to, for the fourth never answers `c` there: who looks at each table alone takes
/// that for a gap.
final class Chain {
  private static final int GAP = 3;
  private static final int SPARING = 4;
  private static final int SPARED = 5;
  private static final int OVERLAP = 8;
  private static final Side LOW = new Side(0, Column.Measured.HIGH / 2);
  private static final Side HIGH = new Side(LOW.to(), Column.Measured.HIGH);

  private final int rules;
  private final RandomGenerator random;

  private Chain(int rules, long seed) {
    this.rules = rules;
    this.random = new Random(seed);
  }

  /// @param rules how many each table has
  static Problem of(String name, int tables, int rules, long seed) {
    Chain chain = new Chain(rules, seed);
    return new Problem(name, IntStream.rangeClosed(1, tables).mapToObj(chain::table).toList());
  }

  private Table table(int number) {
    List<Column> columns = new ArrayList<>();
    if (number > 1) {
      columns.add(new Column.Answered("t" + (number - 1), Table.ANSWERS));
    }
    columns.add(Column.Measured.numbered(number));
    columns.add(Column.Measured.numbered(number + 1));
    List<Box> unreachable = number == SPARED ? List.of(spared(columns)) : List.of();
    List<Table.Rule> named = Table.rules(boxes(number, columns), box -> answer(number, box));
    return new Table("t" + number, columns, Table.ANSWERS, named, unreachable);
  }

  private List<Box> boxes(int number, List<Column> columns) {
    List<Box> wholes = wholes(number, columns);
    List<Box> sound = Partition.of(wholes, number == GAP ? rules + 1 : rules, random);
    return switch (number) {
      case GAP -> Planting.gap(sound, random);
      case OVERLAP -> Planting.overlap(sound, random);
      default -> sound;
    };
  }

  /// One box for each answer of the table before; of the sparing table, one for each half too.
  private static List<Box> wholes(int number, List<Column> columns) {
    List<Box> wholes = new ArrayList<>();
    Box all = Box.whole(columns);
    int answers = columns.getFirst() instanceof Column.Answered column ? column.high() : 0;
    for (int answer = 0; answer < answers; answer++) {
      Box whole = all.with(0, new Side(answer, answer + 1));
      if (number == SPARING) {
        wholes.add(whole.with(2, LOW));
        wholes.add(whole.with(2, HIGH));
      } else if (number == SPARED && answer == answers - 1) {
        wholes.add(whole.with(1, HIGH));
      } else {
        wholes.add(whole);
      }
    }
    return answers == 0 ? List.of(all) : wholes;
  }

  /// The last answer, where the shared input is low.
  private static Box spared(List<Column> columns) {
    int last = columns.getFirst().high() - 1;
    return Box.whole(columns).with(0, new Side(last, last + 1)).with(1, LOW);
  }

  private String answer(int number, Box box) {
    boolean spares = number == SPARING && box.sides().getLast().meets(LOW);
    return Table.drawn(
        spares ? Table.ANSWERS.subList(0, Table.ANSWERS.size() - 1) : Table.ANSWERS, random);
  }
}
