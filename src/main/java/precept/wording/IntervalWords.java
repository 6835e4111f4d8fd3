package precept.wording;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Interval;
import precept.model.Interval.End;
import precept.model.Numerals;
import precept.model.Type;

/// Numbers between two ends, in words, and as a cell.
final class IntervalWords {
  private IntervalWords() {}

  /// `14 days`, `14..16 days`, `> 6.4 % and < 6.5 %`
  static String of(Interval interval, Type.Measure type) {
    Interval shown = whole(interval, type);
    End low = shown.low().orElseThrow();
    End high = shown.high().orElseThrow();
    if (low.closed() && high.closed()) {
      return low.number().equals(high.number())
          ? Numerals.text(low.number(), type.unit())
          : Numerals.text(low.number()) + ".." + Numerals.text(high.number(), type.unit());
    }
    return (low.closed() ? ">= " : "> ")
        + Numerals.text(low.number(), type.unit())
        + (high.closed() ? " and <= " : " and < ")
        + Numerals.text(high.number(), type.unit());
  }

  /// The cell that holds exactly these; absent where there is no such cell.
  static Optional<String> cell(Interval interval, Type.Measure type) {
    Interval shown = whole(interval, type);
    End low = shown.low().orElseThrow();
    End high = shown.high().orElseThrow();
    boolean one = low.number().equals(high.number());
    return !low.closed()
        ? Optional.empty()
        : Optional.of(
            one && type.whole()
                ? Numerals.text(low.number(), type.unit())
                : Numerals.text(low.number())
                    + (high.closed() ? ".." : "..<")
                    + Numerals.text(high.number(), type.unit()));
  }

  /// Of whole numbers, from the first to the last.
  private static Interval whole(Interval interval, Type.Measure type) {
    End low = interval.low().orElseThrow();
    End high = interval.high().orElseThrow();
    return type.whole()
        ? Interval.closed(
            low.closed() ? low.number() : low.number().add(BigFraction.ONE),
            high.closed() ? high.number() : high.number().subtract(BigFraction.ONE))
        : interval;
  }
}
