package precept.syntax;

import java.math.BigDecimal;
import java.util.Optional;
import precept.source.Span;

/// A number with the unit written after it, if any.
public record Measured(BigDecimal number, Optional<Name> unit, Span at) {}
