package precept.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import precept.model.Option;

/// Where a person is asked for a line.
sealed interface Prompt extends AutoCloseable permits Prompt.Plain, TerminalPrompt {

  /// @param choices what may be named in the line, for completion
  /// @return the line; empty where the person leaves
  Optional<String> read(String prompt, List<Option> choices);

  /// Whether no line will come any more.
  boolean isOver();

  @Override
  void close();

  /// Line by line, as from a pipe. What is read is printed too, so that a transcript is complete.
  final class Plain implements Prompt {
    private final BufferedReader in;
    private final PrintWriter out;
    private boolean over;

    Plain(Reader in, PrintWriter out) {
      this.in = new BufferedReader(in);
      this.out = out;
    }

    @Override
    public Optional<String> read(String prompt, List<Option> choices) {
      out.print(prompt);
      out.flush();
      try {
        Optional<String> line = Optional.ofNullable(in.readLine());
        over = line.isEmpty();
        out.println(line.orElse(""));
        return line;
      } catch (IOException failure) {
        throw new Unable("the answers cannot be read: " + failure.getMessage());
      }
    }

    @Override
    public boolean isOver() {
      return over;
    }

    @Override
    public void close() {}
  }
}
