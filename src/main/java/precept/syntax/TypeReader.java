package precept.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.antlr.PreceptParser.*;

/// ANTLR's tree of a type to ours, with the choices that stand in it or below it.
final class TypeReader {
  private final PhraseReader phrases;
  private final List<Diagnostic> mistakes;

  TypeReader(PhraseReader phrases, List<Diagnostic> mistakes) {
    this.phrases = phrases;
    this.mistakes = mistakes;
  }

  /// @param below the choices on lines of their own, which only a type without a list has
  Optional<TypeText> type(
      @Nullable TypeContext tree, @Nullable ListedContext listed, List<TypeText.Choice> below) {
    boolean choosing = tree != null && tree.YES_NO() == null && tree.range() == null;
    below.stream()
        .filter(choice -> !choosing)
        .limit(1)
        .map(choice -> new SyntaxMistake.StrayChoice(choice.name()).at(choice.name().at()))
        .forEach(mistakes::add);
    return tree != null
        ? Optional.of(type(tree, choosing ? below : List.of()))
        : Optional.ofNullable(listed)
            .map(list ->
                new TypeText.Listed(
                    phrases.name(list.name()), list.ANY() != null, phrases.at(list)));
  }

  TypeText type(TypeContext tree, List<TypeText.Choice> below) {
    List<TypeText.Choice> choices = new ArrayList<>();
    tree.graded().forEach(some -> choices.add(choice(some.choice(), some.number())));
    choices.addAll(below);
    if (tree.YES_NO() != null) {
      return new TypeText.YesNo(phrases.at(tree));
    } else if (tree.range() == null) {
      return tree.ONE() != null
          ? new TypeText.OneOf(choices, phrases.at(tree))
          : new TypeText.AnyOf(choices, phrases.at(tree));
    }
    return range(
        tree.range(),
        tree.unit(),
        tree.WHOLE() != null,
        Optional.ofNullable(tree.choice()).map(other -> choice(other, null)),
        phrases.at(tree));
  }

  TypeText.Range range(
      RangeContext tree,
      @Nullable UnitContext written,
      boolean whole,
      Optional<TypeText.Choice> other,
      Span at) {
    Optional<Name> unit = Optional.ofNullable(written).map(phrases::named);
    return new TypeText.Range(
        bound(tree.number(0), unit), bound(tree.number(1), unit), whole, unit, other, at);
  }

  private Measured bound(NumberContext tree, Optional<Name> unit) {
    return new Measured(phrases.number(tree), unit, phrases.at(tree));
  }

  TypeText.Choice choice(ChoiceContext tree, @Nullable NumberContext earned) {
    return new TypeText.Choice(
        phrases.name(tree.name()),
        phrases.label(tree.STRING()),
        Optional.ofNullable(earned).map(number -> bound(number, Optional.empty())));
  }
}
