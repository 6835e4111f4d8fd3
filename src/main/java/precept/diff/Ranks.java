package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.diff.Moved.Danger;
import precept.model.Decision;
import precept.model.Guideline;
import precept.model.Recommendation;
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

  /// Whether it can harm to move along the values of a decision.
  boolean guards(String decision) {
    return rank(decision).isPresent();
  }

  private Optional<Rank> rank(String decision) {
    return ranks.stream()
        .filter(some -> some.safety() && some.decision().equals(decision))
        .findFirst();
  }

  /// Of a recommendation that turns to another direction.
  Optional<Danger> danger(String name, Recommendation was, Recommendation is) {
    boolean ranked = ranks.stream().anyMatch(rank -> rank.safety() && rank.order().contains(name));
    if (!ranked || was.direction().isEmpty() || was.direction().equals(is.direction())) {
      return NONE;
    }
    return switch (was.direction().get()) {
      case AGAINST -> Optional.of(Danger.CONTRAINDICATION_LOOSENED);
      case FOR -> Optional.of(Danger.INDICATION_WITHDRAWN);
      case NEITHER -> NONE;
    };
  }

  /// Only what was told before can be loosened or withdrawn. A contraindication stands in a
  /// conflict too; an indication that something speaks against was never plainly given.
  Optional<Danger> danger(String answer, Told was, Told is) {
    Optional<Rank> rank = rank(answer);
    if (rank.isEmpty() || was.alike(is)) {
      return NONE;
    }
    List<String> order = rank.get().order();
    List<String> before = ranked(was, order);
    List<Integer> after = ranked(is, order).stream().map(order::indexOf).sorted().toList();
    if (before.isEmpty()) {
      return NONE;
    }
    int least = after.isEmpty() ? -1 : after.getFirst();
    int most = after.isEmpty() ? -1 : after.getLast();
    boolean loosened = false;
    boolean withdrawn = false;
    for (String value : before) {
      int from = order.indexOf(value);
      boolean more = least > from || (before.size() == 1 && most > from);
      boolean less = was.kind() == Told.Kind.DECIDED && least < from;
      Optional<Direction> direction = direction(answer, value);
      loosened |=
          direction.map(some -> some == Direction.AGAINST && (more || least < 0)).orElse(more);
      withdrawn |= direction.map(some -> some == Direction.FOR && less).orElse(less);
    }
    return loosened
        ? Optional.of(Danger.CONTRAINDICATION_LOOSENED)
        : withdrawn ? Optional.of(Danger.INDICATION_WITHDRAWN) : NONE;
  }

  private static final Optional<Danger> NONE = Optional.empty();

  /// What does not apply is less than the least.
  private static final String NONE_GIVEN = "not applicable";

  private static List<String> ranked(Told told, List<String> order) {
    return told.kind() == Told.Kind.DECIDED || told.kind() == Told.Kind.CONFLICT
        ? told.values().listed().stream()
            .flatMap(value -> name(value).stream())
            .filter(name -> order.contains(name) || name.equals(NONE_GIVEN))
            .toList()
        : List.of();
  }

  private static Optional<String> name(Value value) {
    return switch (value) {
      case Value.Choice(var name) -> Optional.of(name);
      case Value.Truth(var holds) -> Optional.of(holds ? "yes" : "no");
      case Value.Amount amount -> Optional.empty();
      case Value.Formula formula -> Optional.empty();
      case Value.Members members -> Optional.empty();
      case Value.Absence.NOT_APPLICABLE -> Optional.of(NONE_GIVEN);
      case Value.Absence absence -> Optional.empty();
    };
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
