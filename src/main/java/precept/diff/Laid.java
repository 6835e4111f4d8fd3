package precept.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.eval.Run;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Definition;
import precept.model.Guideline;

/// Two versions laid on each other: compiled on the union of their axes, so that what both say of
/// something is one diagram.
final class Laid {
  private final Guideline old;
  private final Guideline now;
  private final List<Compiled> versions;
  private final Node<Boolean> patients;
  private final Map<Subject, Node<Turn>> turns = new HashMap<>();

  /// @param old in the new one's names
  Laid(Guideline old, Guideline now) {
    List<Condition> declared =
        now.revision().changes().stream()
            .flatMap(change -> change.where().stream())
            .map(Clause::condition)
            .toList();
    this.old = old;
    this.now = now;
    this.versions = Compiler.together(List.of(now, old), declared, Nodes.LIMIT);
    this.patients = nodes().combine(is().possible(), was().possible(), (a, b) -> a || b);
  }

  Guideline old() {
    return old;
  }

  Guideline now() {
    return now;
  }

  Compiled was() {
    return versions.getLast();
  }

  Compiled is() {
    return versions.getFirst();
  }

  Nodes nodes() {
    return is().nodes();
  }

  /// The new version's first.
  List<Compiled> versions() {
    return versions;
  }

  /// Whom either version takes for a patient.
  Node<Boolean> patients() {
    return patients;
  }

  List<Subject> subjects(String answer) {
    return Subject.of(answer, old, now);
  }

  /// A number computed from measurements is known by its comparisons only.
  boolean isCompared(String answer) {
    return Stream.of(old, now)
        .noneMatch(version -> version.definitions().get(answer) instanceof Definition.Quantity);
  }

  /// What every patient is told before and after; of an item of a list, where both have the list.
  Node<Turn> turn(Subject subject) {
    Node<Turn> known = turns.get(subject);
    if (known == null) {
      known =
          subject.part().isEmpty()
              ? nodes()
                  .combine(new Telling(was()).of(subject), new Telling(is()).of(subject), Turn::new)
              : nodes()
                  .combine(
                      turn(Subject.of(subject.answer())),
                      text(subject),
                      (whole, turn) -> whole.equals(Turn.ANSWERED) ? turn : Turn.NONE);
      turns.put(subject, known);
    }
    return known;
  }

  /// What every patient is told, a list as the whole that a declared change may speak of.
  Node<Turn> whole(String answer) {
    return Subject.isList(answer, old) && Subject.isList(answer, now)
        ? nodes()
            .combine(new Telling(was()).whole(answer), new Telling(is()).whole(answer), Turn::new)
        : turn(Subject.of(answer));
  }

  /// The same of the guidelines' text, whomever they speak of.
  Node<Turn> text(Subject subject) {
    return nodes()
        .combine(
            new Telling(was()).answered(subject), new Telling(is()).answered(subject), Turn::new);
  }

  /// What the interpreter tells one patient, given a run of each version, the new one's first.
  static Turn of(List<Run> runs, Subject subject) {
    return new Turn(Telling.by(runs.getLast(), subject), Telling.by(runs.getFirst(), subject));
  }
}
