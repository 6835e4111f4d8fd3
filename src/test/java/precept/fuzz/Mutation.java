package precept.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// One text made from others, as a slip of a hand, a bad merge or an enemy would: by characters,
/// words, lines, and parts of another file.
final class Mutation {
  private static final Pattern WORD = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  /// What is worth trying anywhere: words of the language, numbers at the edges, signs of YAML and
  /// of the operating systems.
  private static final List<String> WORDS =
      List.of(
          """
          guideline input criterion quantity score recommendation decision never impossible population
          answers ask note outside cites is not and or at least of between includes any one yes no
          silent conflict otherwise as needs for against strength rationale meanwhile only when limited
          to rounded also in days mg/dL [degF] % 10*9/L mmHg whole points first collect
          0 -1 1.5 1e9 0.1 1/3 0..0 5..1 0..<10 99999999999999999999999999999999999999999 1000000000
          1e999 .. ... < <= >= = | || |---| |---||---| ( ) { } [ ] : - " \\ # & * ! > ? @ ` ~ null
          true 2026-02-30
          """
              .concat("\u0000 \u001B[31m \uFEFF \u202E \uD83E\uDE78 \u00B5 \u00A0 \u2028 \u0085")
              .split("[ \n]+", -1));

  private final Random random;
  private final List<String> others;

  /// @param others texts to take parts from
  Mutation(Random random, List<String> others) {
    this.random = random;
    this.others = others;
  }

  String of(String text) {
    String mutated = text;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      mutated =
          switch (random.nextInt(4)) {
            case 0 -> characters(mutated);
            case 1 -> parts(mutated, words(mutated), "");
            case 2 -> parts(mutated, List.of(mutated.split("\n", -1)), "\n");
            default -> spliced(mutated);
          };
    }
    return mutated;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private String characters(String text) {
    StringBuilder some = new StringBuilder(text);
    for (int i = 1 + random.nextInt(4); i > 0 && !some.isEmpty(); i--) {
      int at = random.nextInt(some.length());
      switch (random.nextInt(4)) {
        case 0 -> some.deleteCharAt(at);
        case 1 -> some.insert(at, some.charAt(random.nextInt(some.length())));
        case 2 -> some.setCharAt(at, (char) (some.charAt(at) ^ 1 << random.nextInt(7)));
        default -> some.setLength(random.nextInt(20) == 0 ? at : some.length());
      }
    }
    return some.toString();
  }

  /// Some of its words or lines lost, doubled, exchanged, moved, or replaced.
  private String parts(String text, List<String> found, String between) {
    if (found.isEmpty()) {
      return text;
    }
    List<String> parts = new ArrayList<>(found);
    for (int i = 1 + random.nextInt(3); i > 0 && !parts.isEmpty(); i--) {
      int at = random.nextInt(parts.size());
      int other = random.nextInt(parts.size());
      switch (random.nextInt(6)) {
        case 0 -> parts.remove(at);
        case 1 -> parts.add(other, parts.get(at));
        case 2 -> Collections.swap(parts, at, other);
        case 3 -> parts.set(at, parts.get(other));
        case 4 -> parts.add(at, any(WORDS));
        default -> parts.set(at, any(WORDS));
      }
    }
    return String.join(between, parts);
  }

  /// With some lines of another text among its own, or some of its own many times.
  private String spliced(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<String> source = random.nextInt(3) == 0 ? lines : List.of(any(others).split("\n", -1));
    int from = random.nextInt(source.size());
    List<String> some =
        List.copyOf(source.subList(from, Math.min(source.size(), from + 1 + random.nextInt(12))));
    int at = random.nextInt(lines.size());
    for (int times = random.nextInt(10) == 0 ? 30 : 1; times > 0; times--) {
      lines.addAll(at, some);
    }
    return String.join("\n", lines);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
