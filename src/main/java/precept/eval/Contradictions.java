package precept.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import precept.belief.Belief;
import precept.belief.Verdict;
import precept.model.Clause;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Property;
import precept.model.Type;

/// What a patient's facts contradict, as far as they are known. Of whom the guideline does not
/// speak, its quantities may come to anything.
final class Contradictions {
  private Contradictions() {}

  static List<Contradiction> among(
      Guideline guideline,
      Map<String, Judgement> judgements,
      List<Membership> membership,
      Function<Clause, Belief> holds) {
    boolean outside =
        membership.stream()
            .anyMatch(member ->
                member.belief().is(Verdict.NO)
                    || (member.belief().awaitsFacts() && !member.member().presumed()));
    List<Contradiction> found = new ArrayList<>();
    for (Judgement judgement : judgements.values()) {
      switch (judgement) {
        case Judgement.Fact fact -> inapplicable(fact, holds).ifPresent(found::add);
        case Judgement.Computed(var quantity, var number, var belief) when !outside ->
            outOfRange(quantity, number).ifPresent(found::add);
        case Judgement.Answered(var decision, var matches, var said)
            when !outside && decision.computes() ->
            outOfRange(decision, said).ifPresent(found::add);
        case Judgement.Computed computed -> {}
        case Judgement.Answered answered -> {}
        case Judgement.Judged judged -> {}
        case Judgement.Counted counted -> {}
      }
    }
    for (Property property : guideline.impossibles()) {
      if (holds.apply(property.clause()).is(Verdict.YES)) {
        found.add(new Contradiction.Impossible(property));
      }
    }
    return found;
  }

  /// Whether a judgement of it may be a contradiction.
  static boolean mayShow(Definition some) {
    return switch (some) {
      case Definition.Input input -> input.onlyWhen().isPresent();
      case Definition.Quantity quantity -> true;
      case Decision decision -> decision.computes();
      case Definition.Criterion criterion -> false;
      case Definition.Score score -> false;
    };
  }

  private static Optional<Contradiction> inapplicable(
      Judgement.Fact fact, Function<Clause, Belief> holds) {
    return fact.subject()
        .onlyWhen()
        .filter(when -> fact.isSaidToApply() && holds.apply(when).is(Verdict.NO))
        .map(when -> new Contradiction.NotApplicable(fact.subject()));
  }

  /// Where nothing but numbers is possible, and none within the range; what the source leaves open,
  /// or hangs on a defect of the guideline's own text, contradicts nobody's facts.
  static Optional<Contradiction> outOfRange(Definition computed, Belief number) {
    return number
        .possible()
        .bounds()
        .filter(bounds ->
            !number.possible().mayBeNoNumber()
                && !number.has(Belief::isOfTheText)
                && computed.type() instanceof Type.Measure range
                && range.bounds().meet(bounds).isEmpty())
        .map(bounds -> new Contradiction.OutOfRange(computed, bounds));
  }
}
