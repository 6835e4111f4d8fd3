package precept.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.stream.Collectors;
import precept.source.Invisible;

/// What changed between two texts, as patches show it.
public final class UnifiedDiff {
  private static final int AROUND = 2;

  private UnifiedDiff() {}

  /// @param most how many lines to show
  /// @param all where the others are found
  public static String of(
      String oldName, String oldText, String newName, String newText, int most, String all) {
    List<String> before = oldText.lines().toList();
    Patch<String> patch = DiffUtils.diff(before, newText.lines().toList(), new Patience());
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(oldName, newName, before, patch, AROUND);
    String shown =
        lines.stream().limit(most).map(line -> cut(line) + "\n").collect(Collectors.joining());
    return lines.size() > most
        ? shown + "... and " + (lines.size() - most) + " more lines: " + all + "\n"
        : shown;
  }

  private static String cut(String line) {
    String shown = Invisible.shown(line);
    return shown.length() > 160 ? shown.substring(0, 157) + "..." : shown;
  }
}
