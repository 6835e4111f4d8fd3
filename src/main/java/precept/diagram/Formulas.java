package precept.diagram;

import java.util.ArrayList;
import java.util.List;
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
  private Formulas() {}

  /// Whether a term's value is made of measured inputs and not simply one of them.
  public static boolean isComputed(Term term, Guideline guideline) {
    return term instanceof Term.Reference(var name)
        ? !(guideline.definition(name) instanceof Definition.Input)
            && References.readsMeasures(term, guideline)
        : References.readsMeasures(term, guideline);
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
                    && of(some, guideline).contains(formula))
            .findFirst();
  }

  /// The formulas that a number may come to, whoever the patient is. Those of a quantity whose
  /// formula is always the same are its name.
  public static List<Term> of(Term term, Guideline guideline) {
    return term instanceof Term.Reference(var name)
        ? of(guideline.definition(name), guideline)
        : combinations(term, guideline);
  }

  private static List<Term> of(Definition definition, Guideline guideline) {
    Term itself = new Term.Reference(definition.name());
    return switch (definition) {
      case Definition.Quantity quantity when isComputed(itself, guideline) -> {
        List<Term> all = of(quantity.formula(), guideline);
        yield all.equals(List.of(quantity.formula())) ? List.of(itself) : all;
      }
      case Decision decision ->
          decision.rows().stream()
              .map(Decision.Row::answer)
              .flatMap(answer -> said(answer, guideline))
              .distinct()
              .toList();
      case Definition.Quantity quantity -> List.of(itself);
      case Definition.Input input -> List.of(itself);
      case Definition.Score score -> List.of(itself);
      case Definition.Criterion criterion -> List.of();
    };
  }

  private static Stream<Term> said(Decision.Answer answer, Guideline guideline) {
    return answer instanceof Decision.Answer.Gives(Value.Amount(var number))
        ? Stream.of(new Term.Constant(number))
        : answer.source().stream().flatMap(source -> of(source, guideline).stream());
  }

  private static List<Term> combinations(Term operation, Guideline guideline) {
    List<List<Term>> chosen = List.of(List.of());
    for (Term operand : operation.operands()) {
      List<List<Term>> more = new ArrayList<>();
      for (List<Term> before : chosen) {
        for (Term next : of(operand, guideline)) {
          List<Term> longer = new ArrayList<>(before);
          longer.add(next);
          more.add(longer);
        }
      }
      chosen = more;
    }
    return chosen.stream().map(operation::of).map(Formulas::reckoned).distinct().toList();
  }

  /// Constants alone come to a constant, as they do when terms are evaluated.
  private static Term reckoned(Term term) {
    return term.operands().isEmpty()
            || !term.operands().stream().allMatch(Term.Constant.class::isInstance)
        ? term
        : new Terms(name -> Belief.known(Value.Absence.NOT_APPLICABLE))
            .value(term)
            .possible()
            .bounds()
            .<Term>map(number -> new Term.Constant(number.low()))
            .orElse(term);
  }
}
