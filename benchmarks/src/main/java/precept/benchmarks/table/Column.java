package precept.benchmarks.table;

import java.util.List;
import java.util.stream.IntStream;

/// What a column tests, as the numbers from 0 to `high`.
public sealed interface Column {
  String name();

  int high();

  /// A measured input; fine enough for some thousand cuts one inside the other.
  record Measured(String name) implements Column {
    static final int HIGH = 1_000_000;

    @Override
    public int high() {
      return HIGH;
    }

    static List<Column> several(int count) {
      return IntStream.rangeClosed(1, count).<Column>mapToObj(Measured::numbered).toList();
    }

    static Measured numbered(int number) {
      return new Measured("x" + number);
    }
  }

  /// What the table of that name answers: the answer in place `n` is the numbers from `n` up to `n
  /// + 1`.
  record Answered(String name, List<String> answers) implements Column {
    @Override
    public int high() {
      return answers.size();
    }
  }
}
