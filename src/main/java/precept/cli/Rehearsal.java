package precept.cli;

import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import precept.Precept;
import precept.library.Library;
import precept.model.Target;

/// Short commands one after the other, for the archive of classes that `./precept` makes: what they
/// load is what later runs find ready. Nothing is written.
final class Rehearsal {
  private Rehearsal() {}

  /// @param arguments a short guideline, a long one, and a case of that which is settled though a
  ///   fact is missing, so that all there is to explain is explained
  public static void main(String[] arguments) throws InterruptedException {
    Thread work = DeepStack.thread(() -> of(arguments[0], arguments[1], arguments[2]));
    work.start();
    work.join();
  }

  /// @throws IllegalStateException where a command cannot do what it is asked
  static void of(String small, String large, String caseId) {
    run("check", small);
    run("test", small);
    run("diff", small);
    run("explain", large, "--case", caseId);
    Precept precept = new Precept(Library.above(Path.of("")).orElseThrow());
    precept
        .library()
        .versions(small)
        .forEach(version -> precept.review(new Target(small, version)));
  }

  private static void run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    int code = Main.run(Reader.nullReader(), nowhere, nowhere, arguments);
    if (code != Exit.FINE && code != Exit.FINDINGS) {
      throw new IllegalStateException(String.join(" ", arguments) + ": exit " + code);
    }
  }
}
