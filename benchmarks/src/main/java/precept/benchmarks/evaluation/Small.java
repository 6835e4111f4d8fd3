package precept.benchmarks.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Version;

/// Nine facts, and one table of six rules.
final class Small implements Model {
  @Override
  public String name() {
    return "small";
  }

  @Override
  public String label() {
    return "the small model";
  }

  @Override
  public String answer() {
    return "care";
  }

  @Override
  public List<Engine> engines() {
    return Engine.those(engine -> engine != Engine.PRECEPT_ALONE); // care is its only answer
  }

  @Override
  public Map<String, String> units() {
    return Map.of("age", "years", "days", "days");
  }

  @Override
  public List<Map<String, Object>> drawn(int many) {
    return Person.drawn(many).stream().map(Person::facts).toList();
  }

  @Override
  public Map<String, Object> whole(Map<String, Object> facts) {
    return facts;
  }

  @Override
  public Map<String, Object> byHand(Map<String, Object> facts) {
    return Hand.care(facts);
  }

  @Override
  public Guideline guideline() {
    try {
      Path home = Files.createTempDirectory("small-model");
      Path folder = Files.createDirectories(home.resolve("guidelines/small-model/1.0.0"));
      Files.writeString(folder.resolve("guideline.yaml"), text("yaml"));
      Files.writeString(folder.resolve("logic.precept"), text("precept"));
      var checked = new Library(home).guideline("small-model", Version.of("1.0.0").orElseThrow());
      return checked
          .result()
          .orElseThrow(() -> new IllegalStateException(checked.diagnostics().toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
