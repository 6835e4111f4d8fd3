package precept.cli;

import java.io.Reader;

/// What a program was given on its standard input.
interface Typed {
  Reader in();
}
