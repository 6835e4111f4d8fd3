package precept.source;

import java.util.regex.Pattern;

/// Characters that nobody sees, that turn a text round, that editors and formats take for the end
/// of a line, or that are none: controls, separators, signs without width, tags, embeddings,
/// overrides and isolates of direction (Unicode TR 36; "Trojan Source", CVE-2021-42574), and the
/// two that XML cannot write. No text of an author has them; line feeds and tabs stand between
/// texts. Joiners and the marks of direction that scripts need (U+200C to U+200F, U+061C) are none
/// of them.
public final class Invisible {
  private static final String CLASS =
      "\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF"
          + "\\u00AD\\u200B\\u2060-\\u2064\\uFEFF\\x{E0000}-\\x{E007F}";

  /// In a text of one line.
  public static final Pattern IN_LINE = Pattern.compile("[" + CLASS + "]");

  /// In a file of many.
  public static final Pattern IN_FILE = Pattern.compile("[" + CLASS + "&&[^\t\n\r]]");

  private Invisible() {}

  /// The same line with a question mark for each of them, which a terminal can show.
  public static String shown(String line) {
    return IN_LINE.matcher(line).replaceAll("?");
  }
}
