package precept.cli;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import precept.model.Version;

/// The `guideline.yaml` of a new version, made from the newest one line by line, so that its
/// comments and layout stay. What belongs to the old version alone goes.
final class NextEdition {
  private static final Pattern KEY = Pattern.compile("([a-z-]+)[ \t]*:(\\s.*)?");
  private static final Pattern VALUE = Pattern.compile(":.*?(?=\\s*#|\\s*$)");
  private static final Set<String> GONE = Set.of("digest", "effective", "until", "renamed");

  private final Version version;
  private final StringBuilder text = new StringBuilder();

  /// Whether the lines of a key are left out.
  private boolean leftOut;

  /// Blank lines and comments after lines left out: they go too if more such lines follow.
  private String held = "";

  private boolean changes;

  private NextEdition(Version version) {
    this.version = version;
  }

  static String of(String yaml, Version version) {
    NextEdition next = new NextEdition(version);
    yaml.lines().forEach(next::line);
    next.text.append(next.held);
    return next.text + (next.changes ? "" : "\nchanges: []\n");
  }

  private void line(String line) {
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      text.append(held);
      held = "";
      key(key.group(1), line);
    } else if (!leftOut) {
      text.append(line).append('\n');
    } else if (line.isBlank() || line.startsWith("#")) {
      held += line + "\n";
    } else {
      held = "";
    }
  }

  private void key(String key, String line) {
    leftOut = GONE.contains(key) || key.equals("changes");
    changes |= key.equals("changes");
    if (!GONE.contains(key)) {
      text.append(changed(key, line)).append('\n');
    }
  }

  private String changed(String key, String line) {
    return switch (key) {
      case "version" -> with(line, version.toString());
      case "status" -> with(line, "draft");
      case "changes" -> "changes: []";
      default -> line;
    };
  }

  private static String with(String line, String value) {
    return VALUE.matcher(line).replaceFirst(": " + value);
  }
}
