package precept.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.diagram.Axis;
import precept.diagram.Axis.Cell;
import precept.diagram.Axis.Subject;
import precept.diagram.Box;
import precept.diagram.Formulas;
import precept.model.Definition;
import precept.model.Numerals;
import precept.model.Steps;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;

/// The side of a box in the words of the guideline's own cells: `14..28 days`, `iliofemoral or
/// iliocaval`.
public final class SideWords {
  private final Words words;
  private final Axis axis;

  public SideWords(Words words, Axis axis) {
    this.words = words;
    this.axis = axis;
  }

  /// A box as one reads it: `site iliocaval, age >= 65 years`; empty where it holds everybody.
  ///
  /// @param is what stands before a value, and not before a comparison
  public static String box(Words words, List<Axis> axes, Box box, String is) {
    return box.sides().entrySet().stream()
        .map(side -> {
          Axis axis = axes.get(side.getKey());
          String there = new SideWords(words, axis).side(side.getValue());
          boolean sentence = there.matches("(<|>|includes|does not).*");
          return words.subject(axis) + (sentence ? " " : is) + there;
        })
        .collect(Collectors.joining(", "));
  }

  public String side(BitSet side) {
    return String.join(" or ", sides(side));
  }

  /// Each value, or run of numbers, by itself.
  public List<String> sides(BitSet side) {
    List<String> parts = new ArrayList<>();
    for (int from = side.nextSetBit(0); from >= 0; ) {
      int to = numeric(from) ? lastOfRun(side, from) : from;
      parts.add(numeric(from) ? range(from, to) : choice(axis.cells().get(from)));
      from = side.nextSetBit(to + 1);
    }
    return parts;
  }

  /// Whether the outermost cells stand for all that lies further out.
  private boolean isEndless() {
    return axis.subject() instanceof Subject.Computed(var term)
        && !(term instanceof Term.Reference);
  }

  private boolean numeric(int cell) {
    return axis.cells().get(cell).value() instanceof Value.Amount;
  }

  private int lastOfRun(BitSet side, int from) {
    int to = from;
    while (side.get(to + 1) && numeric(to + 1)) {
      to++;
    }
    return to;
  }

  private String choice(Cell cell) {
    return switch (axis.subject()) {
      case Subject.Member(var input, var member) ->
          (cell.value().equals(Value.YES) ? "includes " : "does not include ")
              + words.member(input, member);
      case Subject.Fact(var input) ->
          words.value(cell.value(), words.guideline().definition(input).type());
      case Subject.Computed computed -> "";
    };
  }

  private String range(int from, int to) {
    int last = axis.cells().size() - 1;
    while (!numeric(last)) {
      last--;
    }
    Optional<String> low = from == 0 ? Optional.empty() : Optional.of(low(axis.cells().get(from)));
    Optional<String> high = to == last ? Optional.empty() : Optional.of(high(axis.cells().get(to)));
    boolean beyond = isEndless() && (from == 0 || to == last);
    if (from == to && isOneNumber(axis.cells().get(from)) && !beyond) {
      return amount(number(axis.cells().get(from)));
    }
    if (low.isEmpty() && high.isEmpty()) {
      return "any number";
    }
    return low.isPresent() && high.isPresent()
        ? within(axis.cells().get(from), axis.cells().get(to))
        : low.or(() -> high).orElseThrow();
  }

  /// Whether there is no other number in a cell, as between 68 and 70 if all are whole.
  private boolean isOneNumber(Cell cell) {
    return cell.between().isEmpty()
        || term()
            .flatMap(term -> Steps.of(term, words.guideline()))
            .filter(step ->
                number(cell).subtract(step).compareTo(cell.between().get().low()) <= 0
                    && number(cell).add(step).compareTo(cell.between().get().high()) >= 0)
            .isPresent();
  }

  /// What the numbers of the axis are of.
  private Optional<Term> term() {
    return switch (axis.subject()) {
      case Subject.Computed(var term) -> Optional.of(term);
      case Subject.Fact(var name) -> Optional.of(new Term.Reference(name));
      case Subject.Member member -> Optional.empty();
    };
  }

  /// As a cell is written, which leaves out an upper end only.
  private String within(Cell from, Cell to) {
    if (from.between().isPresent()) {
      return low(from) + " and " + high(to);
    }
    return (isFraction(number(from))
            ? Numerals.computed(number(from), Unit.ONE)
            : Numerals.text(number(from)))
        + to.between()
            .map(ends -> "..<" + amount(ends.high()))
            .orElseGet(() -> ".." + amount(number(to)));
  }

  private String low(Cell cell) {
    return cell.between()
        .map(ends -> "> " + amount(ends.low()))
        .orElseGet(() -> ">= " + amount(number(cell)));
  }

  private String high(Cell cell) {
    return cell.between()
        .map(ends -> "< " + amount(ends.high()))
        .orElseGet(() -> "<= " + amount(number(cell)));
  }

  private static BigFraction number(Cell cell) {
    return cell.value() instanceof Value.Amount(var number) ? number : BigFraction.ZERO;
  }

  private String amount(BigFraction number) {
    return isFraction(number) ? Numerals.computed(number, unit()) : Numerals.text(number, unit());
  }

  /// As where a cell is in another unit than what it is about.
  private static boolean isFraction(BigFraction number) {
    return Numerals.text(number).contains("/");
  }

  private Unit unit() {
    Optional<Definition> about =
        switch (axis.subject()) {
          case Subject.Fact(var input) -> Optional.of(words.guideline().definition(input));
          case Subject.Computed(var formula) -> Formulas.owner(formula, words.guideline());
          case Subject.Member member -> Optional.empty();
        };
    return about
        .map(Definition::type)
        .filter(Type.Measure.class::isInstance)
        .map(type -> ((Type.Measure) type).unit())
        .orElse(Unit.ONE);
  }
}
