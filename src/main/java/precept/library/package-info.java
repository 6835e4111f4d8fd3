/// Finds guidelines, versions and cases in a project.
///
///     guidelines/ID/VERSION/guideline.yaml, *.precept      testcases/ID/*.yaml
///
/// The one room that knows YAML, and git. What cannot be read is a diagnostic at the file, like any other
/// mistake. Opens onto `cli`.
@NullMarked
package precept.library;

import org.jspecify.annotations.NullMarked;
