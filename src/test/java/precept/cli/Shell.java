package precept.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command run as from a shell: what it printed, and its exit code.
record Shell(int code, String out, String err) {

  static Shell run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Shell(code, out.toString(), err.toString());
  }
}
