package precept.machine;

import java.util.BitSet;
import java.util.Optional;

/// All completions of a patient in one diagram, walked together: each node once, and each pair of
/// nodes.
///
///     reached  =  the leaves to which open cells lead
///     pivots   =  the axes on which two completions that differ in nothing else come to what differs
public final class Walk {
  /// Of what is compared with nothing: nobody is there.
  static final int NOBODY = -1;

  /// How many pairs are looked at: some tenths of a second.
  private static final int EFFORT = 10_000_000;

  private final Flat<?> flat;
  private final Stand stand;

  public Walk(Flat<?> flat, Stand stand) {
    this.flat = flat;
    this.stand = stand;
  }

  /// The places of leaves.
  public BitSet reached() {
    BitSet leaves = new BitSet(flat.leaves().size());
    reach(flat.passed(flat.root(), stand), leaves, new Marks());
    return leaves;
  }

  private void reach(int node, BitSet leaves, Marks seen) {
    if (node < 0) {
      leaves.set(-1 - node);
      return;
    }
    if (seen.get(node) != Marks.UNKNOWN) {
      return;
    }
    seen.put(node, Marks.YES);
    int last = stand.last(flat.axis(node));
    int run = flat.run(node, stand.first(flat.axis(node)));
    for (int cell = -1; cell <= last; run++) {
      reach(flat.passed(flat.to(run), stand), leaves, seen);
      cell = flat.end(run);
    }
  }

  /// @param classes for each leaf what it comes to, or `NOBODY`
  /// @return nothing where there is too much to look at
  Optional<BitSet> pivots(int[] classes) {
    Pivots pivots = new Pivots(classes);
    pivots.visit(flat.passed(flat.root(), stand));
    return pivots.steps < EFFORT ? Optional.of(pivots.axes) : Optional.empty();
  }

  /// As `diagram.Pivots`, on what is open.
  private final class Pivots {
    private final int[] classes;
    private int steps;
    private final BitSet axes = new BitSet();
    private final Marks seen = new Marks();
    private final Marks pairs = new Marks();

    Pivots(int[] classes) {
      this.classes = classes;
    }

    private void visit(int node) {
      if (node < 0 || seen.get(node) != Marks.UNKNOWN || steps >= EFFORT) {
        return;
      }
      seen.put(node, Marks.YES);
      int axis = flat.axis(node);
      int from = flat.run(node, stand.first(axis));
      int to = flat.run(node, stand.last(axis));
      if (!axes.get(axis) && turns(from, to)) {
        axes.set(axis);
      }
      for (int run = from; run <= to; run++) {
        visit(flat.passed(flat.to(run), stand));
      }
    }

    private boolean turns(int from, int to) {
      for (int one = from + 1; one <= to; one++) {
        for (int other = from; other < one; other++) {
          if (clash(flat.to(one), flat.to(other))) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean clash(int one, int other) {
      int a = flat.passed(one, stand);
      int b = flat.passed(other, stand);
      if (a == b) {
        return false;
      }
      if (a < 0 && b < 0) {
        int left = classes[-1 - a];
        int right = classes[-1 - b];
        return left != right && left != NOBODY && right != NOBODY;
      }
      if (++steps >= EFFORT) {
        return false;
      }
      long pair = ((long) Math.min(a, b) << 32) ^ (Math.max(a, b) & 0xffff_ffffL);
      int known = pairs.get(pair);
      if (known == Marks.UNKNOWN) {
        known = clashing(a, b) ? Marks.YES : Marks.NO;
        pairs.put(pair, known);
      }
      return known == Marks.YES;
    }

    private boolean clashing(int a, int b) {
      int axis = Math.min(axisOf(a), axisOf(b));
      int last = stand.last(axis);
      for (int cell = stand.first(axis); cell <= last; ) {
        int left = axisOf(a) == axis ? flat.run(a, cell) : -1;
        int right = axisOf(b) == axis ? flat.run(b, cell) : -1;
        if (clash(left < 0 ? a : flat.to(left), right < 0 ? b : flat.to(right))) {
          return true;
        }
        cell =
            Math.min(
                left < 0 ? Integer.MAX_VALUE : flat.end(left),
                right < 0 ? Integer.MAX_VALUE : flat.end(right));
      }
      return false;
    }

    private int axisOf(int node) {
      return node < 0 ? Integer.MAX_VALUE : flat.axis(node);
    }
  }
}
