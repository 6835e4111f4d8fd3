package precept.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import precept.model.Value;

/// Parts of a list counted one by one: how many hold, how many are open, how many are still to
/// come. As soon as the rest can change nothing the tally is settled, so that equal futures are
/// equal tallies.
///
///     and, or, at least   =   how many of the parts hold lies within bounds   (Kleene's strong logic)
///
/// @param least of the parts must hold
/// @param most of the parts may hold
/// @param settled whether it no longer matters what comes
public record Tally(
    int sure, int open, int left, int least, int most, Set<Cause> causes, Settled settled) {

  public enum Settled {
    NO,
    HOLDS,
    FAILS
  }

  public static Tally of(int parts, int least, int most) {
    return new Tally(0, 0, parts, least, most, Set.of(), Settled.NO).settle();
  }

  public static Belief all(List<Belief> parts) {
    return count(parts, parts.size(), parts.size());
  }

  public static Belief any(List<Belief> parts) {
    return count(parts, 1, parts.size());
  }

  /// Whether from `least` to `most` of the parts hold.
  public static Belief count(List<Belief> parts, int least, int most) {
    int sure = 0;
    List<Belief> open = new ArrayList<>(0);
    for (Belief part : parts) {
      switch (part.verdict()) {
        case YES -> sure++;
        case NO -> {}
        case OPEN -> open.add(part);
      }
    }
    Set<Cause> causes = open.isEmpty() ? Set.of() : Belief.causes(open);
    return new Tally(sure, open.size(), 0, least, most, causes, Settled.NO).settle().belief();
  }

  public boolean isSettled() {
    return settled != Settled.NO;
  }

  public Tally and(Belief part) {
    if (isSettled()) {
      return this;
    }
    boolean unknown = part.is(Verdict.OPEN);
    return new Tally(
            sure + (part.is(Verdict.YES) ? 1 : 0),
            open + (unknown ? 1 : 0),
            left - 1,
            least,
            most,
            unknown ? Belief.union(causes, part.causes()) : causes,
            Settled.NO)
        .settle();
  }

  public Belief belief() {
    return switch (settled) {
      case HOLDS -> Belief.known(Value.YES);
      case FAILS -> Belief.known(Value.NO);
      case NO -> Belief.open(causes);
    };
  }

  private Tally settle() {
    int highest = sure + open + left;
    if (least <= sure && highest <= most) {
      return new Tally(0, 0, 0, least, most, Set.of(), Settled.HOLDS);
    }
    return highest < least || most < sure
        ? new Tally(0, 0, 0, least, most, Set.of(), Settled.FAILS)
        : this;
  }
}
