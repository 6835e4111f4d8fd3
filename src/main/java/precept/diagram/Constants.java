package precept.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Interval;
import precept.model.Population;
import precept.model.Property;
import precept.model.References;
import precept.model.Term;
import precept.model.Test;
import precept.model.Type;

/// The numbers that each term of a guideline is compared with, anywhere.
final class Constants {
  private final SequencedMap<Term, NavigableSet<BigFraction>> found = new LinkedHashMap<>();

  private Constants() {}

  /// @param more conditions beside those of the guidelines
  static Constants in(List<Guideline> guidelines, List<Condition> more) {
    Constants constants = new Constants();
    guidelines.forEach(constants::guideline);
    more.forEach(constants::condition);
    return constants;
  }

  private void guideline(Guideline guideline) {
    guideline.definitions().values().forEach(this::definition);
    guideline.definitions().values().forEach(definition -> range(definition, guideline));
    guideline.population().stream()
        .flatMap(population -> population.members().stream())
        .map(Population.Member::clause)
        .forEach(clause -> condition(clause.condition()));
    guideline.properties().stream()
        .map(Property::clause)
        .forEach(clause -> condition(clause.condition()));
  }

  /// What each input, and each number computed from measured inputs, is compared with: a test of a
  /// number that one of several rows gives is one of each of their formulas.
  SequencedMap<Term, NavigableSet<BigFraction>> compared(List<Guideline> guidelines) {
    SequencedMap<Term, NavigableSet<BigFraction>> all = new LinkedHashMap<>();
    for (Guideline guideline : guidelines) {
      found.forEach((term, constants) -> {
        if (!constants.isEmpty() && References.areKnown(term, guideline)) {
          formulas(term, guideline)
              .forEach(formula ->
                  all.computeIfAbsent(formula, some -> new TreeSet<>()).addAll(constants));
        }
      });
    }
    return all;
  }

  private static List<Term> formulas(Term term, Guideline guideline) {
    return term instanceof Term.Reference || Formulas.isComputed(term, guideline)
        ? Formulas.of(term, guideline)
        : List.of();
  }

  private void definition(Definition definition) {
    switch (definition) {
      case Definition.Input input ->
          input.onlyWhen().ifPresent(when -> condition(when.condition()));
      case Definition.Criterion criterion ->
          criterion.clauses().forEach(clause -> condition(clause.condition()));
      case Definition.Score score ->
          score.rows().forEach(row -> condition(row.finding().condition()));
      case Definition.Quantity quantity -> {}
      case Decision decision -> {
        decision.meanwhiles().forEach(some -> condition(some.when().condition()));
        for (int i = 0; i < decision.columns().size(); i++) {
          column(Column.of(decision, i));
        }
      }
    }
  }

  /// The ends of the range to which numbers keep that one of several formulas gives.
  private void range(Definition definition, Guideline guideline) {
    Term number = new Term.Reference(definition.name());
    if (definition.type() instanceof Type.Measure measure && Formulas.vary(number, guideline)) {
      found
          .computeIfAbsent(number, some -> new TreeSet<>())
          .addAll(List.of(measure.low(), measure.high()));
    }
  }

  private void column(Column column) {
    column.tests().forEach(test -> test(new Term.Reference(column.name()), test));
  }

  /// The numbers that one column compares with.
  static NavigableSet<BigFraction> in(Column column) {
    Constants constants = new Constants();
    constants.column(column);
    return constants.found.getOrDefault(new Term.Reference(column.name()), new TreeSet<>());
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Holds(var subject, var test) -> test(subject, test);
      case Condition.All(var parts) -> parts.forEach(this::condition);
      case Condition.Any(var parts) -> parts.forEach(this::condition);
      case Condition.Not(var part) -> condition(part);
    }
  }

  private void test(Term subject, Test test) {
    if (test instanceof Test.Within(var interval, var inside)) {
      NavigableSet<BigFraction> constants = found.computeIfAbsent(subject, some -> new TreeSet<>());
      Stream.of(interval.low(), interval.high())
          .flatMap(Optional::stream)
          .map(Interval.End::number)
          .forEach(constants::add);
    }
  }
}
