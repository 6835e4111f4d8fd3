package precept.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.belief.Verdict;
import precept.diagram.Compiled;
import precept.diagram.TooLarge;
import precept.eval.Contradiction;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;
import precept.model.Rounding;

/// Whether computed numbers keep to their ranges for every patient who can be.
///
/// The measurements that a number is computed from are a box; boxes in which it may leave the range
/// are halved, the worst first, until in each it keeps to the range or nobody stands (branch and
/// bound over intervals: Moore 1966), or until a patient is found for whom it leaves it.
final class Claims {
  private static final int MOST = 512;

  private final Guideline guideline;
  private final Claim claim;
  private final Inhabited inhabited;

  private Claims(Compiled compiled, Claim claim) {
    this.guideline = compiled.guideline();
    this.claim = claim;
    this.inhabited = new Inhabited(compiled, claim.formula(), claim.among());
  }

  static List<Finding> in(Compiled compiled) {
    SequencedMap<Definition, List<Finding>> found = new LinkedHashMap<>();
    Claim.of(compiled)
        .forEach(claim ->
            finding(compiled.task(), claim)
                .ifPresent(finding ->
                    found
                        .computeIfAbsent(claim.computed(), some -> new ArrayList<>())
                        .add(finding)));
    return found.values().stream().flatMap(Claims::together).toList();
  }

  /// One finding a row, and a range that holds for all of them.
  private static Stream<Finding> together(List<Finding> findings) {
    Bounds holding =
        findings.stream()
            .flatMap(finding -> holding(finding).stream())
            .reduce(Bounds::hull)
            .orElseThrow();
    Map<Optional<Decision.Row>, Finding> byRow = new LinkedHashMap<>();
    findings.forEach(finding -> {
      switch (finding) {
        case Finding.OutOfRange(var computed, var row, var witness, var number, var own) ->
            byRow.merge(
                row,
                new Finding.OutOfRange(computed, row, witness, number, holding),
                (some, other) -> some instanceof Finding.OutOfRange ? some : other);
        case Finding.UnprovedRange(var computed, var row, var left, var reached, var own) ->
            byRow.putIfAbsent(
                row, new Finding.UnprovedRange(computed, row, left, reached, holding));
        case Finding other -> {}
      }
    });
    return byRow.values().stream();
  }

  private static Optional<Bounds> holding(Finding finding) {
    return finding instanceof Finding.OutOfRange out
        ? Optional.of(out.holding())
        : finding instanceof Finding.UnprovedRange unproved
            ? Optional.of(unproved.holding())
            : Optional.empty();
  }

  /// With room and work of its own; where there is not enough, the other proofs stand.
  private static Optional<Finding> finding(Compiled compiled, Claim claim) {
    try {
      return new Claims(compiled, claim).finding();
    } catch (TooLarge tooLarge) {
      Measures all =
          Measures.all(
              List.of(compiled.guideline()),
              compiled.nodes().axes(),
              References.inputs(References.in(claim.formula()).toList(), compiled.guideline()));
      Bounds reached =
          Enclosures.of(claim.formula(), compiled.guideline(), all).orElse(claim.range());
      return Optional.of(
          new Finding.UnprovedRange(
              claim.computed(),
              claim.row(),
              all,
              reached,
              Rounding.outward(claim.range().hull(reached))));
    }
  }

  /// @param reached what bounds the number in the box
  /// @param order in which the boxes were made, so that equals keep it
  private record Box(Measures measures, Bounds reached, int order) {}

  private Optional<Finding> finding() {
    Measures all = inhabited.all();
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

  /// Boxes in which the number keeps to the range, or nobody stands, are done with.
  private void open(Measures box, Queue<Box> open, int order) {
    inhabited
        .within(box)
        .flatMap(some -> reached(some).map(bounds -> new Box(some, bounds, order)))
        .filter(some -> excess(some.reached()).signum() > 0)
        .ifPresent(open::add);
  }

  private Optional<Bounds> reached(Measures box) {
    return Enclosures.of(claim.formula(), guideline, box);
  }

  /// By how much bounds leave the range.
  private BigFraction excess(Bounds bounds) {
    BigFraction above = bounds.high().subtract(claim.range().high());
    BigFraction below = claim.range().low().subtract(bounds.low());
    return above.compareTo(below) > 0 ? above : below;
  }

  /// A patient of the box, at the corners towards which the number grows and shrinks, for whom it
  /// leaves the range.
  private Optional<Run> outside(Measures box) {
    return List.of(true, false).stream()
        .flatMap(up -> inhabited.somebody(corner(box, up)).stream())
        .map(patient -> Evaluator.decide(guideline, patient))
        .filter(this::leaves)
        .findFirst();
  }

  /// Each measurement at the end that lets the number grow the more, or shrink.
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

  private boolean leaves(Run run) {
    return run.membership().stream().noneMatch(member -> member.belief().is(Verdict.NO))
        && run.contradictions().stream().allMatch(some -> some instanceof Contradiction.OutOfRange)
        && number(run).isPresent();
  }

  private Optional<BigFraction> number(Run run) {
    return run.contradictions().stream()
        .filter(Contradiction.OutOfRange.class::isInstance)
        .map(Contradiction.OutOfRange.class::cast)
        .filter(some -> some.computed().name().equals(claim.computed().name()))
        .map(some -> some.numbers().low())
        .findFirst();
  }

  private Finding refuted(Run run, Measures all) {
    return new Finding.OutOfRange(
        claim.computed(), claim.row(), run.patient(), number(run).orElseThrow(), holding(all));
  }

  private Finding unproved(Box box, Measures all) {
    return new Finding.UnprovedRange(
        claim.computed(), claim.row(), box.measures(), box.reached(), holding(all));
  }

  /// What the formula cannot leave, whoever the patient is.
  private Bounds holding(Measures all) {
    return Rounding.outward(
        inhabited
            .within(all)
            .flatMap(this::reached)
            .map(claim.range()::hull)
            .orElse(claim.range()));
  }
}
