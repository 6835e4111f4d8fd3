/// Makes all of it readable: pure functions from findings, runs and guidelines to text, Markdown and JSON.
///
///     Words             how values, outcomes and rules are called
///     Sections          an explanation as titled lines, before it is text or Markdown
///     *Text, *Markdown, *Json, *Xml    one document each
///
/// Opens onto `cli`. Deterministic to the byte: no clock, no locale, no order but that of declaration.
@NullMarked
package precept.report;

import org.jspecify.annotations.NullMarked;
