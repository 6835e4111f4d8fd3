package precept.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import precept.diagram.Generated;
import precept.diagram.RandomGuideline;
import precept.model.Guideline;

/// A generated guideline, and the same with one edit: a number, a comparison, a cell or an answer
/// is another one, or a row is gone.
///
/// @param text the edited one
record Edited(long seed, Guideline old, Guideline now, String text) {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<=[ .])\\d+(\\.\\d+)?(?= |$)|[<>]=?(?= )|(?<=\\| )-(?= \\|)"
              + "|(?<=\\|\\| )\\w+(?= \\|)|(?<=\\|\\| [^|]{1,40} \\| )\\w+(?= \\| S1)|(?<=(is|includes any of|includes all of) )\\w+",
          Pattern.MULTILINE);

  /// The pairs of so many texts, save where chance gave no valid one.
  static List<Edited> of(int texts) {
    return Generated.of(texts).stream().flatMap(some -> of(some).stream()).toList();
  }

  /// The same with a second edit.
  Optional<Edited> again() {
    return of(new Generated(seed + 1_000_003, text, now))
        .map(more -> new Edited(seed, old, more.now(), more.text()));
  }

  private static Optional<Edited> of(Generated old) {
    Random random = new Random(old.seed() * 31 + 7);
    for (int tries = 0; tries < 20; tries++) {
      String text = old.text();
      String edited = random.nextInt(5) == 0 ? shorter(text, random) : changed(text, random);
      Optional<Guideline> now =
          edited.equals(text) ? Optional.empty() : RandomGuideline.read(edited);
      if (now.isPresent()) {
        return Optional.of(new Edited(old.seed(), old.guideline(), now.get(), edited));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "seed " + seed + "\n\n" + text;
  }

  private static String shorter(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" +(\\| r\\d+ .*|- .* cites S1)")) {
        rows.add(i);
      }
    }
    if (!rows.isEmpty()) {
      lines.remove((int) rows.get(random.nextInt(rows.size())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String changed(String text, Random random) {
    List<MatchResult> places = PLACE.matcher(text).results().toList();
    if (places.isEmpty()) {
      return text;
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    List<String> others =
        switch (place.group().charAt(0)) {
          case '<', '>' -> List.of("<", "<=", ">", ">=");
          case '-' ->
              List.of("yes", "no", "x", "includes y", "< 1", ">= 2 kg", "silent", "conflict");
          default ->
              Character.isDigit(place.group().charAt(0))
                  ? List.of("0", "0.5", "1", "2", "7", "8", "14")
                  : List.of("yes", "no", "x", "y", "z", "ra", "rb", "rc", "silent", "conflict");
        };
    return text.substring(0, place.start())
        + others.get(random.nextInt(others.size()))
        + text.substring(place.end());
  }
}
