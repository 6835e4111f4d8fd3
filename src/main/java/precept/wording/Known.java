package precept.wording;

/// What is known of one fact, or of where patients stand on one axis.
///
/// @param written in names
/// @param words the same in labels
public record Known(Named about, String written, String words) {}
