package precept.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import precept.source.Invisible;

/// Which cases two versions of a cases report differ in: those with another primary answer by name,
/// the rest by number.
public final class CaseChanges {
  private static final int MOST = 12;

  private CaseChanges() {}

  public static String between(String before, String after) {
    Map<String, String> old = sections(before);
    List<String> moved = new ArrayList<>();
    int otherwise = 0;
    for (Map.Entry<String, String> now : sections(after).entrySet()) {
      String then = old.getOrDefault(now.getKey(), "");
      String from = answer(then);
      String to = answer(now.getValue());
      if (!from.equals(to)) {
        moved.add(Invisible.shown("  " + now.getKey() + ": " + from + " -> " + to) + "\n");
      } else if (!then.equals(now.getValue())) {
        otherwise++;
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("  cases with another primary answer: ").append(moved.size());
    text.append("; with other reasons, words or further answers: ").append(otherwise).append('\n');
    moved.stream().limit(MOST).forEach(line -> text.append("  ").append(line));
    if (moved.size() > MOST) {
      text.append("    and ").append(moved.size() - MOST).append(" more\n");
    }
    return text.toString();
  }

  private static Map<String, String> sections(String report) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : report.split("(?m)^## ", -1)) {
      int end = section.indexOf('\n');
      if (end > 0 && section.contains("\n**")) {
        sections.put(section.substring(0, end), section.substring(end));
      }
    }
    return sections;
  }

  /// The line of the primary answer, without its question and citations.
  private static String answer(String section) {
    return section
        .lines()
        .filter(line -> line.startsWith("**") && line.contains("?** "))
        .map(line -> line.substring(line.indexOf("?** ") + 4).replaceFirst(" — .*", ""))
        .findFirst()
        .orElse("(no answer)");
  }
}
