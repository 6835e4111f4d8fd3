package precept.cli;

/// Exit codes, the same for every command.
final class Exit {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int UNABLE = 2;
  static final int BUG = 70;

  private Exit() {}
}
