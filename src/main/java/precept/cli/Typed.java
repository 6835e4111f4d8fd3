package precept.cli;

import java.io.PrintWriter;
import java.io.Reader;

/// What a program is read from and written to, where that is not what people read.
interface Typed {
  /// What it was given on its standard input.
  Reader in();

  /// Its standard output for programs, of which no character may be altered.
  PrintWriter data();
}
