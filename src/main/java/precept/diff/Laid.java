package precept.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import precept.model.References;

/// Two versions laid on each other: compiled on the union of their axes, so that what both say of
/// something is one diagram.
final class Laid {
  private final Guideline old;
  private final Guideline now;
  private final List<Compiled> versions;
  private final Node<Boolean> patients;
  private final Map<Subject, Node<Turn>> turns = new HashMap<>();
  private final Map<Subject, Node<Turn>> texts = new HashMap<>();

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
    this.patients = nodes().either(is().possible(), was().possible());
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

  /// The name that something has in both versions: what has the name of something else is called `x
  /// of 1.0.0` in the old one, where the two must be told apart.
  String paired(String name) {
    String of = another("");
    String base = name.endsWith(of) ? name.substring(0, name.length() - of.length()) : name;
    return now.definitions().containsKey(base) ? base : name;
  }

  /// What the old version's thing of a name is called that is something else (`Renaming`).
  private String another(String name) {
    return name + " of " + old.edition().version();
  }

  boolean isInBoth(String name) {
    return now.definitions().containsKey(name)
        && (old.definitions().containsKey(name) || isAnother(name));
  }

  /// Whether the old version has something else of that name.
  boolean isAnother(String name) {
    Definition was = old.definitions().get(name);
    return was == null
        ? old.definitions().containsKey(another(name))
        : was.getClass() != now.definition(name).getClass();
  }

  boolean isInput(String name) {
    return !isAnother(name) && now.definition(name) instanceof Definition.Input;
  }

  /// Whether it is known what both versions' texts say of each patient.
  boolean isTold(String name) {
    return isInBoth(name) && !isAnother(name) && !isInput(name) && isCompared(name);
  }

  /// What something is made of, in either version.
  Stream<String> refersTo(String name) {
    return Stream.of(
            now.definitions().get(name),
            old.definitions().get(name),
            old.definitions().get(another(name)))
        .filter(Objects::nonNull)
        .flatMap(definition -> References.of(definition).stream())
        .map(this::paired)
        .distinct();
  }

  /// A number computed from measurements is known by its comparisons only.
  boolean isCompared(String answer) {
    return Stream.of(old, now)
        .noneMatch(version -> version.definitions().get(answer) instanceof Definition.Quantity);
  }

  /// What every patient is told before and after.
  Node<Turn> turn(Subject subject) {
    Node<Turn> known = turns.get(subject);
    if (known == null) {
      known =
          subject.part().isEmpty()
              ? nodes()
                  .combine(new Telling(was()).of(subject), new Telling(is()).of(subject), Turn::new)
              : nodes().combine(turn(Subject.of(subject.answer())), text(subject), Turn::ofItem);
      turns.put(subject, known);
    }
    return known;
  }

  /// What every patient is told, a list as the whole that a declared change may speak of.
  Node<Turn> whole(String answer) {
    return nodes().combine(whole(was(), answer), whole(is(), answer), Turn::new);
  }

  private static Node<Told> whole(Compiled version, String answer) {
    return Subject.isList(answer, version.guideline())
        ? new Telling(version).whole(answer)
        : new Telling(version).of(Subject.of(answer));
  }

  /// The same of the guidelines' text, whomever they speak of.
  Node<Turn> text(Subject subject) {
    Node<Turn> known = texts.get(subject);
    if (known == null) {
      known =
          nodes()
              .combine(
                  new Telling(was()).answered(subject),
                  new Telling(is()).answered(subject),
                  Turn::new);
      texts.put(subject, known);
    }
    return known;
  }

  /// What the interpreter tells one patient, given a run of each version, the new one's first.
  static Turn of(List<Run> runs, Subject subject) {
    Turn told = new Turn(Telling.by(runs.getLast(), subject), Telling.by(runs.getFirst(), subject));
    return subject.part().isEmpty()
        ? told
        : Turn.ofItem(of(runs, Subject.of(subject.answer())), told);
  }
}
