package precept.benchmarks.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import precept.benchmarks.table.Problems;
import precept.model.Guideline;

/// What is evaluated, in the form in which each engine wants it.
interface Model {
  static List<Model> all() {
    return List.of(new Small(), new Thrombectomy());
  }

  /// One of these, or tables drawn by chance.
  static Model named(String name) {
    return all().stream()
        .filter(some -> some.name().equals(name))
        .findFirst()
        .orElseGet(() -> new Drawn(Problems.named(name)));
  }

  /// Also of its texts: `small.cel`.
  String name();

  String label();

  /// The decision that is compared.
  String answer();

  List<Engine> engines();

  /// Of Precept, read as commands read it.
  Guideline guideline();

  Map<String, String> units();

  /// Patients as Precept and Java by hand take them, the same ones in every process.
  List<Map<String, Object>> drawn(int many);

  /// The same patient for engines that want every fact told, and of one type.
  Map<String, Object> whole(Map<String, Object> facts);

  /// From a map to a map, by Java as somebody writes it who needs nothing else.
  Map<String, Object> byHand(Map<String, Object> facts);

  default List<Map<String, Object>> whole(List<Map<String, Object>> patients) {
    return patients.stream().map(this::whole).toList();
  }

  default String text(String language) {
    try (InputStream stream = Model.class.getResourceAsStream(name() + "." + language)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
