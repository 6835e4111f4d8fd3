package precept.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.machine.Flat;
import precept.machine.Stand;
import precept.machine.Walk;

/// Moves of which each patient makes one at most, for one thing tells them: one walk says which.
///
/// @param made the place of the move; of those who can be
record Fork(List<Moved> moved, Flat<Optional<Integer>> made) {
  private static final int NONE = -1;

  /// @param sound the patients who can be
  static List<Fork> all(List<Moved> moved, Nodes nodes, Node<Boolean> sound) {
    Map<List<Object>, List<Moved>> forks = new LinkedHashMap<>();
    for (Moved some : moved) {
      forks
          .computeIfAbsent(List.of(some.subject(), some.declared()), same -> new ArrayList<>())
          .add(some);
    }
    return forks.values().stream()
        .map(some -> new Fork(List.copyOf(some), Flat.of(made(some, nodes, sound))))
        .toList();
  }

  private static Node<Optional<Integer>> made(List<Moved> moved, Nodes nodes, Node<Boolean> sound) {
    Node<Integer> made = nodes.leaf(NONE);
    for (int place = 0; place < moved.size(); place++) {
      int here = place;
      made =
          nodes.combine(
              moved.get(place).region().patients(), made, (in, before) -> in ? here : before);
    }
    return nodes.among(sound, made);
  }

  /// Into those that somebody who stands here certainly makes, and those that they may.
  void sort(Stand stand, List<Moved> certain, List<Moved> perhaps) {
    BitSet reached = reached(made, stand);
    boolean hangs = reached.cardinality() > 1;
    for (int leaf = reached.nextSetBit(0); leaf >= 0; leaf = reached.nextSetBit(leaf + 1)) {
      int place = made.leaves().get(leaf).orElse(NONE);
      if (place != NONE) {
        (hangs ? perhaps : certain).add(moved.get(place));
      }
    }
  }

  /// The leaves to which patients who can be come.
  static <T> BitSet reached(Flat<Optional<T>> flat, Stand stand) {
    int only = flat.leaf(stand);
    BitSet reached = only < 0 ? new Walk(flat, stand).reached() : BitSet.valueOf(new long[0]);
    if (only >= 0) {
      reached.set(only);
    }
    for (int leaf = reached.nextSetBit(0); leaf >= 0; leaf = reached.nextSetBit(leaf + 1)) {
      if (flat.leaves().get(leaf).isEmpty()) {
        reached.clear(leaf);
      }
    }
    return reached;
  }
}
