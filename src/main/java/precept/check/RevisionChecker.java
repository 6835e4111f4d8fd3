package precept.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.model.Clause;
import precept.model.Option;
import precept.model.Revision;
import precept.model.Revision.Acknowledgement;
import precept.model.Revision.Change;
import precept.model.Revision.Rank;
import precept.model.Revision.Renames;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.source.Listed;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;
import precept.syntax.Declaration;
import precept.syntax.Name;
import precept.syntax.Parser;
import precept.syntax.Phrase;

/// What a `guideline.yaml` says of the version before, held against this version's names.
final class RevisionChecker {
  /// The keys that are read here; the others are the edition's.
  static final List<String> KEYS = List.of("renamed", "ranks", "changes");

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  private final Scope scope;
  private final List<String> answers;

  /// @param answers of the guideline; the first is meant where a change names none
  RevisionChecker(Scope scope, List<String> answers) {
    this.scope = scope;
    this.answers = answers;
  }

  /// @param data the whole file
  Revision revision(Data data) {
    List<Data.Entry> own =
        Fields.entries(data, new ArrayList<>()).stream()
            .filter(entry -> KEYS.contains(entry.key().text()))
            .toList();
    Fields fields = new Fields(new Data.Mapping(own, data.at()), scope.mistakes(), KEYS);
    List<Rank> ranks = fields.list("ranks").stream().map(this::rank).toList();
    ranks.stream()
        .filter(rank -> !rank.decision().isEmpty())
        .collect(Collectors.groupingBy(Rank::decision, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(same ->
            same.stream()
                .skip(1)
                .forEach(rank ->
                    scope.refuse(
                        new RevisionMistake.RankedAgain(rank.decision(), same.getFirst().at())
                            .at(rank.at()))));
    List<String> compared =
        Stream.concat(answers.stream(), ranks.stream().map(Rank::decision)).distinct().toList();
    return new Revision(
        fields.value("renamed").map(this::renames).orElse(Revision.NONE.renames()),
        ranks,
        changes(fields.list("changes"), compared));
  }

  private Renames renames(Data data) {
    Fields fields = new Fields(data, scope.mistakes(), List.of("names", "choices", "rules"));
    return new Renames(
        pairs(fields.value("names"), "name", scope.declared().keySet()),
        pairs(fields.value("choices"), "choice", RevisionNames.choices(scope)),
        pairs(fields.value("rules"), "rule", RevisionNames.rules(scope)),
        places(fields));
  }

  private Map<String, Span> places(Fields fields) {
    Map<String, Span> places = new LinkedHashMap<>();
    Stream.of("names", "choices", "rules")
        .flatMap(kind -> fields.value(kind).stream())
        .filter(Data.Mapping.class::isInstance)
        .flatMap(data -> ((Data.Mapping) data).entries().stream())
        .forEach(entry -> places.putIfAbsent(entry.key().text(), entry.key().at()));
    return places;
  }

  /// Old names to new ones; the new ones must be there, and each is the new one of one thing.
  private Map<String, String> pairs(Optional<Data> data, String kind, Collection<String> known) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Data.Entry entry :
        data.map(some -> Fields.entries(some, scope.mistakes())).orElse(List.of())) {
      text(entry.value())
          .ifPresent(now -> {
            if (!known.contains(now.text())) {
              scope.refuse(new NameMistake.Unknown(kind, now.text(), known).at(now.at()));
            } else if (pairs.containsValue(now.text())) {
              scope.refuse(new RevisionMistake.RenamedTwice(now.text()).at(now.at()));
            }
            pairs.put(entry.key().text(), now.text());
          });
    }
    return pairs;
  }

  private Optional<Data.Scalar> text(Data data) {
    if (data instanceof Data.Scalar scalar) {
      return Optional.of(scalar);
    }
    return scope.refuse(new FieldMistake.WrongShape(data, "a text").at(data.at()));
  }

  private Rank rank(Data data) {
    Fields fields = new Fields(data, scope.mistakes(), List.of("decision", "safety", "order"));
    String decision = fields.requiredText("decision");
    Span at = fields.value("decision").map(Data::at).orElse(data.at());
    Optional<Type> type =
        decision.isEmpty()
            ? Optional.empty()
            : scope
                .decision(new Name(decision, at))
                .flatMap(some -> Optional.ofNullable(scope.answerTypes().get(decision)));
    if (scope.types().get(decision) instanceof Type.AnyOf) {
      scope.refuse(new RevisionMistake.RankedList(decision).at(at));
    } else if (type.filter(some -> values(some).isEmpty()).isPresent()) {
      scope.refuse(new RevisionMistake.RankedNumber(decision).at(at));
    } else if (fields.requiredList("order").size() < 2 && fields.value("order").isPresent()) {
      Data order = fields.required("order");
      scope.refuse(new FieldMistake.WrongShape(order, "two values or more").at(order.at()));
    }
    List<String> values = type.map(RevisionChecker::values).orElse(List.of());
    List<String> order = new ArrayList<>();
    for (Data.Scalar value : fields.scalars("order")) {
      if (!values.isEmpty() && !values.contains(value.text())) {
        scope.refuse(
            new NameMistake.Unknown("value of " + decision, value.text(), values).at(value.at()));
      } else if (order.contains(value.text())) {
        scope.refuse(new RevisionMistake.RankedTwice(value.text()).at(value.at()));
      }
      order.add(value.text());
    }
    return new Rank(decision, safety(fields), order, at);
  }

  private boolean safety(Fields fields) {
    Optional<Data.Scalar> written = fields.scalar("safety");
    written
        .filter(some -> !List.of("yes", "no").contains(some.text()))
        .ifPresent(some ->
            scope.refuse(
                new FieldMistake.UnknownWord(new Listed(List.of("yes", "no"))).at(some.at())));
    return written.filter(some -> some.text().equals("yes")).isPresent();
  }

  private static List<String> values(Type type) {
    return type instanceof Type.YesNo
        ? List.of("no", "yes")
        : type.named().stream().map(Option::name).toList();
  }

  private List<Change> changes(List<Data> written, List<String> compared) {
    Map<String, Span> ids = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Data data : written) {
      Change change = change(data, compared);
      if (!change.id().isEmpty()) {
        Span first = ids.putIfAbsent(change.id(), change.at());
        if (!ID.matcher(change.id()).matches()) {
          scope.refuse(new FieldMistake.BadId(change.id(), "lower_snake_case").at(change.at()));
        } else if (first != null) {
          scope.refuse(new FieldMistake.DuplicateId(change.id(), first).at(change.at()));
        }
      }
      changes.add(change);
    }
    return changes;
  }

  private Change change(Data data, List<String> compared) {
    Fields fields =
        new Fields(
            data,
            scope.mistakes(),
            List.of(
                "id", "why", "cites", "settles", "where", "answer", "from", "to", "acknowledged"));
    List<Name> cites = fields.scalars("cites").stream().map(RevisionChecker::name).toList();
    Span at = fields.value("id").map(Data::at).orElse(data.at());
    if (cites.isEmpty()) {
      scope.refuse(new CitationMistake.Uncited("change", "cites: [S1]").at(at));
    }
    boolean words =
        Stream.of("where", "from", "to").noneMatch(key -> fields.value(key).isPresent());
    String answer = words ? restated(fields, compared) : answer(fields, compared);
    Outcomes outcomes = new Outcomes(scope, answer);
    return new Change(
        fields.requiredText("id"),
        fields.requiredText("why"),
        scope.cites(cites),
        fields.scalars("settles").stream().map(Data.Scalar::text).toList(),
        fields.scalar("where").flatMap(this::clause),
        answer,
        // The old version may have had other values: `precept diff` knows them.
        fields.text("from"),
        fields.scalar("to").flatMap(outcomes::read),
        fields.value("acknowledged").map(this::acknowledgement),
        at);
  }

  /// A change that moves nobody may say of what it is: an answer, a recommendation or a decision.
  private String restated(Fields fields, List<String> compared) {
    return fields.value("answer").isEmpty()
        ? ""
        : answer(
            fields,
            Stream.concat(compared.stream(), scope.declared().keySet().stream())
                .distinct()
                .toList());
  }

  private String answer(Fields fields, List<String> compared) {
    Optional<Data.Scalar> written = fields.scalar("answer");
    written
        .filter(some -> !compared.contains(some.text()))
        .ifPresent(some ->
            scope.refuse(new NameMistake.Unknown("answer", some.text(), compared).at(some.at())));
    return written.map(Data.Scalar::text).orElse(answers.stream().findFirst().orElse(""));
  }

  private Acknowledgement acknowledgement(Data data) {
    Fields fields = new Fields(data, scope.mistakes(), List.of("by", "because"));
    return new Acknowledgement(fields.requiredText("by"), fields.requiredText("because"));
  }

  private static Name name(Data.Scalar scalar) {
    return new Name(scalar.text(), scalar.at());
  }

  /// A condition written in YAML: parsed where it stands, so that what is wrong with it is
  /// underlined there.
  private Optional<Clause> clause(Data.Scalar written) {
    List<Diagnostic> mistakes = new ArrayList<>();
    Optional<Clause> clause =
        Parser.condition(masked(written), mistakes)
            .flatMap(phrase -> clause(phrase, written, mistakes));
    boolean inOneLine = written.at().source().text().startsWith(written.text(), start(written));
    mistakes.stream()
        .map(RevisionMistake::inCondition)
        .map(some -> some.moved(inOneLine ? unmasked(some.at(), written) : written.at()))
        .forEach(scope.mistakes()::add);
    return clause;
  }

  private Optional<Clause> clause(Phrase phrase, Data.Scalar written, List<Diagnostic> mistakes) {
    return new Phrases(scope.reporting(mistakes))
        .clause(new Declaration.Clause(phrase, written.text(), false, List.of()), List.of());
  }

  /// The file's text with blanks for all that stands before the condition.
  private static SourceText masked(Data.Scalar written) {
    return new SourceText(
        written.at().source().path(),
        written.at().source().text().substring(0, start(written)).replaceAll("[^\\r\\n]", " ")
            + written.text());
  }

  private static int start(Data.Scalar written) {
    int start = written.at().start();
    boolean quoted = "'\"".indexOf(written.at().source().text().charAt(start)) >= 0;
    return start + (quoted ? 1 : 0);
  }

  private static Span unmasked(Span at, Data.Scalar written) {
    return written.at().source().span(at.start(), at.end());
  }
}
