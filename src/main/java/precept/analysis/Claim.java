package precept.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.diagram.Compiled;
import precept.diagram.Formulas;
import precept.diagram.Node;
import precept.model.Bounds;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Term;
import precept.model.Type;

/// That a computed number keeps to its declared range.
///
/// @param row that computes it; none of a quantity
/// @param formula by which it is computed
/// @param among those to whom it comes by this formula
record Claim(
    Definition computed,
    Bounds range,
    Optional<Decision.Row> row,
    Term formula,
    Node<Boolean> among) {

  static Stream<Claim> of(Compiled compiled) {
    return compiled.guideline().definitions().values().stream()
        .flatMap(some ->
            some.type() instanceof Type.Measure range
                ? of(compiled, some, range.bounds())
                : Stream.empty());
  }

  private static Stream<Claim> of(Compiled compiled, Definition computed, Bounds range) {
    Stream<Claim> claims =
        switch (computed) {
          case Definition.Quantity quantity ->
              Stream.of(
                  new Claim(
                      quantity,
                      range,
                      Optional.empty(),
                      quantity.formula(),
                      compiled.nodes().leaf(true)));
          case Decision decision ->
              IntStream.range(0, decision.rows().size())
                  .boxed()
                  .flatMap(row -> of(compiled, decision, row, range).stream());
          case Definition.Input input -> Stream.empty();
          case Definition.Criterion criterion -> Stream.empty();
          case Definition.Score score -> Stream.empty();
        };
    return claims.flatMap(claim -> claim.apart(compiled));
  }

  private static Optional<Claim> of(Compiled compiled, Decision decision, int row, Bounds range) {
    Decision.Row some = decision.rows().get(row);
    return some.answer() instanceof Decision.Answer.Computes(var formula, var written)
        ? Optional.of(
            new Claim(
                decision,
                range,
                Optional.of(some),
                formula,
                compiled
                    .nodes()
                    .map(
                        compiled.answer(decision.name()),
                        answer -> answer.matching().contains(row))))
        : Optional.empty();
  }

  /// Formula by formula, where it is computed from numbers that several rows give.
  private Stream<Claim> apart(Compiled compiled) {
    List<Term> formulas = Formulas.of(formula, compiled.guideline());
    return formulas.equals(List.of(formula)) || !Formulas.isComputed(formula, compiled.guideline())
        ? Stream.of(this)
        : formulas.stream().map(one -> by(compiled, one));
  }

  private Claim by(Compiled compiled, Term one) {
    Node<Boolean> comes =
        compiled
            .nodes()
            .combine(
                compiled.value(formula),
                compiled.value(one),
                (all, some) -> all.possible().single().isPresent() && all.equals(some));
    return new Claim(
        computed, range, row, one, compiled.nodes().combine(among, comes, (in, is) -> in && is));
  }
}
