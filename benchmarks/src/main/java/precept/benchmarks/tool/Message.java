package precept.benchmarks.tool;

import java.util.List;
import java.util.Map;

/// What a tool tells its user.
public sealed interface Message {
  /// No rule holds somewhere.
  ///
  /// @param place the middle of it, or an example
  record Gap(String table, Map<String, Double> place) implements Message {}

  /// The first of these rules holds somewhere with each of the others.
  record Overlap(String table, List<String> rules) implements Message {}

  /// Anything else.
  ///
  /// @param kind what the tool calls such messages
  record Other(String kind) implements Message {}
}
