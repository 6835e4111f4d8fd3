package precept.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.analysis.Concerned;
import precept.analysis.Witness;
import precept.diagram.Boxes;
import precept.diagram.Leaves;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.eval.Evaluator;
import precept.model.Patient;

/// Who is told something else, gathered by what they were told and are told now.
final class Moves {
  private static final int MOST = 24;

  private final Laid laid;
  private final Nodes nodes;
  private final Ranks ranks;
  private final Edits edits;
  private final Places places;

  Moves(Laid laid, Ranks ranks, Edits edits) {
    this.laid = laid;
    this.nodes = laid.nodes();
    this.ranks = ranks;
    this.edits = edits;
    this.places = new Places(laid, edits);
  }

  /// Rows of declared patients say which of those they are: the rest is said by the declaration.
  List<Moved> of(List<Subject> subjects, Node<Boolean> within, Optional<String> declared) {
    List<Moved> moved = new ArrayList<>();
    Node<Boolean> among =
        declared.isPresent() ? nodes.both(laid.patients(), within) : laid.patients();
    for (Subject subject : subjects) {
      Node<Optional<Turn>> here = grouped(laid.turn(subject), within);
      for (Optional<Turn> leaf : Leaves.of(here)) {
        leaf.ifPresent(turn -> {
          Region region = new Region(nodes, nodes.map(here, leaf::equals), among);
          moved(subject, region, turn, declared).ifPresent(moved::add);
        });
      }
    }
    return moved;
  }

  /// The moves that stand together: those of one outcome and one rule to another, or, where these
  /// are more than anybody reads, those of one outcome to another.
  private Node<Optional<Turn>> grouped(Node<Turn> turn, Node<Boolean> within) {
    Node<Optional<Turn>> moves =
        nodes.combine(
            turn,
            within,
            (some, in) -> in && some.moves() ? Optional.of(some.summary()) : Optional.empty());
    return Leaves.of(moves).size() > MOST
        ? nodes.map(moves, some -> some.map(Turn::outcomes))
        : moves;
  }

  private Optional<Moved> moved(
      Subject subject, Region region, Turn turn, Optional<String> declared) {
    return Witness.of(laid.versions(), region, runs -> turn.includes(Laid.of(runs, subject)))
        .map(witness -> moved(subject, region, turn, declared, witness));
  }

  private Moved moved(
      Subject subject, Region region, Turn turn, Optional<String> declared, Witness witness) {
    List<Edit> behind = edits.behind(subject, turn, region);
    Patient after = witness.patients().getFirst();
    Patient before = witness.patients().getLast();
    // A patient who may be none is told nothing: then what the diagram says stands.
    Turn told =
        witness.confirmed()
            ? turn.shownBy(
                Laid.of(
                    List.of(
                        Evaluator.decide(laid.now(), after), Evaluator.decide(laid.old(), before)),
                    subject))
            : turn;
    return new Moved(
        subject,
        declared,
        region,
        new Concerned(
            nodes.axes(),
            Boxes.of(region, Concerned.BOXES),
            behind.stream().anyMatch(edit -> edit.name().equals(subject.answer()))
                ? places.of(subject.answer(), region)
                : Optional.empty(),
            after,
            witness.confirmed()),
        before,
        told.before(),
        told.after(),
        ranks.danger(subject.answer(), turn.before(), turn.after()),
        behind);
  }
}
