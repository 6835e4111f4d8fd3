package precept.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Test;

/// What two versions are laid on each other for: what a definition says; of a list, each thing that
/// may be on it. Of the whole list there would be something to tell for each of 2^n sets.
///
/// @param part that a list has one item, or that it is silent on some; absent of anything else, and
///   where it is asked only whether there is a list for a patient
public record Subject(String answer, Optional<Test> part) {
  private static final Test SILENT = new Test.Admits(false);

  /// Whom a version speaks of; no definition has this name.
  public static final Subject POPULATION = of("population");

  static Subject of(String answer) {
    return new Subject(answer, Optional.empty());
  }

  /// All that is compared of what has a name in both versions, or in one.
  static List<Subject> of(String answer, Guideline before, Guideline after) {
    List<Subject> subjects = new ArrayList<>(List.of(of(answer)));
    if (isList(answer, before) && isList(answer, after)) {
      Stream.of(after, before)
          .flatMap(version -> version.definition(answer).type().named().stream())
          .map(Option::name)
          .distinct()
          .forEach(item ->
              subjects.add(
                  new Subject(answer, Optional.of(new Test.Includes(Test.How.ANY, Set.of(item))))));
      subjects.add(silence(answer));
    }
    return subjects;
  }

  static Subject silence(String answer) {
    return new Subject(answer, Optional.of(SILENT));
  }

  static boolean isList(String answer, Guideline version) {
    return version.definitions().get(answer) instanceof Decision decision && decision.collects();
  }

  /// The item of a list that this is about.
  public Optional<String> item() {
    return part.flatMap(test ->
        test instanceof Test.Includes(var how, var items)
            ? Optional.of(items.iterator().next())
            : Optional.empty());
  }

  /// Whether this is about what a list leaves unsaid.
  boolean isSilence() {
    return part.filter(SILENT::equals).isPresent();
  }
}
