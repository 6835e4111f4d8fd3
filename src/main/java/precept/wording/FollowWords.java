package precept.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.diff.Told;
import precept.model.Guideline;

/// What follows from an edit, in short: those who are told one thing and then another in a line,
/// the items of a list together; what may harm first.
public final class FollowWords {
  /// How many items of a list are named.
  private static final int ITEMS = 3;

  private FollowWords() {}

  public static List<String> of(Difference difference, List<Moved> moves) {
    Map<List<String>, List<Moved>> alike = new LinkedHashMap<>();
    for (Moved moved : moves) {
      String list = moved.subject().item().isPresent() ? moved.answer() : "";
      alike
          .computeIfAbsent(
              List.of(
                  list, list.isEmpty() ? name(difference, moved) : list, turn(difference, moved)),
              some -> new ArrayList<>())
          .add(moved);
    }
    return alike.values().stream()
        .sorted(Comparator.comparing(some -> some.stream().noneMatch(FollowWords::isDangerous)))
        .map(some -> line(difference, some))
        .toList();
  }

  private static String line(Difference difference, List<Moved> moves) {
    Moved first = moves.getFirst();
    List<String> items =
        moves.stream().flatMap(move -> move.subject().item().stream()).distinct().toList();
    String name =
        items.size() < 2 ? name(difference, first) : first.answer() + " includes " + few(items);
    long groups =
        moves.stream()
            .collect(Collectors.groupingBy(Moved::subject, Collectors.counting()))
            .values()
            .stream()
            .reduce(0L, Math::max);
    return name
        + "  "
        + turn(difference, first)
        + (groups > 1 ? " (" + groups + " groups of patients)" : "")
        + (moves.stream().anyMatch(FollowWords::isDangerous) ? " DANGER" : "");
  }

  private static boolean isDangerous(Moved move) {
    return move.danger().isPresent();
  }

  private static String few(List<String> items) {
    return items.size() <= ITEMS + 1
        ? String.join(", ", items)
        : String.join(", ", items.subList(0, ITEMS)) + " and " + (items.size() - ITEMS) + " more";
  }

  private static String name(Difference difference, Moved moved) {
    return ToldWords.subject(difference.both(), moved.subject()).name();
  }

  private static String turn(Difference difference, Moved moved) {
    return told(difference.before(), moved, moved.before())
        + " -> "
        + told(difference.after(), moved, moved.after());
  }

  private static String told(Guideline guideline, Moved moved, Told told) {
    return ToldWords.of(new Words(guideline, false), moved.answer(), told);
  }
}
