package precept.machine;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import precept.analysis.AxisNames;
import precept.diagram.Axis;
import precept.diagram.Compiled;
import precept.model.Definition;
import precept.model.Patient;

/// The facts that are missing and turn something, as places among the guideline's inputs.
final class Mattering {
  private final List<Definition.Input> inputs;

  /// By axis.
  private final List<BitSet> asks;

  Mattering(Compiled compiled) {
    this.inputs = compiled.guideline().inputs();
    this.asks = compiled.nodes().axes().stream().map(axis -> asks(axis, compiled)).toList();
  }

  private BitSet asks(Axis axis, Compiled compiled) {
    List<String> names = AxisNames.inputs(axis, compiled.guideline());
    BitSet asked = new BitSet();
    IntStream.range(0, inputs.size())
        .filter(i -> names.contains(inputs.get(i).name()))
        .forEach(asked::set);
    return asked;
  }

  /// @param reached by the walk
  /// @param classes for each leaf what it comes to, or `Walk.NOBODY`
  /// @return nothing where facts turn it only together, or there is too much to look at
  Optional<BitSet> of(Walk walk, BitSet reached, int[] classes, Patient patient) {
    BitSet matter = new BitSet();
    if (isOne(reached, classes)) {
      return Optional.of(matter);
    }
    BitSet pivots = walk.pivots(classes).orElseGet(BitSet::new);
    for (int axis = pivots.nextSetBit(0); axis >= 0; axis = pivots.nextSetBit(axis + 1)) {
      matter.or(asks.get(axis));
    }
    for (int i = matter.nextSetBit(0); i >= 0; i = matter.nextSetBit(i + 1)) {
      matter.set(i, !patient.facts().containsKey(inputs.get(i).name()));
    }
    return pivots.isEmpty() ? Optional.empty() : Optional.of(matter);
  }

  private static boolean isOne(BitSet reached, int[] classes) {
    int one = Walk.NOBODY;
    for (int leaf = reached.nextSetBit(0); leaf >= 0; leaf = reached.nextSetBit(leaf + 1)) {
      if (classes[leaf] != Walk.NOBODY && one != Walk.NOBODY && classes[leaf] != one) {
        return false;
      }
      one = classes[leaf] == Walk.NOBODY ? one : classes[leaf];
    }
    return true;
  }

  /// In the order of their declaration.
  List<String> names(BitSet places) {
    return places.stream().mapToObj(inputs::get).map(Definition.Input::name).toList();
  }
}
