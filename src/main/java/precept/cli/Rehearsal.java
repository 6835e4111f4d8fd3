package precept.cli;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;

/// Short commands one after the other, for the archive of classes that `./precept` makes: what they
/// load is what later runs find ready.
final class Rehearsal {
  private Rehearsal() {}

  /// @param guidelines one whose changes are told, and one with a case whose answer is settled
  ///   though a fact is missing, so that all there is to explain is explained
  public static void main(String[] guidelines) throws InterruptedException {
    Thread work =
        DeepStack.thread(() -> {
          String before = guidelines[0];
          run("explain", guidelines[1], "--case", guidelines[2]);
          run("check", before);
          run("test", before);
          run("review", before);
          run("diff", before);
        });
    work.start();
    work.join();
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(Reader.nullReader(), nowhere, nowhere, arguments);
  }
}
