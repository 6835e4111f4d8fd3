package precept.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.TestCase;
import precept.model.TestCase.Expectation;
import precept.model.Value;
import precept.source.Diagnostic;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Data;

/// The data of a guideline's case files to test cases for one version of it.
public final class CaseChecker {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  private final Guideline guideline;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private final Map<String, Written> written = new LinkedHashMap<>();
  private final Expectations expectations;
  private final FactChecker facts;

  private CaseChecker(Guideline guideline, Supplier<Set<String>> asked) {
    this.guideline = guideline;
    this.expectations = new Expectations(guideline, mistakes);
    this.facts = new FactChecker(guideline, asked, mistakes);
  }

  /// A case as written, before `like` and `each` are followed.
  private record Written(
      String id,
      Optional<String> vignette,
      Optional<Data.Scalar> like,
      Map<String, Value> given,
      List<Data> each,
      Map<String, Data> fields,
      Span at) {}

  /// @param files the data of each file, in the order of their names
  /// @param asked the facts that any version of the guideline asks for: a case is one patient, held
  ///   against each
  public static Checked<List<TestCase>> check(
      List<Data> files, Guideline guideline, Supplier<Set<String>> asked) {
    CaseChecker checker = new CaseChecker(guideline, asked);
    List<TestCase> cases = checker.cases(files);
    checker.questionsHavePatients();
    return Checked.of(Optional.of(cases), checker.mistakes);
  }

  private List<TestCase> cases(List<Data> files) {
    files.forEach(this::read);
    List<TestCase> cases = new ArrayList<>();
    written.values().forEach(some -> cases.addAll(cases(some)));
    return cases;
  }

  private void read(Data file) {
    Fields fields = new Fields(file, mistakes, List.of("guideline", "cases"));
    String name = fields.requiredText("guideline");
    if (!name.isEmpty() && !name.equals(guideline.edition().guideline())) {
      mistakes.add(
          new EditionMistake.WrongFolder(guideline.edition().guideline(), name)
              .at(fields.required("guideline").at()));
    }
    fields.requiredList("cases").forEach(this::readCase);
  }

  private void readCase(Data data) {
    Map<String, Data> versioned = new LinkedHashMap<>();
    List<Data.Entry> plain = new ArrayList<>();
    for (Data.Entry entry : Fields.entries(data, mistakes)) {
      if (entry.key().text().startsWith("expect")) {
        versioned.put(entry.key().text(), entry.value());
        expectations.refuseBadKey(entry.key());
      } else {
        plain.add(entry);
      }
    }
    Fields fields =
        new Fields(
            new Data.Mapping(plain, data.at()),
            mistakes,
            List.of("id", "patient", "like", "given", "each"));
    String id = fields.requiredText("id");
    Span at = fields.value("id").orElse(data).at();
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      mistakes.add(new FieldMistake.BadId(id, "lower_snake_case").at(at));
    }
    Map<String, Value> given = fields.value("given").map(facts::facts).orElse(Map.of());
    Written first =
        written.putIfAbsent(
            id,
            new Written(
                id,
                fields.text("patient"),
                fields.scalar("like"),
                given,
                fields.list("each"),
                versioned,
                at));
    if (first != null) {
      mistakes.add(new FieldMistake.DuplicateId(id, first.at()).at(at));
    }
  }

  private List<TestCase> cases(Written some) {
    Map<String, Value> base = facts(some, new LinkedHashSet<>());
    if (some.each().isEmpty()) {
      return List.of(testCase(some.id(), some, base, List.of(some.fields()), some.at()));
    }
    List<TestCase> cases = new ArrayList<>();
    for (Data variant : some.each()) {
      Map<String, Data> versioned = new LinkedHashMap<>();
      Map<String, Value> given = new LinkedHashMap<>(base);
      for (Data.Entry entry : Fields.entries(variant, mistakes)) {
        if (entry.key().text().startsWith("expect")) {
          versioned.put(entry.key().text(), entry.value());
          expectations.refuseBadKey(entry.key());
        } else if (entry.key().text().equals("given")) {
          given.putAll(facts.facts(entry.value()));
        } else {
          mistakes.add(
              new FieldMistake.UnknownKey(entry.key().text(), List.of("given", "expect"))
                  .at(entry.key().at()));
        }
      }
      String id = some.id() + "[" + (cases.size() + 1) + "]";
      cases.add(testCase(id, some, given, List.of(some.fields(), versioned), variant.at()));
    }
    return cases;
  }

  /// @param expects what stands under its `expect` keys, and under those of the case whose variant
  ///   it is
  private TestCase testCase(
      String id, Written some, Map<String, Value> given, List<Map<String, Data>> expects, Span at) {
    int before = mistakes.size();
    List<Expectation> expected =
        expects.stream().flatMap(fields -> expectations.read(fields).stream()).toList();
    boolean pending = expects.stream().anyMatch(expectations::areForOthers);
    if (expected.isEmpty() && !pending && mistakes.size() == before) {
      mistakes.add(new CaseMistake.NothingExpected(id).at(at));
    }
    return new TestCase(
        id, vignette(some, new LinkedHashSet<>()), new Patient(given), expected, at);
  }

  /// Its own facts over those of the case that it is like.
  private Map<String, Value> facts(Written some, SequencedSet<String> path) {
    Map<String, Value> facts = new LinkedHashMap<>();
    if (some.like().isPresent()) {
      Data.Scalar like = some.like().get();
      Written model = written.get(like.text());
      if (model == null) {
        mistakes.add(
            new CaseMistake.UnknownCase(like.text(), new Nearest(like.text(), written.keySet()))
                .at(like.at()));
      } else if (!path.add(some.id())) {
        mistakes.add(new CaseMistake.CircularLikeness(some.id()).at(like.at()));
      } else {
        facts.putAll(facts(model, path));
      }
    }
    facts.putAll(some.given());
    return facts;
  }

  private String vignette(Written some, SequencedSet<String> path) {
    boolean borrowed = some.vignette().isEmpty() && some.like().isPresent() && path.add(some.id());
    Written model = borrowed ? written.get(some.like().orElseThrow().text()) : null;
    return model == null ? some.vignette().orElse("") : vignette(model, path);
  }

  private void questionsHavePatients() {
    Map<String, Span> known = new HashMap<>();
    written.values().forEach(some -> known.put(some.id(), some.at()));
    guideline
        .edition()
        .openQuestions()
        .forEach(question -> {
          if (!known.containsKey(question.patient().replaceAll("\\[\\d+]$", ""))) {
            mistakes.add(
                new FieldMistake.UnknownId("test case", question.patient(), written.keySet())
                    .at(question.at()));
          }
        });
  }
}
