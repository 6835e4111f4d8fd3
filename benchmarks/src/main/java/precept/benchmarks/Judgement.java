package precept.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.benchmarks.table.Truth;
import precept.benchmarks.tool.Message;

/// What a tool's messages are worth, held against the truth.
///
/// @param messages how many of which kind
/// @param gap whether a gap is shown
/// @param pairs how many pairs of rules are named, of all that meet
/// @param untrue how many messages tell what is not so
record Judgement(String messages, boolean gap, String pairs, long untrue) {

  static Judgement of(List<Message> messages, Truth truth) {
    List<Message> so = messages.stream().filter(message -> isSo(message, truth)).toList();
    long pairs = so.stream().flatMap(Judgement::pairs).distinct().count();
    return new Judgement(
        counted(messages),
        so.stream().anyMatch(Message.Gap.class::isInstance),
        pairs + " of " + truth.pairs(),
        messages.size() - so.size());
  }

  private static boolean isSo(Message message, Truth truth) {
    return switch (message) {
      case Message.Gap(var table, var place) -> truth.isGap(table, place);
      case Message.Overlap(var table, var rules) -> truth.meet(table, rules);
      case Message.Other other -> true;
    };
  }

  private record Pair(String table, String rule, String other) {}

  private static Stream<Pair> pairs(Message message) {
    return message instanceof Message.Overlap(var table, var rules)
        ? rules.stream().skip(1).map(other -> pair(table, rules.getFirst(), other))
        : Stream.of();
  }

  private static Pair pair(String table, String rule, String other) {
    return rule.compareTo(other) < 0 ? new Pair(table, rule, other) : new Pair(table, other, rule);
  }

  private static String counted(List<Message> messages) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    messages.forEach(message -> kinds.merge(kind(message), 1, Integer::sum));
    return kinds.isEmpty()
        ? "none"
        : kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String kind(Message message) {
    return switch (message) {
      case Message.Gap gap -> "gap";
      case Message.Overlap overlap -> "overlap";
      case Message.Other(var kind) -> kind;
    };
  }
}
