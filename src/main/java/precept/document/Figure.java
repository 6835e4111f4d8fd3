package precept.document;

import java.util.Locale;

/// A number of patients, told or not: what is not told is not here.
public sealed interface Figure {
  String words();

  record Told(long number) implements Figure {
    @Override
    public String words() {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }

  /// So few that they might be recognised: at least one.
  record Below(long number) implements Figure {
    @Override
    public String words() {
      return "< " + number;
    }
  }

  /// Of any size: with it, one that is not told could be reckoned.
  record Withheld() implements Figure {
    @Override
    public String words() {
      return "withheld";
    }
  }
}
