package precept.benchmarks.tool;

import java.nio.file.Path;
import precept.benchmarks.table.Problem;

/// The tools that are compared.
public enum Tools {
  PRECEPT("Precept"),
  DROOLS("Drools"),
  DMN_CHECK("dmn-check");

  private final String label;

  Tools(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// @param folder an empty one, for a tool that reads files
  public Tool given(Problem problem, Path folder) {
    return switch (this) {
      case PRECEPT -> new PreceptTool(problem, folder);
      case DROOLS -> new DroolsTool(problem);
      case DMN_CHECK -> new DmnCheckTool(problem);
    };
  }
}
