package precept.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.Precept;
import precept.disk.Fence;
import precept.disk.TextFile;
import precept.library.Library;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.Value;
import precept.source.SourceText;
import precept.wording.FactWords;

/// A file for a patient's facts. A new one is made, and never in the place of another; to the one
/// that an interview began with, facts are only added, so that nothing that stands there is lost.
///
/// @param begun whether the interview began with it
record FactsFile(Path path, boolean begun, Precept precept, Guideline guideline) {

  /// The first name of its kind that no file has: `small-facts.yaml`, `small-facts-2.yaml`.
  static String free(String guideline) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> guideline + "-facts" + (number == 1 ? "" : "-" + number) + ".yaml")
        .filter(name -> !Fence.isTaken(Path.of(name)))
        .findFirst()
        .orElseThrow();
  }

  void keep(Patient patient) {
    if (begun) {
      add(patient);
    } else {
      if (Fence.isTaken(path)) {
        throw new Unable(path + " is there already, and is left as it is: name a new file");
      }
      TextFile.write(Fence.NONE, path, FactWords.file(guideline, patient.facts()));
    }
  }

  /// Adds what the file does not have, if the whole then reads as this patient.
  private void add(Patient patient) {
    Optional<SourceText> found = Library.named(path).result();
    String before = found.map(SourceText::text).orElse("");
    Map<String, Value> more = new LinkedHashMap<>(patient.facts());
    found.flatMap(this::read).ifPresent(known -> more.keySet().removeAll(known.facts().keySet()));
    String added = (before.endsWith("\n") ? "" : "\n") + FactWords.lines(guideline, more);
    SourceText whole = new SourceText(path.toString(), before + added);
    if (!read(whole).equals(Optional.of(patient))) {
      throw new Unable(path + " is left as it is: the answers do not fit below what stands there");
    }
    if (!more.isEmpty()) {
      TextFile.write(Fence.NONE, path, before + added);
    }
  }

  private Optional<Patient> read(SourceText text) {
    return precept
        .library()
        .facts(text, guideline)
        .result()
        .filter(facts -> facts.refused().isEmpty())
        .map(facts -> new Patient(facts.standing()));
  }
}
