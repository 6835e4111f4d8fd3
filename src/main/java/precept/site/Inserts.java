package precept.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// What other rooms put into the pages of a version: ready HTML, empty where there is nothing to
/// insert. A page has a section for each that is there, and no trace of one that is not.
///
/// @param calculator a section of the guideline's page, its scripts included
/// @param chain the picture of inputs, criteria and decisions
/// @param flowcharts the way through each decision, by the decision's name
/// @param files what the inserts need beside the pages of their version, by file name
public record Inserts(
    String calculator,
    String chain,
    Map<String, String> flowcharts,
    SequencedMap<String, String> files) {

  public static final Inserts NONE = new Inserts("", "", Map.of(), new LinkedHashMap<>());

  public String flowchart(String decision) {
    return flowcharts.getOrDefault(decision, "");
  }
}
