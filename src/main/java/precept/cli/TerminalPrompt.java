package precept.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import precept.model.Option;

/// A terminal at which a line is edited, and its words completed with the tab key. Only this class
/// knows JLine, so that no other command loads it.
final class TerminalPrompt implements Prompt {
  private final Terminal terminal;
  private final LineReader reader;
  private final PrintWriter out;
  private List<Option> choices = List.of();

  private TerminalPrompt(Terminal terminal, PrintWriter out) {
    this.terminal = terminal;
    this.out = out;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(TerminalPrompt::words)
            .completer(completer())
            .variable(LineReader.DISABLE_HISTORY, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.AUTO_MENU, false)
            .option(LineReader.Option.BRACKETED_PASTE, false)
            .build();
  }

  /// The terminal that the process was started at, by way of `stty`: no native code is loaded.
  /// Empty where that cannot be.
  ///
  /// @param out where all else is printed
  static Optional<Prompt> open(PrintWriter out) {
    if (Optional.ofNullable(System.getenv("TERM")).orElse("").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TerminalPrompt(
              TerminalBuilder.builder()
                  .system(true)
                  .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
                  .graphemeCluster(false)
                  .dumb(false)
                  .build(),
              out));
    } catch (IOException | IllegalStateException none) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> read(String prompt, List<Option> known) {
    choices = known;
    out.flush();
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException | EndOfFileException end) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isOver() {
    return false;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException failure) {
      throw new Unable("the terminal could not be left as it was: " + failure.getMessage());
    }
  }

  /// Choices in their order; commands only where one is begun.
  private Completer completer() {
    return (line, parsed, candidates) -> {
      choices.forEach(choice -> candidates.add(candidate(choice, candidates.size())));
      if (!parsed.word().isEmpty()) {
        Reply.COMMANDS.forEach(
            command -> candidates.add(candidate(new Option(command, ""), candidates.size())));
      }
    };
  }

  private static Candidate candidate(Option option, int place) {
    String name = option.name();
    return option.label().isEmpty()
        ? new Candidate(name, name, null, null, null, null, false, place)
        : new Candidate(name, name, null, option.label(), null, null, false, place);
  }

  /// The word at the cursor, which ends at a comma. Quotes and backslashes mean nothing here.
  private static ParsedLine words(String line, int cursor, Parser.ParseContext context) {
    int start = line.lastIndexOf(',', cursor - 1) + 1;
    while (start < cursor && line.charAt(start) == ' ') {
      start++;
    }
    int comma = line.indexOf(',', cursor);
    return new Word(line, cursor, line.substring(start, comma < 0 ? line.length() : comma), start);
  }

  private record Word(String line, int cursor, String word, int start)
      implements CompletingParsedLine {
    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word.length();
    }
  }
}
