package precept.syntax;

import java.util.List;
import precept.source.Span;

/// A YAML file as a tree: every scalar is its text, so that `1.0.0`, `yes` and `14 days` stay what
/// was written.
public sealed interface Data {
  Span at();

  record Scalar(String text, Span at) implements Data {}

  record Sequence(List<Data> items, Span at) implements Data {}

  record Mapping(List<Entry> entries, Span at) implements Data {}

  record Entry(Scalar key, Data value) {}
}
