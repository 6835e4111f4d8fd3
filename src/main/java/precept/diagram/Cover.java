package precept.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Blocks, and what they leave uncovered.
///
/// A search by halves (as for the volume of a union of boxes: Overmars and Yap 1991). It goes no
/// deeper where one block covers all, and where no three blocks meet: there the volume of the union
/// is the sum of volumes less that of the pairs, exactly, and equal volumes leave nothing.
final class Cover {
  private final List<Integer> sizes;
  private final List<Block> blocks;
  private final Effort effort;

  /// The blocks that have a place in their side, by column and place.
  private final List<List<BitSet>> holders;

  /// For each block, the others that it meets.
  private final List<BitSet> meeting;

  /// Is told how many blocks were looked at, and along which column.
  interface Effort {
    void spend(int blocks, int column);
  }

  /// @param sizes how many places each column has
  Cover(List<Integer> sizes, List<Block> blocks, Effort effort) {
    this.sizes = sizes;
    this.blocks = List.copyOf(blocks);
    this.effort = effort;
    this.holders = IntStream.range(0, sizes.size()).mapToObj(this::holders).toList();
    this.meeting = meetings();
  }

  private List<BitSet> holders(int column) {
    List<BitSet> holders = new ArrayList<>();
    for (int place = 0; place < sizes.get(column); place++) {
      holders.add(new BitSet());
    }
    for (int block = 0; block < blocks.size(); block++) {
      int some = block;
      blocks.get(block).sides().get(column).stream().forEach(place -> holders.get(place).set(some));
    }
    return holders;
  }

  private List<BitSet> meetings() {
    List<Map<BitSet, BitSet>> touched =
        IntStream.range(0, sizes.size())
            .<Map<BitSet, BitSet>>mapToObj(column -> new HashMap<>())
            .toList();
    List<BitSet> meetings = new ArrayList<>();
    for (int block = 0; block < blocks.size(); block++) {
      BitSet meets = all();
      for (int column = 0; column < sizes.size(); column++) {
        int here = column;
        meets.and(
            touched
                .get(column)
                .computeIfAbsent(
                    blocks.get(block).sides().get(column), side -> touching(here, side)));
      }
      meets.clear(block);
      meetings.add(meets);
    }
    return meetings;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, blocks.size());
    return all;
  }

  /// The blocks that have any place of a side.
  private BitSet touching(int column, BitSet side) {
    BitSet touching = new BitSet();
    side.stream().forEach(place -> touching.or(holders.get(column).get(place)));
    return touching;
  }

  /// The others that a block meets.
  BitSet meeting(int block) {
    return meeting.get(block);
  }

  Cover with(Block more) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(more);
    return new Cover(sizes, all, effort);
  }

  /// A block outside all of these blocks that cannot be widened on any side.
  Optional<Block> uncovered() {
    return uncovered(Block.whole(sizes), all()).map(this::widened);
  }

  /// Some part of a block that none of the blocks `among` these covers.
  private Optional<Block> uncovered(Block within, BitSet among) {
    BitSet alive = (BitSet) among.clone();
    for (int column = 0; column < sizes.size(); column++) {
      alive.and(touching(column, within.sides().get(column)));
    }
    return search(within, alive, 0);
  }

  /// Whether some part of a block is in none of the blocks `among` these. Where rows have little in
  /// common, the place in each column that fewest of them have is such a part at once.
  boolean leaves(Block within, BitSet among) {
    BitSet alive = (BitSet) among.clone();
    for (int column = 0; column < sizes.size() && !alive.isEmpty(); column++) {
      effort.spend(within.sides().get(column).cardinality(), column);
      alive.and(fewest(column, within.sides().get(column), alive));
    }
    return alive.isEmpty() || uncovered(within, among).isPresent();
  }

  private BitSet fewest(int column, BitSet side, BitSet alive) {
    return side.stream()
        .mapToObj(place -> Block.and(alive, holders.get(column).get(place)))
        .min(Comparator.comparingInt(BitSet::cardinality))
        .orElse(alive);
  }

  /// Whether there is anything outside all of them.
  boolean leaves() {
    return leaves(Block.whole(sizes), all());
  }

  /// @param cut the column that was cut last
  private Optional<Block> search(Block within, BitSet alive, int cut) {
    effort.spend(alive.cardinality() + 1, cut);
    if (alive.isEmpty()) {
      return Optional.of(within);
    }
    Map<Integer, Block> parts = new HashMap<>();
    alive.stream().forEach(block -> parts.put(block, blocks.get(block).and(within)));
    BigInteger volume = within.volume();
    if (parts.values().stream().anyMatch(within::equals)
        || volume(alive, parts).equals(Optional.of(volume))) {
      return Optional.empty();
    }
    int column = mostCut(within, parts);
    BitSet side = within.sides().get(column);
    BitSet half = half(side, column, parts);
    return half(within, alive, column, Block.without(side, half))
        .or(() -> half(within, alive, column, half));
  }

  private Optional<Block> half(Block within, BitSet alive, int column, BitSet side) {
    return search(within.with(column, side), Block.and(alive, touching(column, side)), column);
  }

  /// The volume of the union, where no three of them meet.
  private Optional<BigInteger> volume(BitSet alive, Map<Integer, Block> parts) {
    BigInteger volume = BigInteger.ZERO;
    for (int one = alive.nextSetBit(0); one >= 0; one = alive.nextSetBit(one + 1)) {
      volume = volume.add(part(parts, one).volume());
      BitSet met = Block.and(alive, meeting.get(one));
      for (int other = met.nextSetBit(one + 1); other >= 0; other = met.nextSetBit(other + 1)) {
        if (met.intersects(meeting.get(other))) {
          return Optional.empty();
        }
        volume = volume.subtract(part(parts, one).and(part(parts, other)).volume());
      }
    }
    return Optional.of(volume);
  }

  private static Block part(Map<Integer, Block> parts, int block) {
    Block part = parts.get(block);
    if (part == null) {
      throw new IllegalStateException("no part of block " + block);
    }
    return part;
  }

  /// The column in which most blocks take only a part of the side.
  private int mostCut(Block within, Map<Integer, Block> parts) {
    return IntStream.range(0, sizes.size())
        .boxed()
        .max(
            Comparator.comparingLong((Integer column) ->
                    parts.values().stream().filter(part -> cuts(part, within, column)).count())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private static boolean cuts(Block part, Block within, int column) {
    return !part.sides().get(column).equals(within.sides().get(column));
  }

  /// The side of a block that is nearest to a half of this side; where all are slight, several of
  /// them together.
  private static BitSet half(BitSet side, int column, Map<Integer, Block> parts) {
    List<BitSet> proper =
        parts.values().stream()
            .map(part -> part.sides().get(column))
            .filter(some -> !some.equals(side))
            .toList();
    BitSet nearest =
        proper.stream()
            .min(
                Comparator.comparingInt(
                    some -> Math.abs(2 * some.cardinality() - side.cardinality())))
            .orElseThrow();
    if (8 * nearest.cardinality() >= side.cardinality()) {
      return nearest;
    }
    BitSet together = new BitSet();
    for (BitSet some : proper) {
      together.or(some);
      if (2 * together.cardinality() >= side.cardinality()) {
        break;
      }
    }
    return together;
  }

  private Block widened(Block block) {
    Block wide = block;
    for (int column = 0; column < sizes.size(); column++) {
      BitSet near = all();
      for (int other = 0; other < sizes.size(); other++) {
        if (other != column) {
          near.and(touching(other, wide.sides().get(other)));
        }
      }
      BitSet side = (BitSet) wide.sides().get(column).clone();
      for (int place = 0; place < sizes.get(column); place++) {
        if (!holders.get(column).get(place).intersects(near)) {
          side.set(place);
        }
      }
      wide = wide.with(column, side);
    }
    return wide;
  }
}
