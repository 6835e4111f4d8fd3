package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.diagram.Region;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Change;
import precept.model.Version;

/// How two versions of a guideline differ, proved for every patient.
///
/// @param before the old version, in the new one's names
/// @param sound the patients whose facts contradict each other in neither version; of values that a
///   version does not have, it says nothing
/// @param moved the patients treated differently, by declared change, answer, outcomes and rules; a
///   patient whom two changes concern stands under both. Whoever is in none is treated alike
/// @param steps criteria and tables on the way to the answers that say something else than before,
///   and not only because of others of them: among the patients of each declared change, and among
///   all
/// @param unmet changes that are declared and move nobody
/// @param unacknowledged moves that may harm and that nobody answers for
/// @param restated what is said otherwise beside the patients' answers
/// @param uncompared answers that are numbers computed from measurements by another formula
/// @param unknownNames old names that `renamed` speaks of and the old version does not have
/// @param computed what kind of change it is
public record Difference(
    Guideline before,
    Guideline after,
    Region sound,
    List<Moved> moved,
    List<Moved> steps,
    List<Change> unmet,
    List<Moved> unacknowledged,
    List<Restated> restated,
    List<String> uncompared,
    List<String> unknownNames,
    Effect computed) {

  public Difference {
    moved = List.copyOf(moved);
    steps = List.copyOf(steps);
    unmet = List.copyOf(unmet);
    unacknowledged = List.copyOf(unacknowledged);
    restated = List.copyOf(restated);
    uncompared = List.copyOf(uncompared);
    unknownNames = List.copyOf(unknownNames);
  }

  /// Both versions' definitions, the new one's where both have one.
  public Guideline both() {
    Map<String, Definition> definitions = new LinkedHashMap<>(after.definitions());
    before.definitions().forEach(definitions::putIfAbsent);
    return new Guideline(
        after.edition(),
        after.answers(),
        after.population(),
        definitions,
        after.recommendations(),
        after.properties(),
        after.revision());
  }

  /// What the numbers of the two versions say.
  public Effect declared() {
    return Effect.between(number(before), number(after));
  }

  /// The change that declares it: words only, and its `answer` names it.
  public Optional<Change> declaring(Restated some) {
    return after.revision().changes().stream()
        .filter(Change::movesNobody)
        .filter(change -> change.answer().equals(some.about()))
        .findFirst();
  }

  /// What moves no patient and is more than words, and no change declares it.
  public List<Restated> unsaid() {
    return restated.stream()
        .filter(some -> some.effect() != Effect.PATCH && declaring(some).isEmpty())
        .toList();
  }

  /// What may harm and nobody answers for.
  public List<Restated> harmful() {
    return restated.stream()
        .filter(some -> some.danger().isPresent())
        .filter(some -> declaring(some).flatMap(Change::acknowledged).isEmpty())
        .toList();
  }

  /// Whether both are states of one version, so that its number says nothing.
  public boolean ofOneVersion() {
    return before.edition().version().equals(after.edition().version());
  }

  private static Version number(Guideline guideline) {
    return Version.of(guideline.edition().version()).orElseThrow();
  }

  public List<Moved> undeclared() {
    return moved.stream().filter(some -> some.declared().isEmpty()).toList();
  }

  /// Moves by what the author changed; those that follow from several edits stand under each.
  public static Map<Edit, List<Moved>> byEdit(List<Moved> moves) {
    Map<Edit, List<Moved>> byEdit = new LinkedHashMap<>();
    for (Moved moved : moves) {
      moved
          .edits()
          .forEach(edit -> byEdit.computeIfAbsent(edit, some -> new ArrayList<>()).add(moved));
    }
    return byEdit;
  }

  /// What is edited, is no answer, and has no part in any move.
  public List<Moved> idle() {
    return steps.stream()
        .filter(step -> step.declared().isEmpty())
        .filter(step ->
            moved.stream()
                .noneMatch(move -> move.edits().stream().anyMatch(step.edits()::contains)))
        .toList();
  }

  /// What the edits behind some moves make of what is no answer, for the same declared patients.
  public List<Moved> stepsTo(List<Moved> moves) {
    return steps.stream()
        .filter(step ->
            moves.stream()
                .anyMatch(move ->
                    move.declared().equals(step.declared())
                        && move.edits().stream().anyMatch(step.edits()::contains)))
        .toList();
  }
}
