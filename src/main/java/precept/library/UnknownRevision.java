package precept.library;

/// That the files of a revision could not be had: git is not there, or does not know it.
public final class UnknownRevision extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownRevision(String message) {
    super(message);
  }
}
