package precept;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Target;
import precept.model.Version;

/// The guidelines of this repository, as the tests use them.
public final class Repository {
  private Repository() {}

  public static final Precept PRECEPT = new Precept(new Library(Path.of("").toAbsolutePath()));

  public static List<Target> targets() {
    return PRECEPT.library().targets(Optional.empty(), Optional.empty());
  }

  public static List<Guideline> guidelines() {
    return targets().stream().map(Repository::guideline).toList();
  }

  public static Guideline guideline(String id, String version) {
    return guideline(new Target(id, Version.of(version).orElseThrow()));
  }

  public static Guideline guideline(Target target) {
    return PRECEPT.check(target).result().orElseThrow();
  }
}
