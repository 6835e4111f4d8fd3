package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.diff.Moved.Danger;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Recommendation.Direction;
import precept.model.Revision.Rank;
import precept.model.Value;

/// Which way along the values of a decision a change goes, by how much is done to the patient.
final class Ranks {
  private final Guideline before;
  private final List<Rank> ranks;

  /// @param before the old version in the new one's names, for the directions it gave
  Ranks(Guideline before, Guideline after) {
    this.before = before;
    this.ranks = after.revision().ranks();
  }

  /// The decisions whose values are ranked.
  List<String> decisions() {
    return ranks.stream().map(Rank::decision).toList();
  }

  /// Only what was decided before can be loosened or withdrawn.
  Optional<Danger> danger(String answer, Told was, Told is) {
    Optional<Rank> rank =
        ranks.stream().filter(some -> some.safety() && some.decision().equals(answer)).findFirst();
    Optional<String> old = name(was);
    if (rank.isEmpty() || old.isEmpty() || was.alike(is)) {
      return Optional.empty();
    }
    int from = rank.get().order().indexOf(old.get());
    int to = name(is).map(rank.get().order()::indexOf).orElse(-1);
    if (from < 0) {
      return Optional.empty();
    }
    Optional<Direction> direction = direction(answer, old.get());
    return direction
        .map(some ->
            switch (some) {
              case AGAINST ->
                  to < 0 || to > from ? Optional.of(Danger.CONTRAINDICATION_LOOSENED) : NONE;
              case FOR -> to < from ? Optional.of(Danger.INDICATION_WITHDRAWN) : NONE;
              case NEITHER -> NONE;
            })
        .orElseGet(() ->
            Optional.of(
                to > from ? Danger.CONTRAINDICATION_LOOSENED : Danger.INDICATION_WITHDRAWN));
  }

  private static final Optional<Danger> NONE = Optional.empty();

  private static Optional<String> name(Told told) {
    return told.kind() == Told.Kind.DECIDED
        ? told.values()
            .single()
            .flatMap(value ->
                switch (value) {
                  case Value.Choice(var name) -> Optional.of(name);
                  case Value.Truth(var holds) -> Optional.of(holds ? "yes" : "no");
                  case Value.Amount amount -> Optional.empty();
                  case Value.Members members -> Optional.empty();
                  case Value.Absence absence -> Optional.empty();
                })
        : Optional.empty();
  }

  /// Whether a recommendation was for or against something; absent for other answers.
  private Optional<Direction> direction(String answer, String value) {
    return before.definitions().get(answer) instanceof Decision decision && decision.recommends()
        ? Optional.of(
            Optional.ofNullable(before.recommendations().get(value))
                .flatMap(some -> some.direction())
                .orElse(Direction.NEITHER))
        : Optional.empty();
  }
}
