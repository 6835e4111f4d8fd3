package precept.model;

/// A name with the words for it.
public record Option(String name, String label) {}
