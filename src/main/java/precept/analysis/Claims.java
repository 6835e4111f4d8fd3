package precept.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.diagram.Axis;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.diagram.TooLarge;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Rounding;
import precept.model.Type;
import precept.model.Value;

/// Whether a quantity keeps to its range for every patient who can be.
///
/// The measurements that it is computed from are a box; boxes in which it may leave the range are
/// halved, the worst first, until in each it keeps to the range or nobody stands (branch and bound
/// over intervals: Moore 1966), or until a patient is found for whom it leaves it.
final class Claims {
  private static final int MOST = 512;

  private final Compiled compiled;
  private final Guideline guideline;
  private final Definition.Quantity quantity;
  private final Bounds range;
  private final Node<Boolean> claimed;
  private final Map<String, NavigableSet<BigFraction>> attained = new LinkedHashMap<>();

  private Claims(Compiled compiled, Definition.Quantity quantity, Type.Measure range) {
    this.compiled = compiled;
    this.guideline = compiled.guideline();
    this.quantity = quantity;
    this.range = new Bounds(range.low(), range.high());
    this.claimed = compiled.claimed();
    for (String name : parts(quantity)) {
      if (compiled.knows(name)) {
        attained.put(name, attained(name));
      }
    }
  }

  /// With room and work of its own; where there is not enough, the other proofs stand.
  private static Optional<Finding> claim(
      Compiled compiled, Definition.Quantity quantity, Type.Measure range) {
    try {
      return new Claims(compiled, quantity, range).finding();
    } catch (TooLarge tooLarge) {
      Measures all =
          Measures.all(
              List.of(compiled.guideline()),
              compiled.nodes().axes(),
              References.inputs(List.of(quantity.name()), compiled.guideline()));
      Bounds declared = new Bounds(range.low(), range.high());
      Bounds reached =
          Enclosures.of(quantity.formula(), compiled.guideline(), all).orElse(declared);
      return Optional.of(
          new Finding.UnprovedRange(
              quantity, all, reached, Rounding.outward(declared.hull(reached))));
    }
  }

  /// What a quantity is computed from: inputs, scores and decisions.
  private List<String> parts(Definition.Quantity some) {
    return References.of(some).stream()
        .flatMap(name ->
            guideline.definition(name) instanceof Definition.Quantity other
                ? parts(other).stream()
                : Stream.of(name))
        .distinct()
        .toList();
  }

  /// Of silence, conflict and defects nothing is computed that could leave a range.
  private static boolean isSaid(Belief belief) {
    return belief.causes().isEmpty();
  }

  /// The numbers that a score or decision comes to.
  private NavigableSet<BigFraction> attained(String name) {
    NavigableSet<BigFraction> numbers = new TreeSet<>();
    Leaves.of(compiled.belief(name)).stream()
        .filter(Claims::isSaid)
        .forEach(belief ->
            belief
                .possible()
                .bounds()
                .ifPresent(bounds -> numbers.addAll(List.of(bounds.low(), bounds.high()))));
    return numbers;
  }

  static List<Finding> in(Compiled compiled) {
    List<Finding> found = new ArrayList<>();
    for (Definition definition : compiled.guideline().definitions().values()) {
      if (definition instanceof Definition.Quantity quantity
          && quantity.type() instanceof Type.Measure range) {
        claim(compiled.task(), quantity, range).ifPresent(found::add);
      }
    }
    return found;
  }

  /// @param reached what bounds the quantity in the box
  /// @param order in which the boxes were made, so that equals keep it
  private record Box(Measures measures, Bounds reached, int order) {}

  private Optional<Finding> finding() {
    Measures all = Measures.all(List.of(guideline), compiled.nodes().axes(), parts(quantity));
    Queue<Box> open =
        new PriorityQueue<>(
            Comparator.comparing((Box box) -> excess(box.reached()))
                .reversed()
                .thenComparingInt(Box::order));
    open(all, open, 0);
    for (int made = 1; made < MOST; ) {
      Box worst = open.poll();
      if (worst == null) {
        return Optional.empty();
      }
      Optional<Run> outside = outside(worst.measures());
      if (outside.isPresent()) {
        return Optional.of(refuted(outside.get(), all));
      }
      List<Measures> halves = worst.measures().halves();
      if (halves.isEmpty()) {
        return Optional.of(unproved(worst, all));
      }
      for (Measures half : halves) {
        open(half, open, made++);
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(unproved(open.element(), all));
  }

  /// Boxes in which the quantity keeps to the range, or nobody stands, are done with.
  private void open(Measures box, Queue<Box> open, int order) {
    inhabited(box)
        .flatMap(some -> reached(some).map(bounds -> new Box(some, bounds, order)))
        .filter(some -> excess(some.reached()).signum() > 0)
        .ifPresent(open::add);
  }

  /// No wider than what somebody stands in; nothing where nobody does.
  private Optional<Measures> inhabited(Measures box) {
    Optional<Measures> attained = attained(box);
    if (attained.isEmpty()) {
      return attained;
    }
    Measures shrunk = attained.get();
    Region there = patients(shrunk);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    for (Axis axis : compiled.nodes().axes()) {
      if (axis.subject() instanceof Subject.Fact(var input)) {
        Optional<Bounds> within =
            shrunk.within(input).flatMap(one -> axis.bounds(there.cells(axis)).flatMap(one::meet));
        shrunk = within.isPresent() ? shrunk.with(input, within.get()) : shrunk;
      }
    }
    return Optional.of(shrunk);
  }

  /// With the scores and decisions between numbers that they come to; nothing where one has none.
  private Optional<Measures> attained(Measures box) {
    Measures shrunk = box;
    for (Map.Entry<String, NavigableSet<BigFraction>> part : attained.entrySet()) {
      Bounds within = box.within(part.getKey()).orElseThrow();
      NavigableSet<BigFraction> numbers =
          part.getValue().subSet(within.low(), true, within.high(), true);
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      shrunk = shrunk.with(part.getKey(), new Bounds(numbers.first(), numbers.last()));
    }
    return Optional.of(shrunk);
  }

  private Optional<Bounds> reached(Measures box) {
    return Enclosures.of(quantity.formula(), guideline, box);
  }

  private Region patients(Measures box) {
    Nodes nodes = compiled.nodes();
    Node<Boolean> among = claimed;
    for (String part : attained.keySet()) {
      Bounds within = box.within(part).orElseThrow();
      among =
          nodes.combine(
              among,
              compiled.belief(part),
              (in, belief) ->
                  in
                      && isSaid(belief)
                      && belief.possible().bounds().flatMap(within::meet).isPresent());
    }
    return new Region(nodes, among, nodes.leaf(true))
        .within(new Enclosures(List.of(guideline), box).sides(nodes.axes()));
  }

  /// By how much bounds leave the range.
  private BigFraction excess(Bounds bounds) {
    BigFraction above = bounds.high().subtract(range.high());
    BigFraction below = range.low().subtract(bounds.low());
    return above.compareTo(below) > 0 ? above : below;
  }

  /// A patient of the box, at the corners towards which the quantity grows and shrinks, for whom it
  /// leaves the range.
  private Optional<Run> outside(Measures box) {
    return List.of(true, false).stream()
        .flatMap(up -> patient(corner(box, up)).stream())
        .map(patient -> Evaluator.decide(guideline, patient))
        .filter(this::leaves)
        .findFirst();
  }

  /// Each measurement at the end that lets the quantity grow the more, or shrink.
  private Measures corner(Measures box, boolean up) {
    Measures corner = box;
    for (Map.Entry<String, Measures.Side> side : box.sides().entrySet()) {
      Measures low = corner.at(side.getKey(), side.getValue().bounds().low());
      Measures high = corner.at(side.getKey(), side.getValue().bounds().high());
      corner = growth(low, up).compareTo(growth(high, up)) > 0 ? low : high;
    }
    return corner;
  }

  private BigFraction growth(Measures box, boolean up) {
    return reached(box)
        .map(bounds -> up ? bounds.high() : bounds.low().negate())
        .orElse(BigFraction.ZERO);
  }

  private Optional<Patient> patient(Measures corner) {
    return patients(corner)
        .somebody()
        .map(point -> {
          Map<String, Value> facts =
              new LinkedHashMap<>(Witness.facts(guideline, compiled.nodes().axes(), point));
          corner
              .sides()
              .forEach((input, side) ->
                  facts.computeIfPresent(
                      input,
                      (same, value) ->
                          value instanceof Value.Amount
                              ? new Value.Amount(side.bounds().low())
                              : value));
          return Witness.applicable(guideline, facts);
        });
  }

  private boolean leaves(Run run) {
    return run.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO))
        && run.contradictions().stream().allMatch(some -> some instanceof Contradiction.OutOfRange)
        && number(run).isPresent();
  }

  private Optional<BigFraction> number(Run run) {
    return run.contradictions().stream()
        .filter(Contradiction.OutOfRange.class::isInstance)
        .map(Contradiction.OutOfRange.class::cast)
        .filter(some -> some.quantity().name().equals(quantity.name()))
        .map(Contradiction.OutOfRange::number)
        .findFirst();
  }

  private Finding refuted(Run run, Measures all) {
    return new Finding.OutOfRange(quantity, run.patient(), number(run).orElseThrow(), holding(all));
  }

  private Finding unproved(Box box, Measures all) {
    return new Finding.UnprovedRange(quantity, box.measures(), box.reached(), holding(all));
  }

  /// What the formula cannot leave, whoever the patient is.
  private Bounds holding(Measures all) {
    return Rounding.outward(inhabited(all).flatMap(this::reached).map(range::hull).orElse(range));
  }
}
