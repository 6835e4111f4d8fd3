package precept.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import precept.model.Day;
import precept.model.Digest;
import precept.model.Edition;
import precept.model.Option;
import precept.model.Version;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.source.Span;
import precept.syntax.Data;

/// The data of a `guideline.yaml` to an edition.
public final class EditionChecker {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private final List<Diagnostic> mistakes = new ArrayList<>();

  /// What is spoken of though none of its kind is listed: said once.
  private final Set<String> unlisted = new HashSet<>();

  private EditionChecker() {}

  /// @param folder the guideline and version that the file's folders name: `wells-dvt/1.0.0`
  /// @param content what the files of the version come to
  public static Checked<Edition> check(Data data, String folder, Digest content) {
    EditionChecker checker = new EditionChecker();
    Edition edition = checker.edition(data, folder, content);
    return Checked.of(Optional.of(edition), checker.mistakes);
  }

  private Edition edition(Data data, String folder, Digest content) {
    Fields fields =
        fields(
            data,
            "guideline",
            "version",
            "title",
            "status",
            "updated",
            "audience",
            "notice",
            "strengths",
            "certainties",
            "bibliography",
            "references",
            "statements",
            "open-questions",
            "renamed",
            "ranks",
            "changes",
            "effective",
            "until",
            "digest",
            "accepted");
    String name = fields.requiredText("guideline") + "/" + fields.requiredText("version");
    matching(fields, "version", text -> Version.of(text).isPresent(), FieldMistake.BadVersion::new);
    matching(fields, "updated", text -> Day.of(text).isPresent(), FieldMistake.BadDate::new);
    if (!name.equals(folder) && mistakes.isEmpty()) {
      mistakes.add(
          new EditionMistake.WrongFolder(folder, name)
              .at(
                  fields
                      .required(
                          name.startsWith(folder.substring(0, folder.indexOf('/') + 1))
                              ? "version"
                              : "guideline")
                      .at()));
    }
    Edition.Status status =
        fields.word("status", List.of(Edition.Status.values()), Edition.Status.DRAFT);
    Edition edition =
        new Edition(
            fields.requiredText("guideline"),
            fields.requiredText("version"),
            fields.requiredText("title"),
            status,
            fields.requiredText("updated"),
            fields.requiredText("audience"),
            fields.requiredText("notice"),
            fields.list("strengths").stream().map(this::option).toList(),
            fields.list("certainties").stream().map(this::option).toList(),
            fields.list("bibliography").stream().map(this::entry).toList(),
            fields.list("references").stream().map(this::reference).toList(),
            fields.requiredList("statements").stream().map(this::statement).toList(),
            fields.list("open-questions").stream().map(this::question).toList(),
            Validities.of(fields, status, content, mistakes),
            fields.list("accepted").stream().flatMap(some -> acceptance(some).stream()).toList(),
            data.at().source().whole());
    resolve(edition);
    return edition;
  }

  private Option option(Data data) {
    Fields fields = fields(data, "id", "label");
    return new Option(fields.requiredText("id"), fields.requiredText("label"));
  }

  private Edition.Entry entry(Data data) {
    Fields fields = fields(data, "id", "title", "kind", "published");
    return new Edition.Entry(
        fields.requiredText("id"),
        fields.requiredText("title"),
        fields.requiredText("kind"),
        fields.requiredText("published"));
  }

  private Edition.Reference reference(Data data) {
    Fields fields = fields(data, "number", "entry", "attribution", "because");
    Optional<String> entry =
        Optional.of(fields.requiredText("entry")).filter(id -> !id.equals("none"));
    Attribution attribution =
        fields.word("attribution", List.of(Attribution.values()), Attribution.INFERRED);
    return new Edition.Reference(
        fields.scalar("number").map(this::number).orElse(0),
        entry,
        attribution == Attribution.PRINTED,
        fields.requiredText("because"),
        fields.required("number").at());
  }

  private enum Attribution {
    PRINTED,
    INFERRED
  }

  private Edition.Statement statement(Data data) {
    Fields fields = fields(data, "id", "section", "says", "kind", "references", "narrative");
    return new Edition.Statement(
        id(fields),
        fields.requiredText("section"),
        fields.requiredText("says"),
        fields.word("kind", List.of(Edition.Kind.values()), Edition.Kind.METADATA),
        fields.scalars("references").stream()
            .map(this::number)
            .filter(number -> number > 0)
            .toList(),
        fields.value("narrative").map(some -> fields.requiredText("narrative")),
        fields.required("id").at());
  }

  private Edition.OpenQuestion question(Data data) {
    Fields fields =
        fields(data, "id", "title", "statements", "readings", "patient", "taken", "because");
    if (fields.requiredList("readings").size() < 2) {
      Data readings = fields.required("readings");
      mistakes.add(new FieldMistake.WrongShape(readings, "two readings or more").at(readings.at()));
    }
    return new Edition.OpenQuestion(
        id(fields),
        fields.requiredText("title"),
        fields.scalars("statements").stream().map(Data.Scalar::text).toList(),
        fields.scalars("readings").stream().map(Data.Scalar::text).toList(),
        fields.requiredText("patient"),
        fields.requiredText("taken"),
        fields.requiredText("because"),
        fields.required("id").at());
  }

  private Optional<Edition.Acceptance> acceptance(Data data) {
    Fields fields = fields(data, "finding", "at", "because");
    String number = fields.requiredText("finding");
    String name = fields.requiredText("at");
    String because = fields.requiredText("because");
    Span at = fields.required("finding").at();
    Optional<Code> code = Code.of(number);
    if (code.isEmpty() && !number.isEmpty()) {
      List<String> known =
          Arrays.stream(Code.values()).filter(Code::isAcceptable).map(Code::number).toList();
      mistakes.add(new FieldMistake.UnknownId("finding", number, known).at(at));
    }
    code.filter(some -> !some.isAcceptable())
        .ifPresent(some -> mistakes.add(new EditionMistake.NotAcceptable(some).at(at)));
    return code.filter(Code::isAcceptable)
        .map(some -> new Edition.Acceptance(some, name, because, at));
  }

  private String id(Fields fields) {
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      mistakes.add(
          new FieldMistake.BadId(id, "a capital letter and then letters or digits: S12")
              .at(fields.required("id").at()));
    }
    return id;
  }

  private int number(Data.Scalar scalar) {
    if (scalar.text().matches("\\d{1,6}")) {
      return Integer.parseInt(scalar.text());
    }
    mistakes.add(new FieldMistake.NoNumber(scalar.text()).at(scalar.at()));
    return 0;
  }

  /// Ids are unique, and what refers to an id finds it.
  private void resolve(Edition edition) {
    Map<String, Span> ids = new HashMap<>();
    edition.statements().forEach(some -> unique(ids, some.id(), some.at()));
    List<String> statements = edition.statements().stream().map(Edition.Statement::id).toList();
    edition.openQuestions().forEach(some -> unique(ids, some.id(), some.at()));
    Map<String, Span> numbers = new HashMap<>();
    edition.references().forEach(some -> unique(numbers, String.valueOf(some.number()), some.at()));
    List<String> entries = edition.bibliography().stream().map(Edition.Entry::id).toList();
    for (Edition.Reference reference : edition.references()) {
      reference
          .entry()
          .ifPresent(entry -> known(entry, entries, "bibliography entry", reference.at()));
    }
    for (Edition.Statement statement : edition.statements()) {
      statement
          .references()
          .forEach(n ->
              known(
                  String.valueOf(n),
                  numbers.keySet().stream().sorted().toList(),
                  "reference",
                  statement.at()));
    }
    for (Edition.OpenQuestion question : edition.openQuestions()) {
      question.statements().forEach(id -> known(id, statements, "statement", question.at()));
    }
  }

  private void unique(Map<String, Span> seen, String id, Span at) {
    Span first = seen.putIfAbsent(id, at);
    if (first != null) {
      mistakes.add(new FieldMistake.DuplicateId(id, first).at(at));
    }
  }

  private void known(String id, List<String> ids, String kind, Span at) {
    boolean said = ids.isEmpty() && !unlisted.add(kind);
    if (!ids.contains(id) && !said) {
      mistakes.add(new FieldMistake.UnknownId(kind, id, ids).at(at));
    }
  }

  private void matching(
      Fields fields, String key, Predicate<String> form, Function<String, Mistake> mistake) {
    fields
        .text(key)
        .filter(text -> !text.isEmpty() && !form.test(text))
        .ifPresent(text -> mistakes.add(mistake.apply(text).at(fields.required(key).at())));
  }

  private Fields fields(Data data, String... known) {
    return new Fields(data, mistakes, List.of(known));
  }
}
