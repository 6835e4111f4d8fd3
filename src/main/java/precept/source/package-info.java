/// Where a thing is written, and what is wrong with it.
///
///     SourceText = path, text
///     Span       = source, start, end
///     Mistake    = a kind of it, its code and words
///     Diagnostic = code, span, what is wrong, what to do
///
/// Opens onto nothing: every other room may speak of places and mistakes.
@NullMarked
package precept.source;

import org.jspecify.annotations.NullMarked;
