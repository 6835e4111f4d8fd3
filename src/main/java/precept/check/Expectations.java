package precept.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Recommendation;
import precept.model.TestCase.Expectation;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.model.Version;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;
import precept.syntax.Measured;
import precept.syntax.Parser;

/// What cases expect, for the version at hand: `expect`, overridden by the newest `expect from
/// VERSION` not after it.
final class Expectations {
  private static final String FROM = "expect from ";
  private static final String OTHERS =
      "silent, conflict a, b, needs a, b, out of scope, direction against";

  private final Guideline guideline;
  private final List<Diagnostic> mistakes;

  Expectations(Guideline guideline, List<Diagnostic> mistakes) {
    this.guideline = guideline;
    this.mistakes = mistakes;
  }

  void refuseBadKey(Data.Scalar key) {
    boolean versioned =
        key.text().startsWith(FROM) && Version.of(key.text().substring(FROM.length())).isPresent();
    if (!key.text().equals("expect") && !versioned) {
      mistakes.add(
          new FieldMistake.UnknownKey(key.text(), List.of("expect", "expect from 1.1.0"))
              .at(key.at()));
    }
  }

  /// @param written what stands under each `expect` key
  List<Expectation> read(Map<String, Data> written) {
    return inForce(written).map(this::expectations).orElse(List.of());
  }

  /// Whether something is expected, but only of other versions than this one.
  boolean areForOthers(Map<String, Data> written) {
    return !written.isEmpty() && inForce(written).isEmpty();
  }

  private Optional<Data> inForce(Map<String, Data> written) {
    Version version = Version.of(guideline.edition().version()).orElseThrow();
    TreeMap<Version, Data> later = new TreeMap<>();
    written.forEach((key, data) ->
        Optional.of(key)
            .filter(some -> some.startsWith(FROM))
            .flatMap(some -> Version.of(some.substring(FROM.length())))
            .ifPresent(from -> later.put(from, data)));
    return Optional.ofNullable(later.floorEntry(version))
        .map(Map.Entry::getValue)
        .or(() -> Optional.ofNullable(written.get("expect")));
  }

  private List<Expectation> expectations(Data data) {
    List<Expectation> found = new ArrayList<>();
    for (Data.Entry entry : Fields.entries(data, mistakes)) {
      String key = entry.key().text();
      if (key.equals("because")) {
        rules(entry.value()).forEach(found::add);
      } else if (key.equals("possible")) {
        found.addAll(possible(entry.value()));
      } else if (key.equals("in every case")) {
        found.addAll(inEveryCase(entry.value()));
      } else if (answerable().contains(key)) {
        expectation(guideline.definition(key), entry.value()).ifPresent(found::add);
      } else {
        mistakes.add(
            new CaseMistake.UnknownAnswer(key, new Nearest(key, answerable()))
                .at(entry.key().at()));
      }
    }
    return found;
  }

  private List<String> answerable() {
    return guideline.definitions().values().stream()
        .filter(definition -> !(definition instanceof Definition.Input))
        .map(Definition::name)
        .toList();
  }

  private List<Expectation> rules(Data data) {
    List<String> known =
        guideline.decisions().stream()
            .flatMap(
                decision -> decision.rows().stream().map(row -> decision.name() + "." + row.name()))
            .toList();
    List<Expectation> rules = new ArrayList<>();
    for (Data item : items(data)) {
      String text = item instanceof Data.Scalar(var name, var at) ? name : "";
      if (known.contains(text)) {
        int dot = text.indexOf('.');
        RuleId rule = new RuleId(text.substring(0, dot), text.substring(dot + 1));
        rules.add(new Expectation.Because(rule, item.at()));
      } else {
        mistakes.add(new CaseMistake.UnknownRule(text, new Nearest(text, known)).at(item.at()));
      }
    }
    return rules;
  }

  /// `possible: [...]` stands for the guideline's one `collect` answer; `possible: {cautions:
  /// [...]}` names them.
  private List<Expectation> possible(Data data) {
    if (data instanceof Data.Mapping(var entries, var at)) {
      return entries.stream()
          .flatMap(entry ->
              collecting(entry.key())
                  .flatMap(decision -> possible(decision, entry.value()))
                  .stream())
          .toList();
    }
    List<Decision> all =
        guideline.decisions().stream().filter(some -> some.hit() == Decision.Hit.COLLECT).toList();
    if (all.size() != 1) {
      mistakes.add(new FieldMistake.WrongShape(data, "decision: [what may apply]").at(data.at()));
      return List.of();
    }
    return possible(all.getFirst(), data).stream().toList();
  }

  /// `in every case: [...]` is about the first answer; `in every case: {decision: [...]}` names
  /// one.
  private List<Expectation> inEveryCase(Data data) {
    if (!(data instanceof Data.Mapping(var entries, var at))) {
      return inEveryCase(guideline.definition(guideline.answers().getFirst()), data).stream()
          .toList();
    }
    List<Expectation> found = new ArrayList<>();
    for (Data.Entry entry : entries) {
      if (answerable().contains(entry.key().text())
          && !(guideline.definition(entry.key().text()) instanceof Decision decision
              && decision.hit() == Decision.Hit.COLLECT)) {
        inEveryCase(guideline.definition(entry.key().text()), entry.value()).ifPresent(found::add);
      } else {
        String key = entry.key().text();
        mistakes.add(
            new CaseMistake.UnknownAnswer(key, new Nearest(key, answerable()))
                .at(entry.key().at()));
      }
    }
    return found;
  }

  private Optional<Expectation> inEveryCase(Definition definition, Data data) {
    Optional<List<Value>> values =
        Phrases.all(
            items(data),
            item ->
                item instanceof Data.Scalar(var text, var at)
                    ? value(definition, text.strip(), at)
                    : refuse(item.at(), "a list", definition));
    return values.map(some ->
        new Expectation.InEveryCase(definition.name(), new LinkedHashSet<>(some), data.at()));
  }

  private Optional<Expectation> possible(Decision decision, Data data) {
    return items(decision, data)
        .map(items -> new Expectation.Possible(decision.name(), items, data.at()));
  }

  private Optional<Decision> collecting(Data.Scalar name) {
    if (guideline.definitions().get(name.text()) instanceof Decision decision
        && decision.hit() == Decision.Hit.COLLECT) {
      return Optional.of(decision);
    }
    List<String> known =
        guideline.decisions().stream()
            .filter(some -> some.hit() == Decision.Hit.COLLECT)
            .map(Decision::name)
            .toList();
    mistakes.add(
        new CaseMistake.CollectsNothing(name.text(), new Nearest(name.text(), known))
            .at(name.at()));
    return Optional.empty();
  }

  private Optional<? extends Expectation> expectation(Definition definition, Data data) {
    if (definition instanceof Decision decision
        && decision.hit() == Decision.Hit.COLLECT
        && data instanceof Data.Sequence) {
      return items(decision, data)
          .map(items -> new Expectation.Applies(decision.name(), items, data.at()));
    }
    if (!(data instanceof Data.Scalar(var text, var at))) {
      return refuse(data.at(), "a list", definition);
    }
    return expectation(definition, text.strip(), at);
  }

  private Optional<? extends Expectation> expectation(Definition definition, String text, Span at) {
    String name = definition.name();
    String first = text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
    String rest = text.substring(first.length()).strip();
    return switch (first) {
      case "silent" ->
          rest.isEmpty()
              ? Optional.of(new Expectation.Silent(name, at))
              : refuse(at, text, definition);
      case "out" ->
          rest.equals("of scope")
              ? Optional.of(new Expectation.OutOfScope(name, at))
              : refuse(at, text, definition);
      case "needs" -> needs(definition, rest, at);
      case "conflict" -> conflict(definition, rest, at);
      case "direction" -> direction(definition, rest, at);
      default -> value(definition, text, at).map(value -> new Expectation.Gives(name, value, at));
    };
  }

  private Optional<Expectation> needs(Definition definition, String rest, Span at) {
    Set<String> facts = new LinkedHashSet<>(split(rest));
    List<String> inputs = guideline.inputs().stream().map(Definition.Input::name).toList();
    for (String fact : facts) {
      if (!inputs.contains(fact)) {
        mistakes.add(new CaseMistake.UnknownFact(fact, new Nearest(fact, inputs)).at(at));
        return Optional.empty();
      }
    }
    return facts.isEmpty()
        ? refuse(at, "needs", definition)
        : Optional.of(new Expectation.Needs(definition.name(), facts, at));
  }

  private Optional<Expectation> conflict(Definition definition, String rest, Span at) {
    Optional<List<Value>> values = Phrases.all(split(rest), text -> value(definition, text, at));
    if (values.isPresent() && values.get().size() < 2) {
      return refuse(at, "conflict " + rest, definition);
    }
    return values.map(
        some -> new Expectation.Conflict(definition.name(), new LinkedHashSet<>(some), at));
  }

  private Optional<Expectation> direction(Definition definition, String word, Span at) {
    return Arrays.stream(Recommendation.Direction.values())
        .filter(direction -> direction.name().toLowerCase(java.util.Locale.ROOT).equals(word))
        .filter(direction -> definition instanceof Decision decision && decision.recommends())
        .findFirst()
        .map(direction -> (Expectation) new Expectation.Shares(definition.name(), direction, at))
        .or(() -> refuse(at, "direction " + word, definition));
  }

  private Optional<Value> value(Definition definition, String text, Span at) {
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

  /// What a `collect` decision says: its answers, and in the same words as elsewhere `silent` and
  /// `conflict a, b`.
  private Optional<Set<String>> items(Decision decision, Data data) {
    List<String> known = decision.answerType().named().stream().map(Option::name).toList();
    Set<String> items = new LinkedHashSet<>();
    for (Data item : items(data)) {
      String text = item instanceof Data.Scalar(var name, var at) ? name.strip() : "";
      List<String> sides = split(text.startsWith("conflict ") ? text.substring(9) : text);
      if (!text.equals("silent") && !known.containsAll(sides)) {
        return refuse(item.at(), text, decision);
      }
      items.add(
          sides.size() > 1
              ? "conflict " + String.join(", ", sides.stream().sorted().toList())
              : text);
    }
    return Optional.of(items);
  }

  private List<Data> items(Data data) {
    if (data instanceof Data.Sequence(var items, var at)) {
      return items;
    }
    mistakes.add(new FieldMistake.WrongShape(data, "a list").at(data.at()));
    return List.of();
  }

  private static List<String> split(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private <T> Optional<T> refuse(Span at, String text, Definition definition) {
    String is = TypeWords.isInYaml(definition.type());
    mistakes.add(new CaseMistake.BadExpectation(text, definition.name(), is, OTHERS).at(at));
    return Optional.empty();
  }
}
