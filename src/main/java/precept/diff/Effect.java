package precept.diff;

import precept.model.Version;

/// What kind of change a version is, by what it does to patients.
public enum Effect {
  /// Nobody is treated differently; words, citations or layout changed.
  PATCH,
  /// It answers where it did not, or has more to ask or to say, and moves no answer.
  MINOR,
  /// A decided answer became another one, or is no longer given.
  MAJOR;

  /// @param unsaid whether nothing was said though it was not told so: of a list that was silent
  static Effect of(Turn turn, boolean unsaid) {
    boolean wasSaid =
        switch (turn.before().kind()) {
          case DECIDED -> !unsaid;
          case ANSWERED -> true;
          case CONFLICT, SILENT, DEFECTIVE, OUT_OF_SCOPE, IMPOSSIBLE, ABSENT -> false;
        };
    return !turn.moves() ? PATCH : wasSaid ? MAJOR : MINOR;
  }

  Effect or(Effect other) {
    return compareTo(other) < 0 ? other : this;
  }

  /// What the step from one number to another says.
  public static Effect between(Version before, Version after) {
    return before.major() != after.major()
        ? MAJOR
        : before.minor() != after.minor() ? MINOR : PATCH;
  }

  /// The number that a version of this effect has at least.
  public Version after(Version old) {
    return switch (this) {
      case MAJOR -> new Version(old.major() + 1, 0, 0);
      case MINOR -> new Version(old.major(), old.minor() + 1, 0);
      case PATCH -> new Version(old.major(), old.minor(), old.patch() + 1);
    };
  }

  public String words() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
