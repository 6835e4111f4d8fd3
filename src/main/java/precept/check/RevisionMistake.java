package precept.check;

import static precept.source.Code.*;

import java.util.ArrayList;
import java.util.List;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.source.Span;

/// What is said where a version speaks of the one before: of new names, orders and changes.
sealed interface RevisionMistake extends Mistake {

  @Says(code = DUPLICATE_ID, message = "`{name}` is the new name of two things")
  @Help("give each its own, or leave out the one that is gone")
  record RenamedTwice(String name) implements RevisionMistake {}

  @Says(code = DUPLICATE_ID, message = "`{value}` has two places in this order")
  @Help("keep one")
  record RankedTwice(String value) implements RevisionMistake {}

  @Says(code = DUPLICATE_ID, message = "{decision} is ranked twice")
  @Label("ranked before at {first}")
  @Help("keep one order of its values")
  record RankedAgain(String decision, Span first) implements RevisionMistake {}

  @Says(
      code = WRONG_SHAPE,
      message = "{decision} collects, and a list of values has no place in an order")
  @Help("rank decisions that give one value; remove this line")
  record RankedList(String decision) implements RevisionMistake {}

  @Says(
      code = WRONG_SHAPE,
      message =
          "{decision} gives a number, and the numbers that it may give have no places in an order")
  @Help(
      "rank decisions that give one of some values; of a number, say by never what it must not come to")
  record RankedNumber(String decision) implements RevisionMistake {}

  /// What is wrong with a condition, without advice that holds in a `.precept` file only.
  static Diagnostic inCondition(Diagnostic mistake) {
    if (mistake.code() == UNKNOWN_NAME) {
      List<String> help = new ArrayList<>(mistake.help());
      help.add("if only the version before has it, name the patients by `from` and `to` instead");
      return new Diagnostic(
          mistake.code(), mistake.at(), mistake.message(), mistake.label(), mistake.notes(), help);
    }
    return mistake.code() == UNEXPECTED_TEXT
        ? Diagnostic.of(
            mistake.code(),
            mistake.at(),
            mistake.message(),
            "",
            "write a condition: age < 65 years and site is iliofemoral")
        : mistake;
  }
}
