package precept.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import precept.diff.Difference;
import precept.diff.Effect;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Version;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;

/// What is wrong with a version's number, or with the version before it, worded.
public final class NumberWords {
  private static final Pattern NUMBER = Pattern.compile("(?m)^version:[^\\r\\n]*");

  private NumberWords() {}

  /// The number must not say less than the change is.
  static Optional<Diagnostic> of(Difference difference) {
    Effect computed = difference.computed();
    Version before = Version.of(difference.before().edition().version()).orElseThrow();
    if (difference.ofOneVersion() || difference.declared().compareTo(computed) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
            Code.VERSION_NUMBER,
            place(difference.after()),
            "the number says "
                + difference.declared().words()
                + ", but the change is "
                + computed.words()
                + ": "
                + reason(computed),
            before + " -> " + difference.after().edition().version(),
            "call it " + computed.after(before)));
  }

  private static String reason(Effect effect) {
    return switch (effect) {
      case MAJOR -> "an answer that was given became another one, or is no longer given";
      case MINOR -> "it answers where it did not, or has other inputs, decisions or rules";
      case PATCH -> "nobody is treated differently";
    };
  }

  /// That a version cannot be laid on the one before it.
  public static Diagnostic incomparable(Guideline after, Version before) {
    Edition edition = after.edition();
    return Diagnostic.of(
        Code.INCOMPARABLE,
        place(after),
        edition.version() + " cannot be compared: " + before + " is not in order",
        "",
        "put that version in order: precept check " + edition.guideline() + "@" + before);
  }

  /// Where a version says its number.
  static Span place(Guideline guideline) {
    SourceText source = guideline.edition().at().source();
    Matcher line = NUMBER.matcher(source.text());
    return line.find() ? source.span(line.start(), line.end()) : guideline.edition().at();
  }
}
