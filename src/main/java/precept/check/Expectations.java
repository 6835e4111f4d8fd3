package precept.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Recommendation;
import precept.model.TestCase.Expectation;
import precept.model.TestCase.RuleId;
import precept.model.Value;
import precept.model.Version;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Data;

/// What cases expect, for the version at hand: `expect`, overridden by the newest `expect from
/// VERSION` not after it.
final class Expectations {
  private static final String FROM = "expect from ";
  private final Guideline guideline;
  private final List<Diagnostic> mistakes;
  private final ExpectedValues named;
  private final ExpectedLists lists;

  Expectations(Guideline guideline, List<Diagnostic> mistakes) {
    this.guideline = guideline;
    this.mistakes = mistakes;
    this.named = new ExpectedValues(mistakes);
    this.lists = new ExpectedLists(guideline, answerable(), mistakes);
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
        found.addAll(lists.possible(entry.value()));
      } else if (key.equals("in every case")) {
        found.addAll(lists.inEveryCase(entry.value()));
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
            .flatMap(decision -> decision.rows().stream().map(row -> decision.rule(row).toString()))
            .distinct()
            .toList();
    List<Expectation> rules = new ArrayList<>();
    for (Data item : lists.items(data)) {
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

  private Optional<? extends Expectation> expectation(Definition definition, Data data) {
    if (definition instanceof Decision decision
        && decision.collects()
        && data instanceof Data.Sequence) {
      return lists
          .items(decision, data)
          .map(items -> new Expectation.Applies(decision.name(), items, data.at()));
    }
    if (!(data instanceof Data.Scalar(var text, var at))) {
      return named.refuse(data.at(), "a list", definition);
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
              : named.refuse(at, text, definition);
      case "out" ->
          rest.equals("of scope")
              ? Optional.of(new Expectation.OutOfScope(name, at))
              : named.refuse(at, text, definition);
      case "needs" -> needs(definition, rest, at);
      case "conflict" -> conflict(definition, rest, at);
      case "direction" -> direction(definition, rest, at);
      default ->
          named.of(definition, text, at).map(value -> new Expectation.Gives(name, value, at));
    };
  }

  private Optional<Expectation> needs(Definition definition, String rest, Span at) {
    Set<String> facts = new LinkedHashSet<>(ExpectedValues.split(rest));
    List<String> inputs = guideline.inputs().stream().map(Definition.Input::name).toList();
    for (String fact : facts) {
      if (!inputs.contains(fact)) {
        mistakes.add(new CaseMistake.UnknownFact(fact, new Nearest(fact, inputs)).at(at));
        return Optional.empty();
      }
    }
    return facts.isEmpty()
        ? named.refuse(at, "needs", definition)
        : Optional.of(new Expectation.Needs(definition.name(), facts, at));
  }

  /// A number that is computed from what is in conflict has no values of its own: `conflict` alone.
  private Optional<Expectation> conflict(Definition definition, String rest, Span at) {
    if (rest.isEmpty() && definition.isReckoned()) {
      return Optional.of(new Expectation.Conflict(definition.name(), Set.of(), at));
    }
    Optional<List<Value>> values =
        Phrases.all(ExpectedValues.split(rest), text -> named.of(definition, text, at));
    if (values.isPresent() && values.get().size() < 2) {
      return named.refuse(at, "conflict " + rest, definition);
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
        .or(() -> named.refuse(at, "direction " + word, definition));
  }
}
