package precept.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Answers the lines of a table one after the other: as many answers as lines, in their order.
public final class Answering {
  private final Optional<Integer> id;
  private final String encoding;
  private final BiFunction<Row.Read, List<Mistake>, Optional<Respondent>> respondents;
  private final Ids ids = new Ids();

  /// @param id where the column stands that names a patient
  /// @param encoding of the file
  /// @param respondents which version answers a line; where none does, the reason is among the
  ///   mistakes
  public Answering(
      Optional<Integer> id,
      String encoding,
      BiFunction<Row.Read, List<Mistake>, Optional<Respondent>> respondents) {
    this.id = id;
    this.encoding = encoding;
    this.respondents = respondents;
  }

  public Answered of(Row row) {
    return switch (row) {
      case Row.Malformed(var line, var reason) ->
          new Answered(
              line,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(Mistake.ofLine("line " + line + " " + reason)));
      case Row.Read read -> read(read);
    };
  }

  private Answered read(Row.Read row) {
    List<Mistake> mistakes = new ArrayList<>();
    Optional<String> name = id.flatMap(place -> name(row.at(place)));
    if (id.isPresent()) {
      name.ifPresentOrElse(
          some -> {
            if (Meaning.isUnreadable(some)) {
              mistakes.add(
                  Mistake.ofLine("the identifier has letters that are not in " + encoding));
            } else if (!ids.add(some)) {
              mistakes.add(Mistake.ofLine("an earlier line has the same identifier"));
            }
          },
          () -> mistakes.add(Mistake.ofLine("line " + row.line() + " has no identifier")));
    }
    Optional<Respondent> respondent = respondents.apply(row, mistakes);
    return new Answered(
        row.line(), name, respondent, respondent.map(some -> some.reply(row, mistakes)), mistakes);
  }

  private Optional<String> name(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> Optional.of(text).filter(some -> !some.isBlank());
      case Cell.Several several -> Optional.empty();
      case Cell.Nested nested -> Optional.empty();
      case Cell.Absent absent -> Optional.empty();
    };
  }
}
