package precept.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.Precept;
import precept.Precept.Review;
import precept.Precept.Target;
import precept.cli.Approver.Signature;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;

/// Reports as they are, held against reports as they were approved. What differs is written beside,
/// as received.
final class Approvals {
  static final String APPROVED = ".approved.md";
  static final String RECEIVED = ".received.md";

  private final Path home;
  private final Path folder;
  private final Target target;
  private final ApprovalLog log;

  Approvals(Precept precept, Target target) {
    this.home = precept.library().home();
    this.folder = precept.approved(target);
    this.target = target;
    this.log = new ApprovalLog(precept, target.guideline());
  }

  /// A report that is not as approved, or of which the log does not say who approved it.
  ///
  /// @param approved the text that was approved; empty where none was
  record Pending(String name, Path file, Optional<String> approved, String received) {
    boolean differs() {
      return !approved.equals(Optional.of(received));
    }
  }

  List<Pending> pending(Review review) {
    List<Pending> pending = new ArrayList<>();
    for (Map.Entry<String, String> report : review.reports().entrySet()) {
      Path file = folder.resolve(report.getKey() + APPROVED);
      Pending some = new Pending(report.getKey(), file, read(file), report.getValue());
      if (some.differs() || !log.vouchesFor(target, some.name(), some.received())) {
        pending.add(some);
      }
    }
    return pending;
  }

  /// Writes what differs beside the approved file, and removes what was received before and no
  /// longer differs.
  ///
  /// @return why that could not be done
  Optional<String> receive(Review review, List<Pending> pending) {
    try {
      for (String name : review.reports().keySet()) {
        Path received = folder.resolve(name + RECEIVED);
        Optional<Pending> found =
            pending.stream().filter(some -> some.differs() && some.name().equals(name)).findFirst();
        if (found.isPresent()) {
          write(received, found.get().received());
        } else {
          delete(received);
        }
      }
      return Optional.empty();
    } catch (Unable unable) {
      return Optional.ofNullable(unable.getMessage());
    }
  }

  void accept(Pending pending, Signature signature) {
    log.add(signature.of(target, pending.name(), pending.received()));
    write(pending.file(), pending.received());
    delete(folder.resolve(pending.name() + RECEIVED));
  }

  /// What was received goes; the report stays pending for as long as it differs.
  void reject(Pending pending) {
    delete(folder.resolve(pending.name() + RECEIVED));
  }

  List<Diagnostic> diagnostics(Review review, List<Pending> pending) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    pending.forEach(some -> diagnostics.add(diagnostic(some)));
    for (Path orphan : orphans(review)) {
      diagnostics.add(
          at(Code.REPORT_ORPHANED, orphan, "nothing produces this report any more", "remove it"));
    }
    return diagnostics;
  }

  private Diagnostic diagnostic(Pending pending) {
    String accept = "precept approve " + target + " " + pending.name();
    if (pending.approved().isEmpty()) {
      return at(
          Code.REPORT_PENDING,
          pending.file(),
          "this report has not been approved yet",
          "read " + pending.name() + RECEIVED + " beside it; accept it with",
          accept);
    }
    return pending.differs()
        ? at(
            Code.REPORT_DIFFERS,
            pending.file(),
            "this report is no longer as approved",
            "if the change is meant, accept it with",
            accept)
        : at(
            Code.UNRECORDED_APPROVAL,
            pending.file(),
            "log.yaml does not say who approved this report as it is",
            "read it, and accept it with",
            accept);
  }

  private List<Path> orphans(Review review) {
    if (review.reports().isEmpty() || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isOrphan(file.getFileName().toString(), review))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isOrphan(String file, Review review) {
    boolean report = file.endsWith(APPROVED) || file.endsWith(RECEIVED);
    String name = file.replace(APPROVED, "").replace(RECEIVED, "");
    return report && !review.reports().containsKey(name) && !review.unmade().contains(name);
  }

  private Diagnostic at(Code code, Path file, String message, String... help) {
    String shown =
        home.toAbsolutePath().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    return Diagnostic.of(code, new SourceText(shown, "").whole(), message, "", help);
  }

  static Optional<String> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"))
          : Optional.empty();
    } catch (IOException failure) {
      throw new Unable(file + " cannot be read: it is no text in UTF-8, or access is denied");
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new Unable(file + " cannot be written");
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new Unable(file + " cannot be removed");
    }
  }
}
