package precept.source;

import java.util.Locale;

/// How much a finding weighs: an error fails the command, a warning does not.
public enum Severity {
  ERROR,
  WARNING;

  /// `error`: as it is printed.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
