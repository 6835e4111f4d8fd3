package precept.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.belief.Belief;
import precept.belief.Terms;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.References;
import precept.model.Term;
import precept.model.Value;

/// What numbers are computed from, with the decisions among it resolved: a number that one of
/// several rows gives is one of several formulas, each of which is an axis of its own.
///
///     dose x weight, where the dose is 5 or 10  =  5 x weight, or 10 x weight
public final class Formulas {
  /// Beyond so many a number is one axis, free of what it is computed from.
  private static final int MOST = 64;

  private final Guideline guideline;
  private final Map<String, List<Term>> known = new HashMap<>();

  private Formulas(Guideline guideline) {
    this.guideline = guideline;
  }

  /// Whether a term's value is made of measured inputs and not simply one of them.
  public static boolean isComputed(Term term, Guideline guideline) {
    return !(term instanceof Term.Reference(var name)
            && guideline.definition(name) instanceof Definition.Input)
        && References.readsMeasures(term, guideline);
  }

  /// Whether a definition may come to a number that is made of points, and so to one of many: as an
  /// operand it stands by its name.
  static boolean isCounted(Definition definition, Guideline guideline) {
    return switch (definition) {
      case Definition.Score score -> true;
      case Definition.Quantity quantity ->
          !References.readsMeasures(quantity.formula(), guideline)
              || countsIn(quantity.formula(), guideline);
      case Decision decision ->
          decision.rows().stream()
              .flatMap(row -> row.answer().source().stream())
              .anyMatch(source -> countsIn(source, guideline));
      case Definition.Input input -> false;
      case Definition.Criterion criterion -> false;
    };
  }

  private static boolean countsIn(Term term, Guideline guideline) {
    return References.reached(term, guideline).anyMatch(Definition.Score.class::isInstance);
  }

  /// Whether it depends on the patient from what a number is computed.
  static boolean vary(Term number, Guideline guideline) {
    return isComputed(number, guideline) && !of(number, guideline).equals(List.of(number));
  }

  /// The definition whose number a formula is, as the text has it: the first, where several share
  /// it.
  public static Optional<Definition> owner(Term formula, Guideline guideline) {
    return formula instanceof Term.Reference(var name)
        ? Optional.ofNullable(guideline.definitions().get(name))
        : guideline.definitions().values().stream()
            .filter(some ->
                isComputed(new Term.Reference(some.name()), guideline)
                    && of(new Term.Reference(some.name()), guideline).contains(formula))
            .findFirst();
  }

  /// The formulas that a number may come to, whoever the patient is. Those of a quantity whose
  /// formula is always the same are its name.
  public static List<Term> of(Term term, Guideline guideline) {
    return new Formulas(guideline).of(term);
  }

  private List<Term> of(Term term) {
    if (!(term instanceof Term.Reference(var name))) {
      return combinations(term);
    }
    List<Term> found = known.get(name);
    if (found == null) {
      found = named(guideline.definition(name));
      known.put(name, found);
    }
    return found;
  }

  private List<Term> named(Definition definition) {
    Term itself = new Term.Reference(definition.name());
    return switch (definition) {
      case Definition.Quantity quantity when isComputed(itself, guideline) -> {
        List<Term> all = of(quantity.formula());
        yield all.equals(List.of(quantity.formula())) ? List.of(itself) : counted(quantity, all);
      }
      case Decision decision -> {
        List<Term> all =
            counted(
                decision,
                decision.rows().stream()
                    .map(Decision.Row::answer)
                    .flatMap(this::said)
                    .distinct()
                    .toList());
        yield all.size() > MOST ? List.of(itself) : all;
      }
      case Definition.Quantity quantity -> List.of(itself);
      case Definition.Input input -> List.of(itself);
      case Definition.Score score -> List.of(itself);
      case Definition.Criterion criterion -> List.of();
    };
  }

  /// With its name in the place of what is made of points.
  private List<Term> counted(Definition definition, List<Term> formulas) {
    return isCounted(definition, guideline)
        ? formulas.stream()
            .map(formula ->
                References.readsMeasures(formula, guideline)
                    ? formula
                    : new Term.Reference(definition.name()))
            .distinct()
            .toList()
        : formulas;
  }

  private Stream<Term> said(Decision.Answer answer) {
    return answer instanceof Decision.Answer.Gives(Value.Amount(var number))
        ? Stream.of(new Term.Constant(number))
        : answer.source().stream().flatMap(source -> of(source).stream());
  }

  private List<Term> combinations(Term operation) {
    List<List<Term>> chosen = List.of(List.of());
    for (Term operand : operation.operands()) {
      List<Term> choices = of(operand);
      if (chosen.size() * choices.size() > MOST) {
        return List.of(operation);
      }
      List<List<Term>> more = new ArrayList<>();
      for (List<Term> before : chosen) {
        for (Term next : choices) {
          List<Term> longer = new ArrayList<>(before);
          longer.add(next);
          more.add(longer);
        }
      }
      chosen = more;
    }
    return operation.operands().isEmpty()
        ? List.of(operation)
        : chosen.stream().map(operation::of).map(Formulas::reckoned).distinct().toList();
  }

  /// Constants alone come to a constant, as they do when terms are evaluated.
  private static Term reckoned(Term term) {
    return !term.operands().stream().allMatch(Term.Constant.class::isInstance)
        ? term
        : new Terms(name -> Belief.known(Value.Absence.NOT_APPLICABLE))
            .value(term)
            .possible()
            .single()
            .filter(Value.Amount.class::isInstance)
            .<Term>map(value -> new Term.Constant(((Value.Amount) value).number()))
            .orElse(term);
  }
}
