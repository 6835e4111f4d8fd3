package precept.model;

import java.util.Optional;

/// Somebody's word that a report of a version is right as it is.
///
/// @param text the digest of the report
/// @param on when it was given, where somebody said so
/// @param because why, likewise
public record Approval(
    Version version,
    String report,
    Digest text,
    String by,
    Optional<Day> on,
    Optional<String> because) {}
