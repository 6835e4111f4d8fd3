package precept.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import precept.belief.Belief;
import precept.belief.Cause;
import precept.belief.Possible;
import precept.belief.Tally;
import precept.belief.Terms;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Value;

/// The interpreter: it follows the text of a guideline, definition by definition, and is the
/// meaning of the language.
public final class Evaluator {
  private final Guideline guideline;
  private final Patient patient;
  private final Predicate<String> trusted;
  private final Map<String, Judgement> judgements = new HashMap<>();
  private final Terms terms;

  private Evaluator(Guideline guideline, Patient patient, Predicate<String> trusted) {
    this.guideline = guideline;
    this.patient = patient;
    this.trusted = trusted;
    this.terms =
        new Terms(name -> judge(name).belief(), term -> References.readsMeasures(term, guideline));
  }

  /// Where facts are missing, every table is taken to answer each patient by one rule, as `check`
  /// proves.
  public static Run decide(Guideline guideline, Patient patient) {
    return decide(guideline, patient, name -> true);
  }

  /// @param trusted the decisions that are known to answer every patient by one rule, and the
  ///   scores whose charts are known to be in order
  public static Run decide(Guideline guideline, Patient patient, Predicate<String> trusted) {
    Evaluator evaluator = on(guideline, patient, trusted);
    Map<String, Judgement> judgements = new LinkedHashMap<>();
    guideline.definitions().keySet().forEach(name -> judgements.put(name, evaluator.judge(name)));
    List<Membership> membership = evaluator.membership();
    return new Run(
        guideline,
        patient,
        Collections.unmodifiableMap(judgements),
        membership,
        Contradictions.among(guideline, judgements, membership, evaluator::holds),
        evaluator::holds,
        Map.of(),
        Set.of(),
        false);
  }

  /// Judges what it is asked about, and what that is made from.
  ///
  /// @param trusted as in `decide`
  public static Evaluator on(Guideline guideline, Patient patient, Predicate<String> trusted) {
    return new Evaluator(guideline, patient, trusted);
  }

  public Judgement judge(String name) {
    Judgement known = judgements.get(name);
    if (known != null) {
      return known;
    }
    Judgement made =
        switch (guideline.definition(name)) {
          case Definition.Input input -> fact(input);
          case Definition.Criterion criterion -> criterion(criterion);
          case Definition.Quantity quantity -> quantity(quantity);
          case Definition.Score score -> score(score);
          case Decision decision ->
              Tables.answer(decision, heads(decision), terms, trusted.test(decision.name()));
        };
    judgements.put(name, made);
    return made;
  }

  /// Whether a computed number certainly lies outside its range, which contradicts the facts of
  /// whomever the guideline speaks of.
  public boolean leavesRange(Definition computed) {
    return switch (judge(computed.name())) {
      case Judgement.Computed some ->
          Contradictions.outOfRange(computed, some.number()).isPresent();
      case Judgement.Answered some -> Contradictions.outOfRange(computed, some.said()).isPresent();
      case Judgement.Fact fact -> false;
      case Judgement.Judged judged -> false;
      case Judgement.Counted counted -> false;
    };
  }

  /// What the facts contradict, as a whole run has it; judged is only what they may contradict.
  public List<Contradiction> contradictions() {
    Map<String, Judgement> judged = new LinkedHashMap<>();
    for (Definition some : guideline.definitions().values()) {
      if (Contradictions.mayShow(some)) {
        judged.put(some.name(), judge(some.name()));
      }
    }
    return Contradictions.among(guideline, judged, membership(), this::holds);
  }

  /// What is given where it cannot apply is a contradiction, and its value is not used; but *no* to
  /// what does not apply is how people and programs say just that.
  private Judgement fact(Definition.Input input) {
    Value given = patient.facts().get(input.name());
    Belief present =
        given != null
            ? Belief.known(given)
            : Belief.because(Possible.anyOf(input.type()), new Cause.Missing(input.name()));
    return new Judgement.Fact(
        input,
        Optional.ofNullable(given),
        input.onlyWhen().isEmpty()
            ? present
            : applied(present, holds(input.onlyWhen().get()), given));
  }

  private static Belief applied(Belief present, Belief applies, @Nullable Value given) {
    Belief absent = Belief.known(Value.Absence.NOT_APPLICABLE);
    return switch (applies.verdict()) {
      case YES -> present;
      case NO -> absent;
      case OPEN ->
          given == null || given.equals(Value.NO)
              ? Belief.oneOf(List.of(present, absent), applies.causes())
              : present;
    };
  }

  private Judgement criterion(Definition.Criterion criterion) {
    List<Belief> clauses = criterion.clauses().stream().map(this::holds).toList();
    Definition.Quantifier quantifier = criterion.quantifier();
    return new Judgement.Judged(
        criterion, clauses, Tally.count(clauses, quantifier.least(), quantifier.most()));
  }

  private Judgement quantity(Definition.Quantity quantity) {
    Belief number = Terms.number(terms.value(quantity.formula()));
    return new Judgement.Computed(quantity, number, Terms.within(quantity.type(), number));
  }

  private Judgement score(Definition.Score score) {
    List<Belief> findings = score.rows().stream().map(row -> holds(row.finding())).toList();
    Belief sum = Terms.NO_POINTS;
    int row = 0;
    for (List<Definition.Points> item : score.items()) {
      List<Belief> holds = findings.subList(row, row + item.size());
      boolean inOrder = trusted.test(score.name());
      sum = Terms.counted(score, sum, Terms.earned(score, item, holds, inOrder));
      row += item.size();
    }
    return new Judgement.Counted(score, findings, sum);
  }

  private List<Belief> heads(Decision decision) {
    List<Belief> heads = new ArrayList<>(decision.columns().size());
    for (Decision.Column column : decision.columns()) {
      heads.add(judge(column.name()).belief());
    }
    return heads;
  }

  public Belief holds(Clause clause) {
    return holds(clause.condition());
  }

  private Belief holds(Condition condition) {
    return switch (condition) {
      case Condition.Holds(var subject, var test) -> terms.value(subject).test(test);
      case Condition.All(var parts) -> Tally.all(parts.stream().map(this::holds).toList());
      case Condition.Any(var parts) -> Tally.any(parts.stream().map(this::holds).toList());
      case Condition.Not(var part) -> holds(part).not();
    };
  }

  private List<Membership> membership() {
    return guideline.population().stream()
        .flatMap(population -> population.members().stream())
        .map(member -> new Membership(member, holds(member.clause())))
        .toList();
  }
}
