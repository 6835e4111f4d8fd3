package precept.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.source.SourceText;
import precept.syntax.Data;
import precept.syntax.Parser;

/// What an answer can come to, as a change calls it: a value, or the admission that there is none.
final class Outcomes {
  private static final List<String> ADMISSIONS =
      List.of("silent", "conflict", "not applicable", "out of scope");

  private final Scope scope;
  private final String answer;

  /// @param answer a definition's name; nothing is refused where there is none of that name
  Outcomes(Scope scope, String answer) {
    this.scope = scope;
    this.answer = answer;
  }

  /// The outcome in its plain form: of a number, without its unit.
  Optional<String> read(Data.Scalar written) {
    String text = written.text().strip();
    Type type = scope.types().get(answer);
    if (type == null || ADMISSIONS.contains(text)) {
      return Optional.of(text);
    }
    Optional<String> value = value(type, text);
    if (value.isEmpty()) {
      scope.refuse(
          new CaseMistake.BadExpectation(
                  text, answer, TypeWords.isInYaml(type), String.join(", ", ADMISSIONS))
              .at(written.at()));
    }
    return value;
  }

  private static Optional<String> value(Type type, String text) {
    List<String> names = type.named().stream().map(Option::name).toList();
    return switch (type) {
      case Type.YesNo() -> Optional.of(text).filter(List.of("yes", "no")::contains);
      case Type.OneOf one -> Optional.of(text).filter(names::contains);
      case Type.AnyOf any ->
          Optional.of(text)
              .filter(some ->
                  some.equals("empty") || names.containsAll(Arrays.asList(some.split(", *"))));
      case Type.Measure measure ->
          names.contains(text) ? Optional.of(text) : number(measure, text).map(Numerals::text);
    };
  }

  private static Optional<BigFraction> number(Type.Measure measure, String text) {
    List<precept.source.Diagnostic> reasons = new ArrayList<>();
    return Parser.amount(new SourceText("", text), reasons)
        .flatMap(some -> new Units(reasons).in(measure.unit(), some, Optional.empty()))
        .filter(some -> some.compareTo(measure.low()) >= 0 && some.compareTo(measure.high()) <= 0);
  }
}
