package precept.model;

/// One version of a guideline, by name.
public record Target(String guideline, Version version) {
  @Override
  public String toString() {
    return guideline + "@" + version;
  }
}
