package precept.source;

/// A stretch of a source, from `start` up to and without `end`.
public record Span(SourceText source, int start, int end) {

  public int line() {
    return source.lineAt(start);
  }

  public int column() {
    return source.columnAt(start);
  }

  public String text() {
    return source.text().substring(start, end);
  }

  /// The stretch from where this one starts to where the other ends.
  public Span to(Span other) {
    return source.span(start, other.end);
  }

  public boolean contains(Span other) {
    return source.path().equals(other.source.path()) && start <= other.start && other.end <= end;
  }

  @Override
  public String toString() {
    return source.path() + ":" + line() + ":" + column();
  }
}
