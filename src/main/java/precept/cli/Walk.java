package precept.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import precept.report.CaseChanges;
import precept.report.UnifiedDiff;
import precept.review.Approvals;
import precept.review.Pending;

/// Goes through pending reports with a person, one by one.
final class Walk {
  private static final int FIRST_LOOK = 24;

  private final Function<String, Optional<String>> person;
  private final PrintWriter out;

  /// What was said of all that follow.
  private Optional<Verdict> rest = Optional.empty();

  /// @param person answers a question with a line; with none when there is no more to be had
  Walk(Function<String, Optional<String>> person, PrintWriter out) {
    this.person = person;
    this.out = out;
  }

  enum Verdict {
    ACCEPTED,
    REJECTED,
    SKIPPED;

    /// What is printed of it.
    Optional<String> words() {
      return switch (this) {
        case ACCEPTED -> Optional.of("approved");
        case REJECTED -> Optional.of("rejected, and pending still:");
        case SKIPPED -> Optional.empty();
      };
    }
  }

  private enum Key {
    Y("accept"),
    N("reject"),
    S("skip"),
    D("difference"),
    A("accept all"),
    R("reject all"),
    Q("quit");

    private final String word;

    Key(String word) {
      this.word = word;
    }

    private String letter() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Key> of(String written) {
      return Arrays.stream(values())
          .filter(key -> key.letter().equals(written.strip()))
          .findFirst();
    }

    private static String all() {
      return Arrays.stream(values())
          .map(key -> key.letter() + " " + key.word)
          .collect(Collectors.joining(", "));
    }
  }

  /// @param title the version and the report
  Verdict verdict(String title, Pending pending) {
    if (rest.isEmpty()) {
      show(pending, FIRST_LOOK);
    }
    while (rest.isEmpty()) {
      out.flush();
      Optional<String> answer = person.apply(title + ": " + Key.all() + " > ");
      Optional<Key> key = answer.isEmpty() ? Optional.of(Key.Q) : Key.of(answer.get());
      Optional<Verdict> verdict = key.flatMap(some -> pressed(some, pending));
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return rest.get();
  }

  private Optional<Verdict> pressed(Key key, Pending pending) {
    switch (key) {
      case A -> rest = Optional.of(Verdict.ACCEPTED);
      case R -> rest = Optional.of(Verdict.REJECTED);
      case Q -> rest = Optional.of(Verdict.SKIPPED);
      case D -> show(pending, Integer.MAX_VALUE);
      case Y, N, S -> {}
    }
    return switch (key) {
      case Y -> Optional.of(Verdict.ACCEPTED);
      case N -> Optional.of(Verdict.REJECTED);
      case S -> Optional.of(Verdict.SKIPPED);
      case A, R, Q, D -> rest;
    };
  }

  private void show(Pending pending, int lines) {
    if (pending.name().equals("cases")) {
      pending
          .approved()
          .ifPresent(approved -> out.print(CaseChanges.between(approved, pending.received())));
    }
    out.println(
        pending.differs()
            ? UnifiedDiff.of(
                pending.name() + Approvals.APPROVED,
                pending.approved().orElse(""),
                pending.name() + Approvals.RECEIVED,
                pending.received(),
                lines,
                "press " + Key.D.letter())
            : "as approved, but the log does not say by whom");
  }
}
