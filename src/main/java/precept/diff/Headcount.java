package precept.diff;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import precept.model.Facts;

/// How many patients of a cohort a change moves, counted one by one; of none is anything kept.
public final class Headcount {
  private final Consequences consequences;
  private final IdentityHashMap<Moved, Integer> places = new IdentityHashMap<>();
  private final long[] certain;
  private final long[] perhaps;
  private long refused;
  private long stay;
  private long move;
  private long mayMove;

  public Headcount(Consequences consequences) {
    this.consequences = consequences;
    List<Moved> moved = consequences.moved();
    this.certain = new long[moved.size()];
    this.perhaps = new long[moved.size()];
    for (int place = 0; place < moved.size(); place++) {
      places.put(moved.get(place), place);
    }
  }

  /// One more patient, and what the change does to them.
  ///
  /// @param facts in the new version's names
  public Consequence add(Facts facts) {
    Consequence some = consequences.of(facts);
    switch (some) {
      case Consequence.Refused() -> refused++;
      case Consequence.Stays() -> stay++;
      case Consequence.Moves(var surely, var maybe) -> {
        move++;
        count(surely, certain);
        count(maybe, perhaps);
      }
      case Consequence.MayMove(var maybe) -> {
        mayMove++;
        count(maybe, perhaps);
      }
    }
    return some;
  }

  private void count(List<Moved> moves, long[] counts) {
    for (Moved some : moves) {
      counts[places.getOrDefault(some, -1)]++;
    }
  }

  public Heads heads() {
    return new Heads(
        refused,
        stay,
        move,
        mayMove,
        IntStream.range(0, certain.length)
            .mapToObj(place ->
                new Heads.Of(consequences.moved().get(place), certain[place], perhaps[place]))
            .toList());
  }

  /// What was counted.
  ///
  /// @param refused those of whom facts cannot be read, or contradict each other
  /// @param stay those to whom both versions say the same, whatever is missing
  /// @param move those to whom they say something else, whatever is missing
  /// @param mayMove those of whom it hangs on what is missing
  /// @param moves each move of the difference; a patient may make several
  public record Heads(long refused, long stay, long move, long mayMove, List<Of> moves) {
    public Heads {
      moves = List.copyOf(moves);
    }

    /// @param certain who make the move whatever is missing
    /// @param perhaps who may make it
    public record Of(Moved moved, long certain, long perhaps) {}

    public long read() {
      return refused + heard();
    }

    /// Those who are not refused.
    public long heard() {
      return stay + move + mayMove;
    }
  }
}
