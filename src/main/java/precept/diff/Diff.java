package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import precept.belief.Verdict;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Change;

/// Two versions of a guideline, laid on each other.
///
///     moved    = { patient | told before and told after differ }
///     in order = every move lies in a declared change, and every declared change moves somebody
public final class Diff {
  private final Guideline written;
  private final Laid laid;
  private final Nodes nodes;
  private final Ranks ranks;
  private final Edits edits;
  private final Moves moves;

  private Diff(Guideline written, Guideline now) {
    this.written = written;
    this.laid = new Laid(Renaming.of(written, now), now);
    this.nodes = laid.nodes();
    this.ranks = new Ranks(laid.old(), now);
    this.edits = new Edits(laid);
    this.moves = new Moves(laid, ranks, edits);
  }

  /// @throws precept.diagram.TooLarge where the diagrams outgrow their limit
  public static Difference between(Guideline old, Guideline now) {
    return new Diff(old, now).difference();
  }

  private Difference difference() {
    Guideline now = laid.now();
    Guideline old = laid.old();
    List<Subject> subjects =
        answers().stream()
            .filter(laid::isCompared)
            .flatMap(answer -> laid.subjects(answer).stream())
            .toList();
    List<Moved> moved = new ArrayList<>();
    List<Moved> steps = new ArrayList<>();
    List<Change> unmet = new ArrayList<>();
    Node<Boolean> said = nodes.leaf(false);
    for (Change change : now.revision().changes()) {
      Node<Boolean> declared = declared(change);
      List<Moved> here =
          change.movesNobody() ? List.of() : moves.of(subjects, declared, Optional.of(change.id()));
      moved.addAll(here);
      if (!here.isEmpty()) {
        steps.addAll(steps(declared, Optional.of(change.id())));
      }
      said = nodes.either(said, declared);
      if (here.isEmpty() && !change.movesNobody()) {
        unmet.add(change);
      }
    }
    Node<Boolean> others = nodes.map(said, in -> !in);
    moved.addAll(moves.of(subjects, others, Optional.empty()));
    steps.addAll(steps(nodes.leaf(true), Optional.empty()));
    List<Restated> restated =
        new Restating(laid.was(), laid.is(), ranks).all(Restating.formulas(written, now));
    return new Difference(
        old,
        now,
        new Region(nodes, Sound.of(laid), nodes.leaf(true)),
        moved,
        steps,
        unmet,
        moved.stream().filter(this::isUnacknowledged).toList(),
        restated,
        uncompared(),
        Parts.unknown(now.revision().renames(), written, old),
        restated.stream().map(Restated::effect).reduce(computed(subjects), Effect::or));
  }

  /// A formula that is the same is equal, and so is what it gives.
  private List<String> uncompared() {
    return answers().stream()
        .filter(answer -> !laid.isCompared(answer))
        .filter(answer ->
            !(laid.old().definitions().get(answer) instanceof Definition.Quantity
                && laid.now().definitions().get(answer) instanceof Definition.Quantity))
        .toList();
  }

  /// All answers of both versions, and the decisions that are ranked.
  private Set<String> answers() {
    Set<String> answers = new LinkedHashSet<>(laid.now().answers());
    answers.addAll(laid.old().answers());
    answers.addAll(ranks.decisions());
    return answers;
  }

  /// The patients that a change speaks of.
  private Node<Boolean> declared(Change change) {
    if (change.movesNobody()) {
      return nodes.leaf(false);
    }
    Node<Boolean> where =
        change
            .where()
            .map(clause ->
                nodes.map(laid.is().truth(clause.condition()), truth -> truth.is(Verdict.YES)))
            .orElse(nodes.leaf(true));
    if (!answers().contains(change.answer())
        || !laid.isCompared(change.answer())
        || (change.from().isEmpty() && change.to().isEmpty())) {
      return where;
    }
    Node<Boolean> called =
        nodes.map(
            laid.whole(change.answer()),
            turn ->
                change.from().map(turn.before()::isCalled).orElse(true)
                    && change.to().map(turn.after()::isCalled).orElse(true));
    return nodes.both(where, called);
  }

  /// What is no answer and says something else of some patients, though nothing that it is made of
  /// does.
  private List<Moved> steps(Node<Boolean> within, Optional<String> declared) {
    List<Moved> steps = new ArrayList<>();
    edits
        .steps(answers())
        .forEach((name, begins) ->
            steps.addAll(moves.of(laid.subjects(name), nodes.both(begins, within), declared)));
    return steps;
  }

  /// Where a list was silent, it answers where it did not.
  private Node<Effect> effects(Subject subject) {
    Node<Turn> turn = laid.turn(subject);
    return subject.item().isEmpty()
        ? nodes.map(
            turn, some -> Effect.of(some, subject.isSilence() && some.before().isCalled("yes")))
        : nodes.combine(
            turn,
            laid.turn(Subject.silence(subject.answer())),
            (some, silent) ->
                Effect.of(some, silent.before().isCalled("yes") && some.before().isCalled("no")));
  }

  /// What is no longer answered is withdrawn, whoever is told it still on the way.
  private Effect answered() {
    List<String> then = laid.old().answers().stream().map(laid::paired).toList();
    List<String> now = laid.now().answers();
    return !now.containsAll(then)
        ? Effect.MAJOR
        : then.containsAll(now) ? Effect.PATCH : Effect.MINOR;
  }

  private boolean isUnacknowledged(Moved some) {
    return some.danger().isPresent()
        && laid.now().revision().changes().stream()
            .noneMatch(change ->
                some.declared().equals(Optional.of(change.id()))
                    && change.acknowledged().isPresent());
  }

  /// Another name is no word: whoever gives facts or reads answers must learn it.
  private Effect computed(List<Subject> subjects) {
    Effect effect =
        subjects.stream()
            .flatMap(subject -> Leaves.of(effects(subject)).stream())
            .reduce(answered(), Effect::or);
    return Parts.of(written).equals(Parts.of(laid.now())) ? effect : effect.or(Effect.MINOR);
  }
}
