package precept.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.machine.Flat;
import precept.machine.Placing;
import precept.machine.Stand;
import precept.model.Bounds;
import precept.model.Facts;
import precept.model.Patient;
import precept.model.Term;
import precept.model.Value;

/// What a change does to patients, one by one, from any number of threads.
///
///     certain = every patient that they may turn out to be moves
///     perhaps = some of them do
///
/// Nothing is added to the diagrams for a patient. A number computed from measurements is taken to
/// be free within what bounds it, and so are facts of which it is open whether they apply: more may
/// then be called perhaps than need be, and nothing certain that is not.
public final class Consequences {
  private final Hearing was;
  private final Hearing is;
  private final Placing placing;
  private final List<Moved> moved;

  /// Whether they move at all, whichever way.
  private final Flat<Optional<Boolean>> somehow;

  private final List<Fork> forks;

  private Consequences(Difference difference) {
    Nodes nodes = difference.sound().nodes();
    this.was = new Hearing(difference.before());
    this.is = new Hearing(difference.after());
    this.placing = new Placing(nodes.axes());
    this.moved = difference.moved();
    Node<Boolean> sound = difference.sound().patients();
    this.somehow =
        Flat.of(
            nodes.among(sound, nodes.any(moved.stream().map(some -> some.region().patients()))));
    this.forks = Fork.all(moved, nodes, sound);
  }

  /// @throws precept.diagram.TooLarge where the diagrams outgrow their limit
  public static Consequences of(Difference difference) {
    return new Consequences(difference);
  }

  /// @param facts in the new version's names; each version hears those that it asks for
  public Consequence of(Facts facts) {
    return facts.refused().isEmpty()
        ? stand(facts.standing()).<Consequence>map(this::at).orElseGet(Consequence.Refused::new)
        : new Consequence.Refused();
  }

  /// Nothing where the facts contradict each other, or are none of either version.
  private Optional<Stand> stand(Map<String, Value> facts) {
    for (Map.Entry<String, Value> fact : facts.entrySet()) {
      if (!is.fits(fact.getKey(), fact.getValue()) && !was.fits(fact.getKey(), fact.getValue())) {
        return Optional.empty();
      }
    }
    Hearing.Heard now = is.of(facts);
    Hearing.Heard then = was.of(facts);
    return now.contradicts()
            || then.contradicts()
            || !now.idle().stream().allMatch(then::uses)
            || !then.idle().stream().allMatch(now::uses)
        ? Optional.empty()
        : placing.of(new Patient(facts), term -> bounds(term, now, then));
  }

  /// Of two versions that compute a number, one may hear more of what it is made of.
  private Optional<Bounds> bounds(Term term, Hearing.Heard now, Hearing.Heard then) {
    List<Optional<Bounds>> said =
        Stream.concat(
                is.knows(term) ? Stream.of(now.bounds(term)) : Stream.empty(),
                was.knows(term) ? Stream.of(then.bounds(term)) : Stream.empty())
            .toList();
    Optional<Bounds> exact =
        said.stream().flatMap(Optional::stream).filter(Bounds::isExact).findFirst();
    return exact.isEmpty() && said.stream().allMatch(Optional::isPresent)
        ? said.stream().flatMap(Optional::stream).reduce(Bounds::hull)
        : exact;
  }

  private Consequence at(Stand stand) {
    BitSet reached = Fork.reached(somehow, stand);
    if (reached.isEmpty()) {
      return new Consequence.Refused();
    }
    if (reached.stream().mapToObj(somehow.leaves()::get).noneMatch(Optional.of(true)::equals)) {
      return new Consequence.Stays();
    }
    List<Moved> certain = new ArrayList<>();
    List<Moved> perhaps = new ArrayList<>();
    forks.forEach(fork -> fork.sort(stand, certain, perhaps));
    return reached.cardinality() == 1
        ? new Consequence.Moves(certain, perhaps)
        : new Consequence.MayMove(perhaps);
  }

  List<Moved> moved() {
    return moved;
  }
}
