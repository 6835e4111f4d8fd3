package precept.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import precept.model.Clause;
import precept.model.Option;
import precept.model.Revision;
import precept.model.Revision.Acknowledgement;
import precept.model.Revision.Change;
import precept.model.Revision.Rank;
import precept.model.Revision.Renames;
import precept.model.Type;
import precept.source.Diagnostic;
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
  private final String primary;

  /// @param primary the answer that is meant where a change names none
  RevisionChecker(Scope scope, String primary) {
    this.scope = scope;
    this.primary = primary;
  }

  /// @param data the whole file
  Revision revision(Data data) {
    List<Data.Entry> own =
        Fields.entries(data, new ArrayList<>()).stream()
            .filter(entry -> KEYS.contains(entry.key().text()))
            .toList();
    Fields fields = new Fields(new Data.Mapping(own, data.at()), scope.mistakes(), KEYS);
    return new Revision(
        fields.value("renamed").map(this::renames).orElse(Revision.NONE.renames()),
        fields.list("ranks").stream().map(this::rank).toList(),
        changes(fields.list("changes")));
  }

  private Renames renames(Data data) {
    Fields fields = new Fields(data, scope.mistakes(), List.of("names", "choices", "rules"));
    return new Renames(
        pairs(fields.value("names")), pairs(fields.value("choices")), pairs(fields.value("rules")));
  }

  /// Old names to new ones; the new ones must be there.
  private Map<String, String> pairs(Optional<Data> data) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Data.Entry entry :
        data.map(some -> Fields.entries(some, scope.mistakes())).orElse(List.of())) {
      text(entry.value())
          .ifPresent(now -> {
            if (!scope.declared().containsKey(now.text().replaceFirst("\\..*", ""))) {
              scope
                  .mistakes()
                  .add(CheckMistakes.unknownName(name(now), "name", scope.declared().keySet()));
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
    scope.mistakes().add(DataMistakes.wrongShape(data, "a text"));
    return Optional.empty();
  }

  private Rank rank(Data data) {
    Fields fields = new Fields(data, scope.mistakes(), List.of("decision", "safety", "order"));
    String decision = fields.requiredText("decision");
    Data at = fields.required("decision");
    List<String> values =
        fields.value("decision").isEmpty()
            ? List.of()
            : scope
                .decision(new Name(decision, at.at()))
                .flatMap(some -> Optional.ofNullable(scope.answerTypes().get(decision)))
                .map(RevisionChecker::values)
                .orElse(List.of());
    List<String> order = new ArrayList<>();
    for (Data.Scalar value : fields.scalars("order")) {
      if (!values.isEmpty() && !values.contains(value.text())) {
        scope
            .mistakes()
            .add(CheckMistakes.unknownName(name(value), "value of " + decision, values));
      } else if (order.contains(value.text())) {
        scope.mistakes().add(DataMistakes.duplicateId(value.at(), value.text(), at.at()));
      }
      order.add(value.text());
    }
    boolean safety =
        fields.value("safety").isPresent() && fields.requiredText("safety").equals("yes");
    return new Rank(decision, safety, order, at.at());
  }

  private static List<String> values(Type type) {
    return type instanceof Type.YesNo
        ? List.of("no", "yes")
        : type.named().stream().map(Option::name).toList();
  }

  private List<Change> changes(List<Data> written) {
    Set<String> ids = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    for (Data data : written) {
      Change change = change(data);
      if (!change.id().isEmpty() && !ID.matcher(change.id()).matches()) {
        scope.mistakes().add(DataMistakes.badId(change.at(), change.id(), "lower_snake_case"));
      } else if (!ids.add(change.id())) {
        scope
            .mistakes()
            .add(DataMistakes.duplicateId(change.at(), change.id(), changes.getFirst().at()));
      }
      changes.add(change);
    }
    return changes;
  }

  private Change change(Data data) {
    Fields fields =
        new Fields(
            data,
            scope.mistakes(),
            List.of(
                "id", "why", "cites", "settles", "where", "answer", "from", "to", "acknowledged"));
    List<Name> cites = fields.scalars("cites").stream().map(RevisionChecker::name).toList();
    Data at = fields.required("id");
    return new Change(
        fields.requiredText("id"),
        fields.requiredText("why"),
        scope.cites(cites, at.at(), "this change"),
        fields.scalars("settles").stream().map(Data.Scalar::text).toList(),
        fields.scalar("where").flatMap(this::clause),
        fields
            .scalar("answer")
            .map(answer -> {
              scope.type(name(answer));
              return answer.text();
            })
            .orElse(primary),
        fields.text("from"),
        fields.text("to"),
        fields.value("acknowledged").map(this::acknowledgement),
        at.at());
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
    mistakes.forEach(
        mistake -> scope.mistakes().add(mistake.moved(unmasked(mistake.at(), written))));
    return clause;
  }

  private Optional<Clause> clause(Phrase phrase, Data.Scalar written, List<Diagnostic> mistakes) {
    return new Phrases(scope.reporting(mistakes))
        .clause(new Declaration.Clause(phrase, written.text(), false, List.of()), List.of());
  }

  /// The file's text with blanks for all that stands before the condition.
  private static SourceText masked(Data.Scalar written) {
    String file = written.at().source().text();
    boolean quoted = "'\"".indexOf(file.charAt(written.at().start())) >= 0;
    int start = written.at().start() + (quoted ? 1 : 0);
    return new SourceText(
        written.at().source().path(),
        file.substring(0, start).replaceAll("[^\\r\\n]", " ") + written.text());
  }

  private static Span unmasked(Span at, Data.Scalar written) {
    return written.at().source().span(at.start(), at.end());
  }
}
