package precept.benchmarks.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.benchmarks.table.Column;
import precept.benchmarks.table.DmnText;
import precept.benchmarks.table.Problem;
import precept.benchmarks.table.Truth;
import precept.benchmarks.tool.PreceptTool;
import precept.model.Guideline;

/// Tables drawn by chance, with patients for whom exactly one rule holds everywhere.
record Drawn(Problem problem) implements Model {
  @Override
  public String name() {
    return problem.name();
  }

  @Override
  public String label() {
    return problem.name();
  }

  @Override
  public String answer() {
    return problem.tables().getLast().name();
  }

  @Override
  public List<Engine> engines() {
    return List.of(Engine.PRECEPT_MAP, Engine.DROOLS, Engine.JDMN);
  }

  @Override
  public Guideline guideline() {
    try {
      return new PreceptTool(problem, Files.createTempDirectory("drawn")).guideline();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Map<String, String> units() {
    return problem.inputs().stream().collect(Collectors.toMap(Column::name, input -> "mm"));
  }

  @Override
  public List<Map<String, Object>> drawn(int many) {
    Random random = new Random(20261128);
    return Stream.generate(() -> drawn(random))
        .filter(facts -> told(facts).isPresent())
        .limit(many)
        .toList();
  }

  private Map<String, Object> drawn(Random random) {
    Map<String, Object> facts = new HashMap<>();
    problem.inputs().forEach(input -> facts.put(input.name(), random.nextInt(input.high())));
    return facts;
  }

  @Override
  public Map<String, Object> whole(Map<String, Object> facts) {
    return facts;
  }

  /// From the boxes alone.
  @Override
  public Map<String, Object> byHand(Map<String, Object> facts) {
    return Map.of(answer(), told(facts).orElseThrow());
  }

  private Optional<String> told(Map<String, Object> facts) {
    Map<String, Double> place = new HashMap<>();
    facts.forEach((name, number) -> place.put(name, ((Integer) number).doubleValue()));
    return new Truth(problem).answer(answer(), place);
  }

  @Override
  public String text(String language) {
    if (!language.equals("dmn")) {
      throw new IllegalArgumentException("there is no " + language + " of " + name());
    }
    return new DmnText("number").of(problem);
  }
}
