package precept.disk;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs that the system has. They are looked for where its user keeps programs and never in the
/// folder at hand, where a stranger's repository may have one of that name.
public final class Program {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private Program() {}

  /// Where it is; absent where the user has none.
  public static Optional<String> named(String name) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
        .map(File::new)
        .filter(File::isAbsolute)
        .map(folder -> new File(folder, WINDOWS ? name + ".exe" : name))
        .filter(file -> file.isFile() && file.canExecute())
        .map(File::getPath)
        .findFirst();
  }
}
