package precept.cli;

/// The command cannot do its work: a missing file, a name that nothing has, a disk that fails. One
/// sentence says why.
final class Unable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unable(String message) {
    super(message);
  }
}
