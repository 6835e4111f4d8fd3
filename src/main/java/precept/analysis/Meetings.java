package precept.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rules of a table that meet, told by as few of them as it takes: the rule that meets most
/// others stands for these meetings, then the one that meets most of the rest. So the order of the
/// rows does not matter, and one cell that is too wide is one finding.
final class Meetings {
  private final SortedMap<Integer, SortedSet<Integer>> left = new TreeMap<>();

  private Meetings(Rules rules, int count) {
    for (int rule = 0; rule < count; rule++) {
      for (int other : rules.meeting(rule)) {
        left.computeIfAbsent(rule, some -> new TreeSet<>()).add(other);
        left.computeIfAbsent(other, some -> new TreeSet<>()).add(rule);
      }
    }
  }

  /// By rule, the others that it meets; each pair once.
  static SortedMap<Integer, List<Integer>> of(Rules rules, int count) {
    Meetings meetings = new Meetings(rules, count);
    SortedMap<Integer, List<Integer>> told = new TreeMap<>();
    while (!meetings.left.isEmpty()) {
      int most = meetings.most();
      told.put(most, meetings.taken(most));
    }
    return told;
  }

  private int most() {
    return left.keySet().stream()
        .max(
            Comparator.comparingInt((Integer rule) -> others(rule).size())
                .thenComparing(Comparator.reverseOrder()))
        .orElseThrow();
  }

  private List<Integer> taken(int rule) {
    List<Integer> others = List.copyOf(others(rule));
    left.remove(rule);
    others.forEach(other -> others(other).remove(rule));
    left.values().removeIf(Set::isEmpty);
    return others;
  }

  private SortedSet<Integer> others(int rule) {
    return left.getOrDefault(rule, new TreeSet<>());
  }
}
