package precept.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import precept.EveryStory;
import precept.Golden;
import precept.Precept;
import precept.Scene;
import precept.check.Checked;
import precept.diagram.Compiler;
import precept.diagram.Nodes;
import precept.model.Guideline;
import precept.source.Diagnostic;
import precept.wording.FindingWords;

/// A story is the logic of a guideline that is in order row by row, and not as a whole; or a folder
/// with the whole guideline.
class AnalysisStoryTest {
  @EveryStory("analysis")
  void what_fails_to_hold_is_shown_by_a_region_and_a_patient(Path story, @TempDir Path home) {
    Precept project = Scene.with(home, "logic.precept", story);
    Checked<Guideline> checked = project.check(Scene.TARGET);
    List<Diagnostic> diagnostics = new ArrayList<>(checked.diagnostics());
    int limit = Golden.name(story).startsWith("too-large") ? 20 : Nodes.LIMIT;
    checked
        .result()
        .ifPresent(guideline ->
            diagnostics.addAll(
                FindingWords.diagnostics(
                    guideline, Analysis.of(Compiler.compile(guideline, limit)))));
    Golden.verify(story, diagnostics);
  }
}
