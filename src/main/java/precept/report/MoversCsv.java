package precept.report;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// @param id how the column is called that names a patient, if one does
  public String head(Optional<String> id) {
    return line(id, "line", "change", "moves", "perhaps");
  }

  private static String line(Optional<String> id, String... cells) {
    return Csv.line(Stream.concat(id.stream(), Stream.of(cells)).toList());
  }

  /// The line of one patient; nothing of who stays.
  public Optional<String> of(Optional<String> id, long line, Consequence consequence) {
    String at = Long.toString(line);
    return switch (consequence) {
      case Consequence.Stays() -> Optional.empty();
      case Consequence.Refused() -> Optional.of(line(id, at, "refused", "", ""));
      case Consequence.Moves(var certain, var perhaps) ->
          Optional.of(line(id, at, "moves", words(certain), words(perhaps)));
      case Consequence.MayMove(var perhaps) ->
          Optional.of(line(id, at, "may move", "", words(perhaps)));
    };
  }

  private String words(List<Moved> moves) {
    return moves.stream()
        .map(move -> titles.getOrDefault(move, ""))
        .collect(Collectors.joining("; "));
  }
}
