package precept.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.diff.Consequence;
import precept.diff.Difference;
import precept.diff.Moved;
import precept.document.Changes.Move;
import precept.document.ChangesReading;

/// Which patients of a cohort a change moves, as CSV: those who stay are left out.
public final class MoversCsv {
  private final IdentityHashMap<Moved, String> titles = new IdentityHashMap<>();

  public MoversCsv(Difference difference) {
    List<Move> moves = ChangesReading.brief(difference);
    for (int place = 0; place < moves.size(); place++) {
      titles.put(difference.moved().get(place), moves.get(place).title());
    }
  }

  /// @param id how the column is called that names a patient
  public String head(String id) {
    return Csv.line(List.of(id, "change", "moves", "perhaps"));
  }

  /// The line of one patient; nothing of who stays.
  public Optional<String> of(String id, Consequence consequence) {
    return switch (consequence) {
      case Consequence.Stays() -> Optional.empty();
      case Consequence.Refused() -> Optional.of(Csv.line(List.of(id, "refused", "", "")));
      case Consequence.Moves(var certain, var perhaps) ->
          Optional.of(Csv.line(List.of(id, "moves", words(certain), words(perhaps))));
      case Consequence.MayMove(var perhaps) ->
          Optional.of(Csv.line(List.of(id, "may move", "", words(perhaps))));
    };
  }

  private String words(List<Moved> moves) {
    return moves.stream()
        .map(move -> titles.getOrDefault(move, ""))
        .collect(Collectors.joining("; "));
  }
}
