package precept.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import precept.diff.Difference;
import precept.diff.Headcount.Heads;
import precept.document.Changes.Move;
import precept.document.Impact.Group;
import precept.document.Impact.Region;
import precept.model.Definition;

/// Reads what was counted as the document that people open.
///
/// What a number bounds is withheld with it: of all who move, those of each move; of all who may,
/// those who may make each. Shares tell of how many they are, and so how many are refused.
public final class ImpactReading {
  private static final int STAY = 0;
  private static final int MAY_MOVE = 1;
  private static final int REFUSED = 2;
  private static final int MOVE = 3;

  /// What takes least else with it is withheld first.
  private static final List<Integer> ORDER = List.of(STAY, MAY_MOVE, REFUSED, MOVE);

  private final Difference difference;
  private final Heads heads;
  private final int below;
  private final Withholding certain;
  private final Withholding perhaps;
  private final Withholding all;

  private ImpactReading(Difference difference, Heads heads, int below) {
    this.difference = difference;
    this.heads = heads;
    this.below = below;
    this.certain = Withholding.of(heads.moves().stream().map(Heads.Of::certain).toList(), below);
    this.perhaps = Withholding.of(heads.moves().stream().map(Heads.Of::perhaps).toList(), below);
    boolean[] also = new boolean[ORDER.size()];
    also[MOVE] =
        heads.move() > 0
            && (!certain.tellsTotal() || tells(heads, Heads.Of::certain, heads.move()));
    also[MAY_MOVE] =
        heads.mayMove() > 0
            && (!perhaps.tellsTotal() || tells(heads, Heads.Of::perhaps, heads.mayMove()));
    this.all =
        Withholding.of(
            List.of(heads.stay(), heads.mayMove(), heads.refused(), heads.move()),
            below,
            also,
            ORDER);
  }

  /// Whether what all come to would tell a small number: some make each move, and some do not.
  private boolean tells(Heads heads, ToLongFunction<Heads.Of> number, long all) {
    return heads.moves().stream()
        .mapToLong(number)
        .anyMatch(
            some -> Withholding.isSmall(some, below) || Withholding.isSmall(all - some, below));
  }

  /// @param below numbers from 1 to less than this are withheld, with what would tell them; 0 for
  ///   none
  public static Impact of(Difference difference, Heads heads, int below) {
    return new ImpactReading(difference, heads, below).cohort();
  }

  private Impact cohort() {
    return new Impact(
        difference.before().edition(),
        difference.after().edition(),
        all.tellsTotal() ? new Figure.Told(heads.read()) : new Figure.Withheld(),
        all.figure(REFUSED),
        count(all.figure(STAY)),
        count(all.figure(MOVE)),
        count(all.figure(MAY_MOVE)),
        groups(),
        uncompared(difference),
        below);
  }

  /// What tells a number by another formula than before; whom that moves is not told.
  private static List<String> uncompared(Difference difference) {
    return Stream.concat(
            difference.uncompared().stream(),
            difference.after().answers().stream()
                .filter(answer ->
                    difference.after().definitions().get(answer) instanceof Definition.Quantity)
                .filter(answer ->
                    difference.restated().stream()
                        .anyMatch(restated -> restated.about().equals(answer))))
        .distinct()
        .toList();
  }

  private Count count(Figure figure) {
    return new Count(
        figure,
        figure instanceof Figure.Told(var number)
                && all.tellsTotal()
                && !all.hides(REFUSED)
                && heads.heard() > 0
            ? Optional.of(new Share(number, heads.heard()))
            : Optional.empty());
  }

  private List<Group> groups() {
    List<Move> moves = ChangesReading.brief(difference);
    List<Figure> surely = certain.figures(!all.hides(MOVE));
    List<Figure> maybe = perhaps.figures(!all.hides(MOVE) && !all.hides(MAY_MOVE));
    Map<String, List<Region>> groups = new LinkedHashMap<>();
    for (int place = 0; place < moves.size(); place++) {
      groups
          .computeIfAbsent(
              difference.moved().get(place).declared().orElse(Changes.NOT_DECLARED),
              title -> new ArrayList<>())
          .add(
              new Region(
                  place, moves.get(place), count(surely.get(place)), count(maybe.get(place))));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }
}
