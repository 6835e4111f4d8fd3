package precept.document;

import java.util.List;
import java.util.Locale;
import precept.document.Reference.Accepted;
import precept.document.Reference.Claim;
import precept.document.Reference.Open;
import precept.document.Reference.Question;
import precept.document.Reference.Source;
import precept.model.Edition;
import precept.model.Guideline;
import precept.source.Code;
import precept.source.Diagnostic;

/// What the source says, what it leaves open, where both are encoded, and what was accepted.
final class SourceReading {
  private final Edition edition;
  private final CitedBy citedBy;

  SourceReading(Guideline guideline) {
    this.edition = guideline.edition();
    this.citedBy = CitedBy.in(guideline);
  }

  List<Question> questions() {
    return edition.openQuestions().stream().map(this::question).toList();
  }

  List<Accepted> accepted() {
    return edition.accepted().stream()
        .map(some -> new Accepted(called(some.finding()), some.name(), some.because()))
        .toList();
  }

  static List<Open> open(List<Diagnostic> findings) {
    return findings.stream()
        .filter(some -> !some.isAccepted() && some.code() != Code.NOTHING_ACCEPTED)
        .map(some -> new Open(called(some.code()), some.message()))
        .toList();
  }

  List<Claim> claims() {
    return edition.statements().stream().map(this::claim).toList();
  }

  List<Source> sources() {
    return edition.references().stream().map(this::source).toList();
  }

  private Question question(Edition.OpenQuestion some) {
    return new Question(
        some.id(),
        some.title(),
        some.statements(),
        some.readings(),
        some.patient(),
        some.taken(),
        some.because(),
        citedBy.places(some.id()));
  }

  private static String called(Code finding) {
    return finding.number() + " " + finding.title();
  }

  private Claim claim(Edition.Statement some) {
    return new Claim(
        some.id(),
        some.section(),
        some.says(),
        some.kind().name().toLowerCase(Locale.ROOT),
        some.references(),
        some.narrative(),
        citedBy.places(some.id()),
        edition.openQuestions().stream()
            .filter(question -> question.statements().contains(some.id()))
            .map(Edition.OpenQuestion::id)
            .toList());
  }

  private Source source(Edition.Reference some) {
    String entry =
        some.entry()
            .flatMap(id ->
                edition.bibliography().stream()
                    .filter(listed -> listed.id().equals(id))
                    .findFirst())
            .map(listed -> listed.title() + " (" + listed.kind() + ", " + listed.published() + ")")
            .orElse("no entry of the source's list");
    return new Source(
        some.number(),
        entry,
        some.printed(),
        some.because(),
        edition.statements().stream()
            .filter(statement -> statement.references().contains(some.number()))
            .map(Edition.Statement::id)
            .toList());
  }
}
