package precept.syntax;

import java.util.List;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// One `.precept` file as a tree. Where `mistakes` is not empty, declarations with a mistake in
/// them are left out.
public record Document(
    SourceText source, List<Declaration> declarations, List<Diagnostic> mistakes) {

  public Document {
    declarations = List.copyOf(declarations);
    mistakes = List.copyOf(mistakes);
  }
}
