package precept.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import precept.EveryStory;
import precept.Golden;
import precept.Precept;
import precept.Scene;
import precept.review.Review;
import precept.source.Diagnostic;
import precept.wording.CaseWords;

/// A story is the case file of the guideline in `sound`, or a folder with a guideline of its own.
class CasesStoryTest {
  @EveryStory("cases")
  void a_mistake_in_a_test_case_is_named_where_it_stands(Path story, @TempDir Path home) {
    Precept project = Scene.with(home, "cases.yaml", story);
    Review review = project.review(Scene.TARGET);
    List<Diagnostic> diagnostics = new ArrayList<>(review.diagnostics());
    review.results().orElse(List.of()).stream()
        .map(CaseWords::diagnostics)
        .forEach(diagnostics::addAll);
    Golden.verify(story, diagnostics);
  }
}
