package precept.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.model.Day;
import precept.model.Digest;
import precept.model.Edition;
import precept.model.Edition.Status;
import precept.model.Validity;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.Data;

/// When a version is in force and what seals it, checked: in itself, against the content, and
/// against the versions before it.
public final class Validities {
  private Validities() {}

  /// @param content what the version's files come to as they are now
  static Validity of(Fields fields, Status status, Digest content, List<Diagnostic> mistakes) {
    Optional<Day> effective = day(fields, "effective", mistakes);
    Optional<Day> until = day(fields, "until", mistakes);
    Span at = fields.value("status").map(Data::at).orElse(fields.at());
    if (effective.isEmpty() && until.isPresent()) {
      mistakes.add(new FieldMistake.MissingKey("effective").at(fields.required("until").at()));
    }
    if (effective.isPresent() && until.filter(end -> end.isBefore(effective.get())).isPresent()) {
      mistakes.add(
          new EditionMistake.NeverInForce(effective.get()).at(fields.required("until").at()));
    }
    if (effective.isPresent() && until.isEmpty() && status == Status.RETIRED) {
      mistakes.add(new FieldMistake.MissingKey("until").at(at));
    }
    return new Validity(
        effective,
        until,
        digest(fields, status, content, at, mistakes),
        fields.value("effective").map(Data::at).orElse(at));
  }

  private static Optional<Day> day(Fields fields, String key, List<Diagnostic> mistakes) {
    Optional<Day> day = fields.text(key).flatMap(Day::of);
    if (day.isEmpty()) {
      fields
          .scalar(key)
          .ifPresent(some -> mistakes.add(new FieldMistake.BadDate(some.text()).at(some.at())));
    }
    return day;
  }

  private static Optional<Digest> digest(
      Fields fields, Status status, Digest content, Span at, List<Diagnostic> mistakes) {
    Optional<Data.Scalar> written = fields.scalar("digest");
    if (written.isEmpty()) {
      if (status == Status.APPROVED) {
        mistakes.add(new EditionMistake.Unsealed(content).at(at));
      }
      return Optional.empty();
    }
    Span place = written.get().at();
    Optional<Digest> digest = Digest.read(written.get().text());
    if (digest.isEmpty()) {
      mistakes.add(new FieldMistake.BadDigest(written.get().text()).at(place));
    } else if (status == Status.DRAFT || status == Status.UNDER_REVIEW) {
      mistakes.add(new EditionMistake.SealedDraft(status.words()).at(place));
    } else if (!digest.get().equals(content)) {
      mistakes.add(new EditionMistake.SealBroken(fields.requiredText("guideline")).at(place));
    }
    return digest;
  }

  /// Versions take effect in the order of their numbers, and one ends before the next begins.
  public static List<Diagnostic> follow(List<Edition> before, Edition edition) {
    List<Diagnostic> mistakes = new ArrayList<>();
    for (Edition older : before) {
      Optional<Day> start = edition.validity().effective();
      if (start.isPresent()
          && (isNotBefore(older.validity().effective(), start.get())
              || isNotBefore(older.validity().until(), start.get()))) {
        mistakes.add(
            new EditionMistake.Overlap(older, edition, start.get()).at(edition.validity().at()));
      }
    }
    return mistakes;
  }

  private static boolean isNotBefore(Optional<Day> day, Day start) {
    return day.filter(some -> !some.isBefore(start)).isPresent();
  }
}
