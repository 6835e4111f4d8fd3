package precept.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Bounds;
import precept.model.Definition;
import precept.model.Elementary;
import precept.model.References;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;

/// Terms evaluated over beliefs: what is not known well enough for a number gives the bounds it
/// lies within. Where an operand is not a number (not applicable, or a range's other value),
/// neither is the result. Where the source leaves an operand unsaid, so is the result, whatever the
/// bounds: no threshold is passed or failed by a number that nobody gave. In a term that reads
/// measurements so is what the source leaves open in any other way, for a diagram has one axis for
/// the number, and cannot tell the readings of the source apart on it.
public final class Terms {
  private static final Possible ABSENT = Possible.only(Value.Absence.NOT_APPLICABLE);
  private static final Possible UNSAID = Possible.only(Value.Absence.UNSAID);

  /// Digits to which a number that is not exact is enclosed at last.
  private static final int MOST = 16 * Elementary.DIGITS;

  private final Function<String, Belief> beliefs;
  private final Predicate<Term> measured;
  private final int digits;

  /// For bounds, and for terms that read no measured input.
  public Terms(Function<String, Belief> beliefs) {
    this(beliefs, term -> false);
  }

  /// @param measured whether a term reads measured inputs; asked only of what the source leaves
  ///   open
  public Terms(Function<String, Belief> beliefs, Predicate<Term> measured) {
    this(beliefs, measured, Elementary.DIGITS);
  }

  /// @param digits to which what is no exact number is enclosed
  private Terms(Function<String, Belief> beliefs, Predicate<Term> measured, int digits) {
    this.beliefs = beliefs;
    this.measured = measured;
    this.digits = digits;
  }

  /// A quantity's value as others may rely on it: within the declared range. A number outside it is
  /// contradictory data, reported as such; then the range is all that is left to go by.
  public static Belief within(Type range, Belief belief) {
    Optional<Bounds> found = belief.possible().bounds();
    if (!(range instanceof Type.Measure measure)
        || found.isEmpty()
        || found.get().meet(measure.bounds()).equals(found)
        || belief.possible().isFormula()) {
      return belief;
    }
    Bounds declared = measure.bounds();
    Possible numbers = Possible.numbers(found.get().meet(declared).orElse(declared));
    return new Belief(numbers.or(belief.possible().besides()), belief.causes());
  }

  private static final Bounds NONE = Bounds.exactly(BigFraction.ZERO);

  /// The points of a score before any finding.
  public static final Belief NO_POINTS = new Belief(Possible.numbers(NONE), Set.of());

  /// A score's points so far, with those of one item more.
  public static Belief counted(Definition.Score score, Belief sum, Belief item) {
    Set<Cause> causes = Belief.union(sum.causes(), item.causes());
    return causes.stream().anyMatch(Belief::isDefect)
        ? new Belief(Possible.unsaid(score.type()), causes)
        : new Belief(Possible.numbers(bounds(sum).plus(bounds(item))), causes);
  }

  /// The points of a finding, or of a graded item: those of the one of its cells that holds. Where
  /// none holds or two do, the chart is not in order, and there is no sum.
  ///
  /// @param cells of one item, as `Score.items` has them
  /// @param holds what is believed of each
  /// @param trusted whether the chart is known to be in order for every patient
  public static Belief earned(
      Definition.Score score, List<Definition.Points> cells, List<Belief> holds, boolean trusted) {
    boolean graded = cells.getFirst().item().isPresent();
    List<Bounds> possible = new ArrayList<>();
    List<String> sure = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      Verdict verdict = holds.get(cell).verdict();
      if (verdict != Verdict.NO) {
        possible.add(Bounds.exactly(cells.get(cell).points()));
      }
      if (verdict != Verdict.YES && !graded) {
        possible.add(NONE);
      }
      if (verdict == Verdict.YES) {
        sure.add(cells.get(cell).finding().written());
      }
    }
    if (possible.isEmpty() || sure.size() > 1) {
      String item = named(score, cells);
      Cause defect = sure.isEmpty() ? new Cause.Gap(item) : new Cause.Overlap(item, sure);
      return Belief.because(Possible.unsaid(score.type()), defect);
    }
    Belief earned =
        new Belief(
            Possible.numbers(possible.stream().reduce(Bounds::hull).orElseThrow()),
            Belief.causes(holds));
    boolean doubtful = graded && !trusted && holds.stream().anyMatch(Belief::awaitsFacts);
    return doubtful
        ? earned.hangingOn(
            Belief.union(Belief.causes(holds), Set.of(new Cause.Gap(named(score, cells)))),
            score.type())
        : earned;
  }

  private static String named(Definition.Score score, List<Definition.Points> cells) {
    return score.name() + "." + cells.getFirst().item().orElse("");
  }

  private static Bounds bounds(Belief belief) {
    return belief.possible().bounds().orElseThrow();
  }

  /// A number, wherever its range ends: computed, even where the formula is no more than a name.
  public static Belief number(Belief formula) {
    Possible found = formula.possible();
    if (!found.mayBeNumber()) {
      return new Belief(ABSENT, Set.of());
    }
    return found.besides().named().isEmpty()
        ? formula
        : new Belief(found.numbers().or(ABSENT), formula.causes());
  }

  public Belief value(Term term) {
    return value(term, () -> measured.test(term));
  }

  /// @param strict whether an operand that the source leaves open leaves it open too, whatever the
  ///   bounds
  private Belief value(Term term, BooleanSupplier strict) {
    return switch (term) {
      case Term.Reference(var name) -> beliefs.apply(name);
      case Term.Constant(var number) -> Belief.known(new Value.Amount(number));
      case Term.Rounded rounded -> rounded(rounded, strict);
      case Term operation -> combined(operation, strict);
    };
  }

  /// Enclosed to more and more digits until all that it may be is rounded to the same. Where it
  /// cannot be told from the middle between two steps, it is neither of them.
  private Belief rounded(Term.Rounded rounded, BooleanSupplier strict) {
    Belief found = combined(rounded, strict);
    boolean isKnown =
        found.possible().single().isPresent()
            || !References.in(rounded)
                .allMatch(name -> beliefs.apply(name).possible().single().isPresent());
    if (isKnown) {
      return found;
    }
    return digits < MOST
        ? new Terms(beliefs, measured, digits * 4).rounded(rounded, strict)
        : new Belief(found.possible().or(UNSAID), Set.of(new Cause.Tie()));
  }

  /// What an operation makes of operands of which this is believed.
  public Belief of(Term operation, List<Belief> operands) {
    return combined(operation, operands, () -> measured.test(operation));
  }

  private Belief combined(Term operation, BooleanSupplier strict) {
    return combined(
        operation,
        operation.operands().stream().map(operand -> value(operand, strict)).toList(),
        strict);
  }

  private Belief combined(Term operation, List<Belief> parts, BooleanSupplier strict) {
    if (!parts.stream().allMatch(part -> part.possible().mayBeNumber())) {
      return new Belief(ABSENT, Set.of());
    }
    Possible number = result(operation, parts.stream().map(Belief::possible).toList());
    Set<Cause> causes = Belief.causes(parts);
    boolean mayBeAbsent =
        parts.stream().anyMatch(part -> !part.possible().besides().named().isEmpty());
    if (mayBeAbsent) {
      number = number.or(ABSENT);
    }
    boolean open = causes.stream().anyMatch(Belief::isOfTheText);
    boolean standsIn =
        number.isFormula() && parts.stream().anyMatch(part -> part.possible().single().isEmpty());
    if (standsIn
        || parts.stream().anyMatch(Terms::mayBeUnsaid)
        || (open && strict.getAsBoolean())) {
      number = number.or(UNSAID);
    }
    List<Belief> silent = parts.stream().filter(Terms::isUnsaid).toList();
    boolean settled =
        !silent.isEmpty() && !mayBeAbsent && causes.stream().noneMatch(Belief::isDefect);
    return new Belief(number, settled ? Belief.causes(silent) : causes);
  }

  /// A number; where one of the operands is known by its formula, a formula.
  private Possible result(Term operation, List<Possible> parts) {
    return parts.stream().anyMatch(Possible::isFormula)
        ? Possible.only(
            new Value.Formula(operation.of(parts.stream().map(Terms::formula).toList())))
        : Possible.numbers(
            reckoned(operation, parts.stream().flatMap(part -> part.bounds().stream()).toList()));
  }

  /// Of several numbers that the source leaves open, any stands for all: see `combined`.
  private static Term formula(Possible number) {
    return number.listed().stream()
        .filter(Value.Formula.class::isInstance)
        .map(value -> ((Value.Formula) value).term())
        .findFirst()
        .orElseGet(() -> new Term.Constant(number.bounds().orElseThrow().low()));
  }

  private Bounds reckoned(Term operation, List<Bounds> parts) {
    return switch (operation) {
      case Term.Reference reference -> parts.getFirst();
      case Term.Constant(var number) -> Bounds.exactly(number);
      case Term.Sum sum -> parts.getFirst().plus(parts.getLast());
      case Term.Difference difference -> parts.getFirst().minus(parts.getLast());
      case Term.Product product -> parts.getFirst().times(parts.getLast());
      case Term.Quotient quotient -> parts.getFirst().over(parts.getLast());
      case Term.Extreme(var greatest, var operands) -> Bounds.extreme(greatest, parts);
      case Term.Rounded(var operand, var step, var mode) ->
          parts.getFirst().map(number -> Bounds.rounded(number, step, mode));
      case Term.Function(var kind, var operand) -> Elementary.of(kind, parts.getFirst(), digits);
      case Term.Power power -> Elementary.power(parts.getFirst(), parts.getLast(), digits);
    };
  }

  private static boolean mayBeUnsaid(Belief part) {
    return part.possible().listed().contains(Value.Absence.UNSAID);
  }

  /// Whether the source leaves it unsaid, whatever is found out.
  private static boolean isUnsaid(Belief part) {
    return mayBeUnsaid(part) && part.has(Cause.Silence.class::isInstance) && !part.awaitsFacts();
  }
}
