package precept.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Definition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;
import precept.syntax.Measured;
import precept.syntax.Parser;

/// The data of one patient's facts, held against the inputs of a guideline.
public final class FactChecker {
  private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/([1-9]\\d{0,39})(\\s.*)?");

  /// As programs write numbers: `5e-1`, `1.0E-4`.
  private static final Pattern EXPONENT =
      Pattern.compile("(-?\\d+(?:\\.\\d+)?[eE][+-]?\\d{1,3})([^\\d.,].*)?");

  private static final Set<String> NOTHING = Set.of("null", "~");

  private final Guideline guideline;
  private final Supplier<Set<String>> elsewhere;
  private final List<Diagnostic> mistakes;
  private final Set<String> refused = new LinkedHashSet<>();

  /// @param elsewhere facts that other versions ask for, which this one does not hear; looked up
  ///   once for each name that it does not know
  FactChecker(Guideline guideline, Supplier<Set<String>> elsewhere, List<Diagnostic> mistakes) {
    this.guideline = guideline;
    this.elsewhere = elsewhere;
    this.mistakes = mistakes;
  }

  /// The patient, where nothing is wrong with any fact.
  public static Checked<Patient> check(Data facts, Guideline guideline) {
    Checked<Facts> given = given(facts, guideline);
    return Checked.of(
        given.result().map(some -> new Patient(some.standing())), given.diagnostics());
  }

  /// What stands of the facts and what is refused, with all that is wrong with them; nothing where
  /// they are no facts at all.
  public static Checked<Facts> given(Data data, Guideline guideline) {
    List<Diagnostic> mistakes = new ArrayList<>();
    FactChecker checker = new FactChecker(guideline, Set::of, mistakes);
    Facts facts = new Facts(checker.facts(renamed(data, guideline)), checker.refused);
    return new Checked<>(
        data instanceof Data.Mapping ? Optional.of(facts) : Optional.empty(), mistakes);
  }

  /// Facts that were kept for the version before, in the names of this one.
  private static Data renamed(Data data, Guideline guideline) {
    if (!(data instanceof Data.Mapping(var entries, var at))) {
      return data;
    }
    Set<String> given = new HashSet<>();
    entries.forEach(entry -> given.add(entry.key().text()));
    return new Data.Mapping(
        entries.stream()
            .map(entry -> {
              String name = guideline.inputNow(entry.key().text());
              return guideline.definitions().get(name) instanceof Definition.Input input
                      && (name.equals(entry.key().text()) || !given.contains(name))
                  ? new Data.Entry(
                      new Data.Scalar(name, entry.key().at()),
                      renamed(entry.value(), input, guideline))
                  : entry;
            })
            .toList(),
        at);
  }

  private static Data renamed(Data value, Definition.Input input, Guideline guideline) {
    return switch (value) {
      case Data.Scalar(var text, var at) ->
          knows(input.type(), text.strip())
              ? value
              : new Data.Scalar(
                  guideline.revision().renames().choice(input.name(), text.strip()), at);
      case Data.Sequence(var items, var at) ->
          new Data.Sequence(
              items.stream().map(item -> renamed(item, input, guideline)).toList(), at);
      case Data.Mapping mapping -> mapping;
    };
  }

  /// The facts that are in order; the others are mistakes.
  Map<String, Value> facts(Data data) {
    Map<String, Value> facts = new LinkedHashMap<>();
    List<String> inputs = guideline.inputs().stream().map(Definition.Input::name).toList();
    for (Data.Entry entry : Fields.entries(data, mistakes)) {
      if (guideline.definitions().get(entry.key().text()) instanceof Definition.Input input) {
        if (isNotKnown(entry.value())) {
          continue;
        }
        int before = mistakes.size();
        Optional<Value> value = fact(entry.value(), input);
        boolean sound =
            mistakes.subList(before, mistakes.size()).stream().noneMatch(Diagnostic::isError);
        if (value.isPresent() && sound) {
          facts.put(input.name(), value.get());
        } else {
          refused.add(input.name());
        }
      } else if (!elsewhere.get().contains(entry.key().text())) {
        refused.add(entry.key().text());
        mistakes.add(
            new CaseMistake.UnknownFact(entry.key().text(), new Nearest(entry.key().text(), inputs))
                .at(entry.key().at()));
      }
    }
    return facts;
  }

  /// As programs write it; a value that was left empty, or is an empty text, may be a slip.
  private static boolean isNotKnown(Data data) {
    return data instanceof Data.Scalar(var text, var at)
        && text.isEmpty()
        && NOTHING.contains(at.text());
  }

  private Optional<Value> fact(Data data, Definition.Input input) {
    return switch (input.type()) {
      case Type.AnyOf any -> members(data, input, any);
      case Type.Measure measure -> amount(data, input, measure);
      case Type.YesNo yesNo -> scalar(data, input).flatMap(text -> truth(text, data.at(), input));
      case Type.OneOf one -> scalar(data, input).flatMap(text -> choice(text, data.at(), input));
    };
  }

  private Optional<Value> truth(String text, Span at, Definition.Input input) {
    return switch (text) {
      case "yes", "true" -> Optional.of(Value.YES);
      case "no", "false" -> Optional.of(Value.NO);
      default -> refuse(new CaseMistake.BadFact(input, "").at(at));
    };
  }

  private Optional<Value> choice(String text, Span at, Definition.Input input) {
    return knows(input.type(), text)
        ? Optional.of(new Value.Choice(text))
        : refuse(new NameMistake.UnknownChoice(text, input.name(), input.type()).at(at));
  }

  private Optional<Value> members(Data data, Definition.Input input, Type.AnyOf type) {
    if (!(data instanceof Data.Sequence(var items, var at))) {
      return refuse(new CaseMistake.BadFact(input, "").at(data.at()));
    }
    Set<String> names = new LinkedHashSet<>();
    for (Data item : items) {
      Optional<String> name = scalar(item, input);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      if (!knows(type, name.get())) {
        return refuse(new NameMistake.UnknownChoice(name.get(), input.name(), type).at(item.at()));
      }
      names.add(name.get());
    }
    return Optional.of(new Value.Members(names));
  }

  private Optional<Value> amount(Data data, Definition.Input input, Type.Measure measure) {
    Optional<String> text =
        data instanceof Data.Mapping mapping ? valueAndUnit(mapping) : scalar(data, input);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (measure.other().map(Option::name).equals(text)) {
      return Optional.of(new Value.Choice(text.get()));
    }
    List<Diagnostic> reasons = new ArrayList<>();
    Optional<BigFraction> number = number(text.get(), measure, reasons);
    if (number.isEmpty()) {
      String reason = reasons.isEmpty() ? "" : reasons.getFirst().message();
      return refuse(new CaseMistake.BadFact(input, reason).at(data.at()));
    }
    if (number.get().compareTo(measure.low()) < 0 || number.get().compareTo(measure.high()) > 0) {
      return refuse(new CaseMistake.OutOfRange(input.name(), Numerals.text(measure)).at(data.at()));
    }
    reasons.forEach(doubt -> mistakes.add(doubt.moved(data.at())));
    return measure.whole() && !Numerals.isWhole(number.get())
        ? refuse(new CaseMistake.NotWhole(input.name()).at(data.at()))
        : number.map(Value.Amount::new);
  }

  /// `{value: 14, unit: d}`, as the JSON output writes it.
  private Optional<String> valueAndUnit(Data.Mapping mapping) {
    Fields fields = new Fields(mapping, mistakes, List.of("value", "unit"));
    return Optional.of(
        (fields.requiredText("value") + " " + fields.text("unit").orElse("")).strip());
  }

  /// A decimal that does not end is printed as a fraction, and so read as one: `1/3 years`.
  private static Optional<BigFraction> number(
      String text, Type.Measure measure, List<Diagnostic> reasons) {
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      String unit = Optional.ofNullable(fraction.group(3)).orElse("");
      BigInteger parts = new BigInteger(fraction.group(2));
      return number(fraction.group(1) + unit, measure, reasons)
          .flatMap(
              whole -> // units whose zeros differ: from zero on
              number("0" + unit, measure, new ArrayList<>())
                      .map(zero -> whole.subtract(zero).divide(parts).add(zero)));
    }
    Matcher exponent = EXPONENT.matcher(text);
    String written =
        exponent.matches()
            ? new BigDecimal(exponent.group(1)).toPlainString()
                + Optional.ofNullable(exponent.group(2)).orElse("")
            : text;
    Optional<Measured> amount = Parser.amount(new SourceText("", written), reasons);
    return amount.flatMap(some -> new Units(reasons).in(measure, some, Optional.empty()));
  }

  private Optional<String> scalar(Data data, Definition.Input input) {
    return data instanceof Data.Scalar(var text, var at)
        ? Optional.of(text.strip())
        : refuse(new CaseMistake.BadFact(input, "").at(data.at()));
  }

  private static boolean knows(Type type, String name) {
    return type.named().stream().anyMatch(option -> option.name().equals(name));
  }

  private <T> Optional<T> refuse(Diagnostic mistake) {
    mistakes.add(mistake);
    return Optional.empty();
  }
}
