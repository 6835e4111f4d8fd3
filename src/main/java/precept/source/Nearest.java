package precept.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// "Did you mean": the known name nearest to a misspelt one, or what is known.
public record Nearest(String misspelt, Collection<String> known) {

  @Override
  public String toString() {
    return name()
        .map(name -> "did you mean `" + name + "`?")
        .orElse(known.isEmpty() ? "none is declared" : "known are " + new Listed(known));
  }

  /// The first of the nearest names, if it is near enough to be a slip: a third of its letters, two
  /// at the least.
  private Optional<String> name() {
    return name(Math.max(2, misspelt.length() / 3));
  }

  /// The first of the nearest names that differ in no more letters.
  public Optional<String> name(int tolerance) {
    return known.stream()
        .filter(name -> Math.abs(name.length() - misspelt.length()) <= tolerance)
        .filter(name -> distance(misspelt, name) <= tolerance)
        .min(Comparator.comparingInt(name -> distance(misspelt, name)));
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours
  /// (Damerau 1964).
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], beforeLast[j - 2] + 1) : row[j];
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
