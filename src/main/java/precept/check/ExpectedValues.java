package precept.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Measured;
import precept.syntax.Parser;

/// Values that an expectation names, in the words of the language.
final class ExpectedValues {
  private static final String OTHERS =
      "silent, conflict a, b, needs a, b, not applicable, out of scope, direction against";

  private final List<Diagnostic> mistakes;

  ExpectedValues(List<Diagnostic> mistakes) {
    this.mistakes = mistakes;
  }

  Optional<Value> of(Definition definition, String text, Span at) {
    if (text.equals("not applicable") && mayNotApply(definition)) {
      return Optional.of(Value.Absence.NOT_APPLICABLE);
    }
    Type type = definition.type();
    Optional<Value> value =
        switch (type) {
          case Type.YesNo() ->
              text.equals("yes") || text.equals("no")
                  ? Optional.of(Value.of(text.equals("yes")))
                  : Optional.empty();
          case Type.OneOf one -> choice(one, text);
          case Type.AnyOf any -> Optional.empty();
          case Type.Measure measure -> choice(measure, text).or(() -> amount(measure, text));
        };
    return value.isPresent() ? value : refuse(at, text, definition);
  }

  private static boolean mayNotApply(Definition definition) {
    return definition instanceof Definition.Quantity
        || (definition instanceof Decision decision && !decision.collects());
  }

  private static Optional<Value> choice(Type type, String text) {
    return type.named().stream().map(Option::name).anyMatch(text::equals)
        ? Optional.of(new Value.Choice(text))
        : Optional.empty();
  }

  private static Optional<Value> amount(Type.Measure measure, String text) {
    List<Diagnostic> reasons = new ArrayList<>();
    Optional<Measured> amount = Parser.amount(new SourceText("", text), reasons);
    Optional<BigFraction> number =
        amount.flatMap(some -> new Units(reasons).in(measure.unit(), some, Optional.empty()));
    return number.map(Value.Amount::new);
  }

  /// Names with commas between.
  static List<String> split(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  <T> Optional<T> refuse(Span at, String text, Definition definition) {
    String is = TypeWords.isInYaml(definition.type());
    mistakes.add(new CaseMistake.BadExpectation(text, definition.name(), is, OTHERS).at(at));
    return Optional.empty();
  }
}
