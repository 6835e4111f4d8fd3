package precept.benchmarks.tool;

import java.util.List;

/// A tool that has been given tables as a text of its own kind.
public interface Tool {
  /// Makes of the text what can be analysed.
  Tables read();

  /// Tables that were read.
  interface Tables {
    /// Looks for what is wrong with them.
    Found analyse();
  }

  /// What an analysis came to.
  interface Found {
    /// One for each that the tool would show to its user.
    List<Message> messages();
  }
}
