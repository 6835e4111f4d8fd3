package precept.syntax;

import precept.source.Span;

/// A name, citation or unit as the author wrote it.
public record Name(String text, Span at) {
  @Override
  public String toString() {
    return text;
  }
}
