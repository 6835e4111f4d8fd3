package precept.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import precept.Precept;
import precept.disk.DiskFailure;
import precept.model.Guideline;
import precept.model.Patient;
import precept.report.InterviewText;

/// Where the answers of an interview go when it ends.
///
/// @param named the file that the command names for them
record Keeping(
    Precept precept,
    Guideline guideline,
    Optional<FactsFile> named,
    Prompt prompt,
    InterviewText text,
    PrintWriter out) {

  /// @param left whether the person left before the end, and so is asked for a file if there is
  ///   none
  /// @return the file in which the facts are now; empty where they are in none
  Optional<Path> keep(Patient patient, boolean left) {
    Optional<Path> kept = named.flatMap(file -> kept(file, patient));
    return kept.isEmpty() && left && !prompt.isOver() ? asked(patient) : kept;
  }

  private Optional<Path> kept(FactsFile file, Patient patient) {
    try {
      file.keep(patient);
      return Optional.of(file.path());
    } catch (Unable | DiskFailure failure) {
      out.println("precept: " + failure.getMessage());
      return Optional.empty();
    }
  }

  /// Asks for a file until one can be made.
  private Optional<Path> asked(Patient patient) {
    String proposed = FactsFile.free(guideline.edition().guideline());
    out.print(text.place(proposed));
    while (true) {
      Optional<String> line = prompt.read("file> ", List.of()).map(String::strip);
      if (line.isEmpty() || line.get().equals("no")) {
        return Optional.empty();
      }
      Optional<Path> kept = made(line.get().isEmpty() ? proposed : line.get(), patient);
      if (kept.isPresent()) {
        return kept;
      }
    }
  }

  private Optional<Path> made(String name, Patient patient) {
    try {
      return kept(new FactsFile(Path.of(name), false, precept, guideline), patient);
    } catch (InvalidPathException noPath) {
      out.println("precept: " + name + " is no name of a file");
      return Optional.empty();
    }
  }
}
