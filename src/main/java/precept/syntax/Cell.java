package precept.syntax;

import java.util.List;
import precept.source.Span;

/// What stands between two bars, read without regard to its column.
public sealed interface Cell {
  Span at();

  record Blank(Span at) implements Cell {}

  record Ruler(Span at) implements Cell {}

  /// One of the head words `rule`, `cites` and `remark`.
  record Head(String word, Span at) implements Cell {}

  record Otherwise(Span at) implements Cell {}

  record Anything(Span at) implements Cell {}

  record Words(Label label) implements Cell {
    @Override
    public Span at() {
      return label.at();
    }
  }

  record Citations(List<Name> cites, Span at) implements Cell {}

  /// `symptom_duration in days`, in a header.
  record NameIn(Name name, Name unit, Span at) implements Cell {}

  record Conflict(List<Name> names, Span at) implements Cell {}

  record As(Name decision, Span at) implements Cell {}

  record Test(Pattern pattern, String written) implements Cell {
    @Override
    public Span at() {
      return pattern.at();
    }
  }

  /// A number that a row computes; a name or an amount alone is read as a test.
  record Computed(Formula formula) implements Cell {
    @Override
    public Span at() {
      return formula.phrase().at();
    }
  }

  /// A condition, or a bare number, in a score's table.
  record Finding(Phrase phrase, String written) implements Cell {
    @Override
    public Span at() {
      return phrase.at();
    }
  }
}
