package precept.model;

import java.util.Optional;
import precept.source.Span;

/// When a version is in force, and the seal of its approval.
///
/// @param effective the first day in force; empty where none has been set
/// @param until the last day in force; where empty, a later version's first day ends it
/// @param digest of the content that was approved; only what is approved, or was, has one
/// @param at where `effective` stands, else the status
public record Validity(
    Optional<Day> effective, Optional<Day> until, Optional<Digest> digest, Span at) {

  boolean isApprovedBy(Day day) {
    return digest.isPresent() && effective.filter(start -> !day.isBefore(start)).isPresent();
  }

  /// `from 2026-03-01 until 2026-12-31`; empty where no day has been set.
  public String words() {
    return effective
        .map(from -> "from " + from + until.map(last -> " until " + last).orElse(""))
        .orElse("");
  }
}
