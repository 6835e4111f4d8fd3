package precept.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.analysis.Concerned;
import precept.analysis.Witness;
import precept.belief.Verdict;
import precept.diagram.Box;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.eval.Evaluator;
import precept.eval.Run;
import precept.model.Clause;
import precept.model.Condition;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Patient;
import precept.model.References;
import precept.model.Revision.Change;

/// Two versions of a guideline, laid on each other.
///
///     moved    = { patient | told before and told after differ }
///     in order = every move lies in a declared change, and every declared change moves somebody
public final class Diff {
  private static final int BOXES = 4;
  private static final int MOST = 24;

  private final Guideline old;
  private final Guideline now;
  private final List<Compiled> versions;
  private final Nodes nodes;
  private final Ranks ranks;
  private final Node<Boolean> patients;
  private final Map<String, Node<Pair>> told = new HashMap<>();

  /// Of the answers.
  private final Map<String, Node<Pair>> pairs = new LinkedHashMap<>();

  private record Pair(Told before, Told after) {
    /// Whether a move belongs to these.
    boolean includes(Pair move) {
      Pair summary = move.summary();
      Pair known = isReckoned() ? new Pair(before.unreckoned(), after.unreckoned()) : this;
      return move.moves() && (known.equals(summary) || known.equals(summary.outcomes()));
    }

    /// As one patient is told it; of a number that is computed, by its formula.
    Pair shownBy(Pair patient) {
      return new Pair(
          before.values().isFormula() ? before : patient.before,
          after.values().isFormula() ? after : patient.after);
    }

    /// Whether the formula of a number is told.
    boolean isReckoned() {
      return before.values().isFormula() || after.values().isFormula();
    }

    boolean moves() {
      return !before.alike(after);
    }

    /// Whichever rules tell it.
    Pair outcomes() {
      return new Pair(before.outcome(), after.outcome());
    }

    /// What stands together: outcomes and rules, whichever number it is.
    Pair summary() {
      return before.summary().values().equals(before.values())
              && after.summary().values().equals(after.values())
          ? this
          : new Pair(before.summary(), after.summary());
    }
  }

  private Diff(Guideline old, Guideline now) {
    this.old = Renaming.of(old, now);
    this.now = now;
    List<Condition> declared =
        now.revision().changes().stream()
            .flatMap(change -> change.where().stream())
            .map(Clause::condition)
            .toList();
    this.versions = Compiler.together(List.of(now, this.old), declared, Nodes.LIMIT);
    this.nodes = versions.getFirst().nodes();
    this.patients =
        nodes.combine(
            versions.getFirst().possible(), versions.getLast().possible(), (a, b) -> a || b);
    this.ranks = new Ranks(this.old, now);
  }

  /// @throws precept.diagram.TooLarge where the diagrams outgrow their limit
  public static Difference between(Guideline old, Guideline now) {
    return new Diff(old, now).difference(old);
  }

  private Difference difference(Guideline written) {
    answers().stream().filter(this::isCompared).forEach(answer -> pairs.put(answer, pair(answer)));
    List<Moved> moved = new ArrayList<>();
    List<Change> unmet = new ArrayList<>();
    Node<Boolean> said = nodes.leaf(false);
    for (Change change : now.revision().changes()) {
      Node<Boolean> declared = declared(change);
      List<Moved> here =
          change.movesNobody() ? List.of() : moved(pairs, declared, Optional.of(change.id()));
      moved.addAll(here);
      said = nodes.combine(said, declared, (a, b) -> a || b);
      if (here.isEmpty() && !change.movesNobody()) {
        unmet.add(change);
      }
    }
    moved.addAll(moved(pairs, nodes.map(said, in -> !in), Optional.empty()));
    List<Restated> restated =
        new Restating(versions.getLast(), versions.getFirst(), ranks)
            .all(Restating.formulas(written, now));
    return new Difference(
        old,
        now,
        moved,
        steps(),
        unmet,
        moved.stream().filter(this::isUnacknowledged).toList(),
        restated,
        uncompared(),
        Parts.unknown(now.revision().renames(), written, old),
        restated.stream().map(Restated::effect).reduce(computed(written), Effect::or));
  }

  /// A formula that is the same is equal, and so is what it gives.
  private List<String> uncompared() {
    return answers().stream()
        .filter(answer -> !isCompared(answer))
        .filter(answer ->
            !(old.definitions().get(answer) instanceof Definition.Quantity
                && now.definitions().get(answer) instanceof Definition.Quantity))
        .toList();
  }

  private Node<Pair> pair(String name) {
    return told.computeIfAbsent(
        name,
        some ->
            isTheSameList(some)
                ? nodes.leaf(new Pair(Told.ABSENT, Told.ABSENT))
                : nodes.combine(
                    new Telling(versions.getLast()).of(some),
                    new Telling(versions.getFirst()).of(some),
                    Pair::new));
  }

  /// Whether both versions have a list of the same rows for the same patients: of the whole set
  /// there would be a leaf for each combination of rows.
  private boolean isTheSameList(String name) {
    Compiled is = versions.getFirst();
    Compiled was = versions.getLast();
    boolean isCalled =
        now.revision().changes().stream()
            .anyMatch(change ->
                change.answer().equals(name)
                    && (change.from().isPresent() || change.to().isPresent()));
    return !isCalled
        && Stream.of(old, now)
            .allMatch(version ->
                version.definitions().get(name) instanceof Decision decision && decision.collects())
        && is.entries(name).equals(was.entries(name))
        && is.possible().equals(was.possible())
        && is.scope().equals(was.scope());
  }

  /// All answers of both versions, and the decisions that are ranked.
  private Set<String> answers() {
    Set<String> answers = new LinkedHashSet<>(now.answers());
    answers.addAll(old.answers());
    answers.addAll(ranks.decisions());
    return answers;
  }

  /// A number computed from measurements is known by its comparisons only.
  private boolean isCompared(String answer) {
    return Stream.of(old, now)
        .noneMatch(version -> version.definitions().get(answer) instanceof Definition.Quantity);
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
                nodes.map(
                    versions.getFirst().truth(clause.condition()), truth -> truth.is(Verdict.YES)))
            .orElse(nodes.leaf(true));
    Node<Pair> pair = pairs.get(change.answer());
    if (pair == null || (change.from().isEmpty() && change.to().isEmpty())) {
      return where;
    }
    Node<Boolean> called =
        nodes.map(
            pair,
            some ->
                change.from().map(some.before()::isCalled).orElse(true)
                    && change.to().map(some.after()::isCalled).orElse(true));
    return nodes.combine(where, called, (a, b) -> a && b);
  }

  /// What is no answer and says something else, though nothing that it is made of does.
  private List<Moved> steps() {
    Map<String, Node<Pair>> differ = new LinkedHashMap<>();
    for (Definition definition : now.definitions().values()) {
      String name = definition.name();
      if (!(definition instanceof Definition.Input)
          && old.definitions().containsKey(name)
          && isCompared(name)) {
        Node<Pair> pair = pair(name);
        if (Leaves.of(pair).stream().anyMatch(Pair::moves)) {
          differ.put(name, pair);
        }
      }
    }
    Map<String, Node<Pair>> made = new LinkedHashMap<>();
    differ.forEach((name, pair) -> {
      boolean follows = References.of(now.definition(name)).stream().anyMatch(differ::containsKey);
      if (!pairs.containsKey(name) && !follows) {
        made.put(name, pair);
      }
    });
    return moved(made, nodes.leaf(true), Optional.empty());
  }

  /// Rows of declared patients say which of those they are: the rest is said by the declaration.
  private List<Moved> moved(
      Map<String, Node<Pair>> told, Node<Boolean> within, Optional<String> declared) {
    List<Moved> moved = new ArrayList<>();
    Node<Boolean> among =
        declared.isPresent() ? nodes.combine(patients, within, (a, b) -> a && b) : patients;
    told.forEach((answer, pair) -> {
      Node<Optional<Pair>> here = grouped(pair, within);
      for (Optional<Pair> leaf : Leaves.of(here)) {
        leaf.ifPresent(some -> {
          Region region = new Region(nodes, nodes.map(here, leaf::equals), among);
          moved(answer, region, some, declared).ifPresent(moved::add);
        });
      }
    });
    return moved;
  }

  /// The moves that stand together: those of one outcome and one rule to another, or, where these
  /// are more than anybody reads, those of one outcome to another.
  private Node<Optional<Pair>> grouped(Node<Pair> pair, Node<Boolean> within) {
    Node<Optional<Pair>> moves =
        nodes.combine(
            pair,
            within,
            (some, in) -> in && some.moves() ? Optional.of(some.summary()) : Optional.empty());
    return Leaves.of(moves).size() > MOST
        ? nodes.map(moves, some -> some.map(Pair::outcomes))
        : moves;
  }

  private Optional<Moved> moved(
      String answer, Region region, Pair pair, Optional<String> declared) {
    return Witness.of(versions, region, runs -> pair.includes(pair(runs, answer)))
        .map(witness -> moved(answer, region, pair, declared, witness));
  }

  private Moved moved(
      String answer, Region region, Pair pair, Optional<String> declared, Witness witness) {
    List<Box> boxes = region.cover(BOXES + 1);
    Patient after = witness.patients().getFirst();
    Patient before = witness.patients().getLast();
    // A patient who may be none is told nothing: then what the diagram says stands.
    Pair told =
        witness.confirmed()
            ? pair.shownBy(
                pair(List.of(Evaluator.decide(now, after), Evaluator.decide(old, before)), answer))
            : pair;
    return new Moved(
        answer,
        declared,
        region,
        new Concerned(
            nodes.axes(),
            boxes.stream().limit(BOXES).toList(),
            boxes.size() <= BOXES,
            after,
            witness.confirmed()),
        before,
        told.before(),
        told.after(),
        ranks.danger(answer, pair.before(), pair.after()));
  }

  private static Pair pair(List<Run> runs, String answer) {
    return new Pair(Telling.by(runs.getLast(), answer), Telling.by(runs.getFirst(), answer));
  }

  private boolean isUnacknowledged(Moved some) {
    return some.danger().isPresent()
        && now.revision().changes().stream()
            .noneMatch(change ->
                some.declared().equals(Optional.of(change.id()))
                    && change.acknowledged().isPresent());
  }

  /// Another name is no word: whoever gives facts or reads answers must learn it.
  private Effect computed(Guideline written) {
    Effect effect =
        pairs.values().stream()
            .flatMap(pair -> Leaves.of(pair).stream())
            .map(pair -> Effect.of(pair.before(), pair.after()))
            .reduce(Effect.PATCH, Effect::or);
    return Parts.of(written).equals(Parts.of(now)) ? effect : effect.or(Effect.MINOR);
  }
}
