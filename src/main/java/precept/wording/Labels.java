package precept.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Recommendation;
import precept.model.Type;
import precept.unit.Spelling;
import precept.unit.UnitParser;

/// From conditions and cells as they are written, in names, to the same in labels: `site is
/// iliocaval` becomes "Site of the clot is Iliocaval". A choice belongs to the definition that was
/// named last before it.
public final class Labels {
  /// A unit stands behind a number; whatever else begins like a name may be one.
  private static final Pattern WORD =
      Pattern.compile("(?<=\\d )(?<unit>[^\\s,()|]+)|[a-z][a-z0-9_]*");

  private static final Set<String> JOINTS =
      Set.of("and", "or", "as", "rounded", "limited", "halves");

  /// Names that a test allows, and what stands before them.
  private static final Pattern LIST =
      Pattern.compile("(^|(?:is|one of|none of|any of|all of) )([a-z0-9_]+(?:, [a-z0-9_]+)+)");

  private final Guideline guideline;

  public Labels(Guideline guideline) {
    this.guideline = guideline;
  }

  public List<Piece> clause(String written) {
    return pieces(written, Optional.empty());
  }

  /// @param about the type of what heads the column
  public List<Piece> cell(String written, Type about) {
    return pieces(written, Optional.of(about));
  }

  /// A list of names with commas between would run together, for labels have commas of their own.
  private static String joined(String written) {
    return LIST.matcher(written)
        .replaceAll(list ->
            list.group(1)
                + list.group(2).replace(", ", list.group(1).startsWith("all") ? " and " : " or "));
  }

  private List<Piece> pieces(String text, Optional<Type> about) {
    String written = joined(text);
    List<Piece> pieces = new ArrayList<>();
    Optional<Type> type = about;
    Matcher words = WORD.matcher(written);
    int end = 0;
    for (MatchResult found : words.results().toList()) {
      Optional<Piece> unit = unit(found);
      Optional<Piece> piece = unit.isPresent() ? unit : piece(found.group(), type);
      if (piece.isPresent()) {
        plain(pieces, written.substring(end, found.start()));
        pieces.add(piece.get());
        end = found.end();
      }
      Definition definition = guideline.definitions().get(found.group());
      type = definition == null ? type : Optional.of(definition.type());
    }
    plain(pieces, written.substring(end));
    return List.copyOf(pieces);
  }

  /// What is written in names, its units as people read them.
  public static String units(String written) {
    return WORD.matcher(written)
        .replaceAll(found -> Matcher.quoteReplacement(printed(found).orElse(found.group())));
  }

  private static Optional<Piece> unit(MatchResult found) {
    return printed(found).map(Piece.Plain::new);
  }

  private static Optional<String> printed(MatchResult found) {
    return Optional.ofNullable(found.group("unit"))
        .filter(unit -> !JOINTS.contains(unit))
        .filter(unit -> UnitParser.parse(unit).found().isPresent())
        .map(unit -> Spelling.printed(Spelling.code(unit)));
  }

  private Optional<Piece> piece(String name, Optional<Type> type) {
    Optional<Piece> choice =
        type.flatMap(some ->
            some.named().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .map(this::choice));
    return choice.or(() ->
        Optional.ofNullable(guideline.definitions().get(name))
            .map(found -> new Piece.Term(found.label(), name)));
  }

  public Piece choice(Option option) {
    Recommendation found = guideline.recommendations().get(option.name());
    return found != null && found.label().equals(option.label())
        ? new Piece.Term(option.label(), option.name())
        : new Piece.Choice(option.label());
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Plain(read(text)));
    }
  }

  /// Signs as they are printed, and ranges as they are said.
  private static String read(String text) {
    return text.replace(">=", "≥")
        .replace("<=", "≤")
        .replaceAll("(?<![\\w.])(-?[\\d.]*\\d)\\.\\.\\1(?![\\d.])", "exactly $1")
        .replaceAll("(\\d)\\.\\.<(\\S)", "$1 to less than $2")
        .replaceAll("(\\d)\\.\\.(\\S)", "$1 to $2");
  }
}
