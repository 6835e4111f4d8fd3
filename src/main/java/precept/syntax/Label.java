package precept.syntax;

import precept.source.Span;

/// A quoted text without its quotes, escapes resolved.
public record Label(String text, Span at) {}
