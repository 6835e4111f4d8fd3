package precept.source;

/// How much a finding weighs: an error fails the command, a warning does not.
public enum Severity {
  ERROR,
  WARNING
}
