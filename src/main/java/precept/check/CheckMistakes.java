package precept.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.Name;
import precept.unit.Unit;
import precept.unit.UnitParser;
import precept.unit.UnitReading;

/// All that checking a guideline's logic says to authors.
final class CheckMistakes {
  private CheckMistakes() {}

  private static final int LISTED = 12;
  private static final Unit DAY = UnitParser.parse("d").found().orElseThrow();

  static Diagnostic unknownName(Name name, String kind, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_NAME,
        name.at(),
        "there is no " + kind + " `" + name + "`",
        "not declared",
        didYouMean(name.text(), known));
  }

  static Diagnostic duplicateName(Name name, Span first) {
    return Diagnostic.of(
        Code.DUPLICATE_NAME,
        name.at(),
        "`" + name + "` is declared twice",
        "declared before at " + first,
        "rename one of the two, or remove it");
  }

  static Diagnostic unknownChoice(Name name, String subject, Type type) {
    List<String> known = type instanceof Type.YesNo ? List.of("yes", "no") : names(type);
    return Diagnostic.of(
        Code.UNKNOWN_CHOICE,
        name.at(),
        "`" + name + "` is not a choice of " + subject,
        "",
        didYouMean(name.text(), known));
  }

  static Diagnostic wrongTest(Span at, String subject, Type type) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        subject + " " + is(type) + ", which this does not fit",
        "does not fit",
        switch (type) {
          case Type.YesNo() -> "test it with yes or no";
          case Type.OneOf one -> "test it with " + list(names(one)) + ", or none of these";
          case Type.AnyOf any ->
              "test it with includes "
                  + names(any).stream().findFirst().orElse("...")
                  + ", or empty";
          case Type.Measure measure ->
              "test it with a comparison such as < 14"
                  + inUnit(measure.unit())
                  + ", or a range such as 14..28"
                  + inUnit(measure.unit());
        });
  }

  static Diagnostic notATruth(Span at, String what) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        what + " is no condition",
        "",
        "say what it is tested for: < 14 days, is yes, includes ...");
  }

  static Diagnostic notANumber(Span at, String what) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        what + " is no number",
        "a number is needed here",
        "only numbers can be added, multiplied or compared");
  }

  static Diagnostic onlyDecisionsAdmit(Span at, String subject) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        subject + " is no decision",
        "",
        "only a decision can be silent or in conflict");
  }

  static Diagnostic otherType(Name name, String wanted) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        name.at(),
        "`" + name + "` answers another kind of question",
        "not of the same type",
        "`as` needs " + wanted);
  }

  static Diagnostic answerType(Span at, Type type) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        "the answer " + is(type) + ", which this does not fit",
        "",
        "write one of its values, silent, conflict a, b or as other_decision");
  }

  static Diagnostic unknownUnit(Name unit, UnitReading.Invalid invalid) {
    return Diagnostic.of(
        Code.UNKNOWN_UNIT,
        unit.at(),
        "`" + unit + "` is no unit",
        "",
        invalid.reason(),
        "units are UCUM codes (mg/dL, kg/m2, cm) or days, weeks, months, years, hours, minutes");
  }

  static Diagnostic missingUnit(Span at, Unit wanted) {
    return Diagnostic.of(
        Code.UNIT_MISMATCH,
        at,
        "this number has no unit",
        "in what?",
        "write "
            + at.text().strip()
            + inUnit(wanted)
            + ", or name the unit once in the column's head");
  }

  static Diagnostic unitMismatch(Span at, Unit found, Unit wanted) {
    boolean calendar = isTime(found) && isTime(wanted);
    return Diagnostic.of(
        Code.UNIT_MISMATCH,
        at,
        name(found) + " cannot be converted to " + name(wanted),
        "needs " + name(wanted),
        calendar
            ? "how long a month or year is, is a convention: state it, as in <= 1 month as 28 days"
            : "write the amount in " + name(wanted));
  }

  private static boolean isTime(Unit unit) {
    return unit.dimension().size() == 1
        && (unit.dimension().containsKey("mo") || unit.sameDimension(DAY));
  }

  static Diagnostic needlessConvention(Span at) {
    return Diagnostic.of(
        Code.UNIT_MISMATCH,
        at,
        "`as` states a convention where none is needed",
        "",
        "the units convert exactly: leave out what follows as");
  }

  static Diagnostic outOfRange(Span at, String subject, Type.Measure range) {
    return Diagnostic.of(
        Code.OUT_OF_RANGE,
        at,
        "this lies outside the range of " + subject,
        "",
        subject + " lies within " + Numerals.text(range));
  }

  static Diagnostic notWhole(Span at, String subject) {
    return Diagnostic.of(
        Code.NOT_WHOLE,
        at,
        subject + " is a whole number",
        "not whole",
        "compare it with a whole number");
  }

  static Diagnostic equalityOfMeasures(Span at) {
    return Diagnostic.of(
        Code.EQUALITY_OF_MEASURES,
        at,
        "this asks for exact equality of a measured number",
        "was a < or > lost?",
        "write a comparison; if exactly this number is meant, write it as a range: 1..1 year");
  }

  static Diagnostic emptyRange(Span at) {
    return Diagnostic.of(
        Code.EMPTY_RANGE, at, "this range holds no number", "", "write the lower end first");
  }

  static Diagnostic zeroDivisor(Span at) {
    return Diagnostic.of(
        Code.ZERO_DIVISOR,
        at,
        "this divisor may be zero",
        "",
        "give what it is computed from a range that excludes zero, such as 1..300 cm");
  }

  static Diagnostic cycle(Name name, List<String> path) {
    return Diagnostic.of(
        Code.CYCLE,
        name.at(),
        "`" + name + "` is defined by itself",
        "",
        "by way of " + String.join(" -> ", path),
        "a guideline's steps lead one way: take one of these references out");
  }

  static Diagnostic missingClause(Span at, String what, String remedy) {
    return Diagnostic.of(Code.MISSING_CLAUSE, at, what, "", remedy);
  }

  static Diagnostic repeatedClause(Span at, String clause) {
    return Diagnostic.of(
        Code.REPEATED_CLAUSE,
        at,
        "`" + clause + "` is said twice in this declaration",
        "the second",
        "keep one of the two");
  }

  static Diagnostic unknownWord(Name word, String clause, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_WORD,
        word.at(),
        "`" + clause + "` does not know `" + word + "`",
        "",
        known.isEmpty()
            ? "guideline.yaml declares no scheme for it"
            : "it is one of " + list(known));
  }

  static Diagnostic guidelineHead(Span at, String what, String remedy) {
    return Diagnostic.of(Code.GUIDELINE_HEAD, at, what, "", remedy);
  }

  static Diagnostic bars(Span at, int found, int wanted) {
    return Diagnostic.of(
        Code.BARS,
        at,
        "the bars of this line are not those of its table's head",
        found == wanted ? "|| stands elsewhere" : found + " cells, the head has " + wanted,
        "a row has the head's bars, with || at the same place");
  }

  static Diagnostic blank(Span at) {
    return Diagnostic.of(
        Code.BLANK_CELL,
        at,
        "this cell is empty",
        "",
        "write - where any value will do; only a remark may be empty");
  }

  static Diagnostic noAnswer(Span at) {
    return Diagnostic.of(
        Code.BLANK_CELL,
        at,
        "this rule has no answer",
        "",
        "write one; where the source does not say, write silent");
  }

  static Diagnostic outOfPlace(Span at, String what, String remedy) {
    return Diagnostic.of(Code.CELL_OUT_OF_PLACE, at, what, "", remedy);
  }

  static Diagnostic tableHead(Span at, String what, String remedy) {
    return Diagnostic.of(Code.TABLE_HEAD, at, what, "", remedy);
  }

  static Diagnostic noPoints(Span at) {
    return Diagnostic.of(
        Code.NO_ROWS, at, "this score gives no points", "", "give a finding points other than 0");
  }

  static Diagnostic badStep(Span at) {
    return Diagnostic.of(
        Code.EMPTY_RANGE, at, "nothing can be rounded to this", "", "round to a step above 0");
  }

  static Diagnostic collectsNothing(Span at) {
    return Diagnostic.of(
        Code.WRONG_TYPE,
        at,
        "`collect` gathers choices or recommendations, and this decision answers with neither",
        "",
        "use one of ... or recommendation, or another hit policy");
  }

  static Diagnostic noRows(Span at, String what) {
    return Diagnostic.of(
        Code.NO_ROWS,
        at,
        what + " has no rows",
        "",
        "write a head, a ruler and a row for each rule");
  }

  static Diagnostic uncited(Span at, String what) {
    return Diagnostic.of(
        Code.UNCITED,
        at,
        what + " cites nothing",
        "no source",
        "add the statements of the source behind it: cites S1, S2");
  }

  static Diagnostic unknownCitation(Name cite, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_CITATION,
        cite.at(),
        "there is no statement or open question `" + cite + "` in guideline.yaml",
        "",
        didYouMean(cite.text(), known));
  }

  static Diagnostic unencoded(Span at, String id) {
    return Diagnostic.of(
        Code.UNENCODED_STATEMENT,
        at,
        "nothing computes statement " + id,
        "neither cited nor narrative",
        "cite it where it decides something, or say under `narrative` why it computes nothing");
  }

  static Diagnostic citedNarrative(Span at, String id) {
    return Diagnostic.of(
        Code.CITED_NARRATIVE,
        at,
        "statement " + id + " is marked as narrative, yet it is cited",
        "",
        "remove its `narrative`, or the citation");
  }

  private static String is(Type type) {
    return switch (type) {
      case Type.YesNo() -> "is yes or no";
      case Type.OneOf one -> "is one of " + list(names(one));
      case Type.AnyOf any -> "is a set of " + list(names(any));
      case Type.Measure measure -> "is a number within " + Numerals.text(measure);
    };
  }

  private static List<String> names(Type type) {
    return type.named().stream().map(Option::name).toList();
  }

  static String[] didYouMean(String misspelt, Collection<String> known) {
    Optional<String> nearest = Nearest.to(misspelt, known);
    return nearest.isPresent()
        ? new String[] {"did you mean `" + nearest.get() + "`?"}
        : new String[] {known.isEmpty() ? "none is declared" : "known are " + list(known)};
  }

  static String list(Collection<String> names) {
    return names.stream().limit(LISTED).collect(Collectors.joining(", "))
        + (names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
  }

  private static String inUnit(Unit unit) {
    return unit.equals(Unit.ONE) ? "" : " " + name(unit);
  }

  private static String name(Unit unit) {
    return unit.equals(Unit.ONE)
        ? "a number without a unit"
        : unit.label(org.apache.commons.numbers.fraction.BigFraction.of(2));
  }
}
