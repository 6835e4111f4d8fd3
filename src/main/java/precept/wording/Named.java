package precept.wording;

import precept.model.Definition;

/// What is declared: its name, which is its anchor, and what people call it.
public record Named(String name, String label) {

  public static Named of(Definition definition) {
    return new Named(definition.name(), definition.label());
  }
}
