/// Documents printed, one printer a format and document: pure functions to text, Markdown, JSON,
/// XML and SARIF.
///
/// Deterministic to the byte: no clock, no locale, no order but that of declaration.
@NullMarked
package precept.report;

import org.jspecify.annotations.NullMarked;
