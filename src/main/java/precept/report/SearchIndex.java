package precept.report;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is found by its words: a kind, a title, a text and the address of each thing, as JSON.
public record SearchIndex(List<Entry> entries) {

  /// @param name what it is called in the language, or its id
  public record Entry(String kind, String name, String title, String text, String address) {}

  public String json() {
    return Json.compact(
        Json.array(
            entries,
            entry ->
                JsonNodeFactory.instance
                    .arrayNode()
                    .add(entry.kind())
                    .add(entry.name())
                    .add(entry.title())
                    .add(entry.text())
                    .add(entry.address())));
  }
}
