package precept.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A product of sides, one a column: the combinations of one place from each side.
///
/// @param sides never changed once made
record Block(List<BitSet> sides) {

  Block {
    sides = List.copyOf(sides);
  }

  /// All combinations.
  static Block whole(List<Integer> sizes) {
    return new Block(
        sizes.stream()
            .map(size -> {
              BitSet side = new BitSet();
              side.set(0, size);
              return side;
            })
            .toList());
  }

  boolean isEmpty() {
    return sides.stream().anyMatch(BitSet::isEmpty);
  }

  /// How many combinations it has.
  BigInteger volume() {
    BigInteger volume = BigInteger.ONE;
    for (BitSet side : sides) {
      volume = volume.multiply(BigInteger.valueOf(side.cardinality()));
    }
    return volume;
  }

  Block and(Block other) {
    List<BitSet> both = new ArrayList<>();
    for (int column = 0; column < sides.size(); column++) {
      both.add(and(sides.get(column), other.sides.get(column)));
    }
    return new Block(both);
  }

  Block with(int column, BitSet side) {
    List<BitSet> changed = new ArrayList<>(sides);
    changed.set(column, side);
    return new Block(changed);
  }

  static BitSet and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  static BitSet without(BitSet one, BitSet other) {
    BitSet left = (BitSet) one.clone();
    left.andNot(other);
    return left;
  }
}
