package precept.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.belief.Verdict;
import precept.diagram.Axis.Subject;
import precept.diagram.Compiled;
import precept.diagram.Formulas;
import precept.eval.Evaluator;
import precept.eval.Outcome;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Type;
import precept.model.Value;

/// The flat diagrams of a guideline, and what they do not know of a patient.
final class Program {
  private final Guideline guideline;
  private final Set<String> defective;
  private final Placing placing;
  private final List<Definition> ranges;
  private final List<Conditional> conditionals;
  private final Members members;
  private final Flat<Boolean> possible;
  private final Map<String, Answering> answers = new LinkedHashMap<>();

  /// An input that has a value only under a condition.
  private record Conditional(Definition.Input input, Flat<Optional<Verdict>> applies) {}

  Program(Compiled compiled) {
    this.guideline = compiled.guideline();
    this.defective = compiled.defective();
    this.placing = new Placing(compiled.nodes().axes());
    this.ranges = guideline.definitions().values().stream().filter(this::isHidden).toList();
    this.members = new Members(compiled);
    this.possible = Flat.of(compiled.possible());
    this.conditionals =
        guideline.inputs().stream()
            .flatMap(input ->
                input.onlyWhen().stream()
                    .map(when ->
                        new Conditional(
                            input, Verdicts.of(compiled, when.condition(), compiled.possible()))))
            .toList();
    Mattering mattering = new Mattering(compiled);
    guideline
        .answers()
        .forEach(name ->
            answers.put(
                name,
                compiled.collects(name)
                    ? new ListAnswer(compiled, name, mattering)
                    : new PlainAnswer(compiled, name, mattering, members)));
  }

  /// Whether a diagram does not know where a number leaves its range.
  private boolean isHidden(Definition definition) {
    return !(definition instanceof Definition.Input)
        && definition.type() instanceof Type.Measure
        && Formulas.isComputed(new Term.Reference(definition.name()), guideline);
  }

  /// @return nothing where the diagrams do not tell: the facts may contradict each other, the
  ///   guideline may not speak of the patient, or what is missing is not looked at here
  Optional<Map<String, Result>> results(Patient patient) {
    Evaluator evaluator =
        Evaluator.on(guideline, patient, decision -> !defective.contains(decision));
    return placing
        .of(patient, evaluator)
        .filter(stand -> mayBe(patient, stand, evaluator))
        .flatMap(stand -> results(patient, stand, evaluator));
  }

  private boolean mayBe(Patient patient, Stand stand, Evaluator evaluator) {
    for (Definition range : ranges) {
      if (evaluator.leavesRange(range)) {
        return false;
      }
    }
    for (Conditional some : conditionals) {
      if (!may(some, patient, stand)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Map<String, Result>> results(Patient patient, Stand stand, Evaluator evaluator) {
    List<Verdict> verdicts = members.of(patient, stand, evaluator);
    return verdicts.contains(Verdict.NO)
        ? outside(verdicts, stand)
        : members
            .scope(verdicts)
            .flatMap(scope -> results(new Asked(patient, stand, evaluator, scope)));
  }

  /// To whom the guideline does not speak, unless the facts contradict each other.
  private Optional<Map<String, Result>> outside(List<Verdict> verdicts, Stand stand) {
    if (new Walk(possible, stand).reached().stream().noneMatch(possible.leaves()::get)) {
      return Optional.empty();
    }
    Result result = Result.of(new Outcome.OutOfScope(members.outside(verdicts)), List.of());
    Map<String, Result> results = new LinkedHashMap<>();
    guideline.answers().forEach(answer -> results.put(answer, result));
    return Optional.of(results);
  }

  /// Whether a fact that is said to apply does, whatever the facts that are missing; *no* is also
  /// said of what does not.
  private static boolean may(Conditional some, Patient patient, Stand stand) {
    Value given = patient.facts().get(some.input().name());
    return given == null
        || given.equals(Value.NO)
        || new Walk(some.applies(), stand)
            .reached().stream()
                .mapToObj(some.applies().leaves()::get)
                .noneMatch(Optional.of(Verdict.NO)::equals);
  }

  private Optional<Map<String, Result>> results(Asked asked) {
    Map<String, Result> results = LinkedHashMap.newLinkedHashMap(answers.size());
    for (Map.Entry<String, Answering> answer : answers.entrySet()) {
      Optional<Result> result = answer.getValue().of(asked);
      if (result.isEmpty()) {
        return Optional.empty();
      }
      results.put(answer.getKey(), result.get());
    }
    return Optional.of(results);
  }

  /// Code for a form of facts; nothing where an answer takes more than comparing facts with
  /// constants.
  <T> Optional<Fast<T>> fast(Form form) {
    boolean compares =
        form.isComparable()
            && ranges.isEmpty()
            && placing.axes().stream().noneMatch(axis -> axis.subject() instanceof Subject.Computed)
            && answers.values().stream().allMatch(PlainAnswer.class::isInstance);
    return compares
        ? Optional.of(
            new Fast<>(
                Stream.concat(
                        members.<T>gates(form),
                        conditionals.stream().map(some -> Program.<T>gate(some, form)))
                    .toList(),
                answers.entrySet().stream().map(answer -> this.<T>leaves(answer, form)).toList()))
        : Optional.empty();
  }

  private <T> Fast.Leaves<T> leaves(Map.Entry<String, Answering> answer, Form form) {
    PlainAnswer plain = (PlainAnswer) answer.getValue();
    Flat<?> flat = plain.quick();
    return new Fast.Leaves<>(
        answer.getKey(),
        LeafCode.of(flat, form),
        IntStream.range(0, flat.leaves().size())
            .mapToObj(leaf -> plain.of(leaf, members.whole()))
            .toList());
  }

  /// A fact that is said to apply does; *no* is also said of what does not.
  private static <T> Fast.Gate<T> gate(Conditional some, Form form) {
    int axis = form.axisAbout(some.input().name()).index();
    Fast.Gate<T> said =
        some.input().type() instanceof Type.YesNo
            ? Fast.Gate.of(
                Flat.branch(axis, List.of(1, 2), List.of(true, false)),
                is -> is,
                form,
                Optional.empty())
            : Fast.Gate.given(some.input().name(), form);
    return Fast.Gate.of(
        some.applies(), leaf -> !leaf.equals(Optional.of(Verdict.NO)), form, Optional.of(said));
  }
}
