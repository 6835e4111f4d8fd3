package precept.cli;

import java.nio.file.Path;
import precept.cohort.Sample;
import precept.cohort.Table;
import precept.disk.Fence;
import precept.disk.TextFile;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.wording.MappingWords;

/// A first mapping for a table, written where nothing is yet.
record Suggestion(Guideline guideline, Table table, Mapping mapping) {

  int write(Path file, Common common, Path patients) {
    if (Fence.isTaken(file)) {
      throw new Unable(file + " is there already, and is left as it is: name a new file");
    }
    TextFile.write(
        Fence.NONE,
        file,
        MappingWords.of(
            guideline, Sample.of(table), mapping, String.valueOf(patients.getFileName())));
    if (!common.quiet()) {
      common.out().println("wrote " + file + ": look at every line, and decide what is marked ?");
    }
    return Exit.FINE;
  }
}
