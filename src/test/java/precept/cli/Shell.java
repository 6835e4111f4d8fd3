package precept.cli;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/// A command run as from a shell: what it printed, and its exit code.
record Shell(int code, String out, String err) {

  static Shell run(String... arguments) {
    return typing("", arguments);
  }

  /// @param typed the lines that a person types, or that are piped in
  static Shell typing(String typed, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(new StringReader(typed), new PrintWriter(out), new PrintWriter(err), arguments);
    return new Shell(code, out.toString(), err.toString());
  }
}
