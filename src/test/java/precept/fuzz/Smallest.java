package precept.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A failing text cut down to what still fails in the same way: first by lines, then by characters
/// (Zeller and Hildebrandt 2002, without its complements).
final class Smallest {
  private static final int MOST_CHARACTERS = 2_000;

  private Smallest() {}

  /// @param failure how a trial fails, if it does
  static Trial of(Trial trial, Function<Trial, Optional<String>> failure) {
    Optional<String> same = failure.apply(trial);
    Trial smaller = trial;
    for (String between : List.of("\n", "")) {
      if (between.isEmpty() && smaller.text().length() > MOST_CHARACTERS) {
        break;
      }
      List<String> parts = new ArrayList<>(List.of(smaller.text().split(between, -1)));
      for (int size = Math.max(1, parts.size() / 2); size > 0; size /= 2) {
        for (int at = 0; at < parts.size(); ) {
          List<String> fewer = new ArrayList<>(parts);
          fewer.subList(at, Math.min(parts.size(), at + size)).clear();
          Trial tried = smaller.with(String.join(between, fewer));
          if (failure.apply(tried).equals(same)) {
            parts = fewer;
            smaller = tried;
          } else {
            at += size;
          }
        }
      }
    }
    return smaller;
  }
}
