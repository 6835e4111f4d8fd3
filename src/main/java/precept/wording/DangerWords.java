package precept.wording;

import precept.diff.Moved;
import precept.diff.Moved.Danger;
import precept.diff.Restated;
import precept.diff.Told;

/// How a change may harm, worded.
public final class DangerWords {
  private DangerWords() {}

  /// Where nothing decided follows, nothing is done more or less: something is no longer said.
  public static String of(Moved moved, Danger danger) {
    if (moved.after().kind() == Told.Kind.DECIDED) {
      return of(danger);
    }
    String plainly = moved.after().kind() == Told.Kind.CONFLICT ? "plainly " : "";
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED ->
          "these patients are no longer " + plainly + "told not to: a contraindication is loosened";
      case INDICATION_WITHDRAWN ->
          "these patients are no longer " + plainly + "told to: an indication is withdrawn";
      case MEANWHILE_WITHDRAWN -> of(danger);
    };
  }

  public static String of(Danger danger) {
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED ->
          "more is done to these patients: a contraindication is loosened";
      case INDICATION_WITHDRAWN -> "less is done for these patients: an indication is withdrawn";
      case MEANWHILE_WITHDRAWN ->
          "what was to be done while facts are missing no longer is, for some patients";
    };
  }

  public static String of(Restated some, Danger danger) {
    return switch (danger) {
      case CONTRAINDICATION_LOOSENED -> some.about() + " no longer says not to";
      case INDICATION_WITHDRAWN -> some.about() + " no longer says to";
      case MEANWHILE_WITHDRAWN -> of(danger);
    };
  }
}
