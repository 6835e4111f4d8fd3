package precept.site;

import java.util.Map;

/// What other rooms put into the pages of a version, empty where there is nothing to insert. A page
/// has a section for each that is there, and no trace of one that is not.
///
/// @param diagram the exported diagram, on which the calculator runs
/// @param chain the picture of inputs, criteria and decisions
/// @param flowcharts the way through each decision, by the decision's name
public record Inserts(String diagram, String chain, Map<String, String> flowcharts) {

  public static final Inserts NONE = new Inserts("", "", Map.of());

  public String flowchart(String decision) {
    return flowcharts.getOrDefault(decision, "");
  }
}
