package precept.check;

import static precept.source.Code.*;

import precept.source.Listed;
import precept.source.Mistake;
import precept.source.Span;
import precept.syntax.Name;

/// What is said of tables: of their bars, their heads, and what stands in the wrong cell.
sealed interface TableMistake extends Mistake {

  @Says(code = BARS, message = "the bars of this line are not those of its table's head")
  @Label("{difference}")
  @Help("a row has the head's bars, with || at the same place")
  record Bars(String difference) implements TableMistake {
    Bars(int found, int wanted) {
      this(found == wanted ? "|| stands elsewhere" : found + " cells, the head has " + wanted);
    }
  }

  @Says(code = NO_ROWS, message = "this {what} has no rows")
  @Help("write a head, a ruler and a row for each rule")
  record NoRows(String what) implements TableMistake {}

  @Says(code = NO_ROWS, message = "this score gives no points")
  @Help("give a finding points other than 0")
  record NoPoints() implements TableMistake {}

  @Says(code = NO_ROWS, message = "everybody earns the same points")
  @Help("say in another column what earns other points")
  record SamePoints() implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "this is no head of a table")
  @Help("begin with | rule | column | ... || {answers} | cites |")
  record NoHead(String answers) implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "this is no head of a score's table")
  @Help(
      "begin with | finding | points | cites |, or | item | 0 | 1 | ... | cites |, and a ruler (| item | cites | where choices earn points by themselves)")
  record NoScoreHead() implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "this table asks nothing")
  @Help("name a column between rule and ||")
  record NoColumn() implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "a column is headed by one name")
  @Help("name an input, criterion, score, quantity or decision, or write name in days")
  record StrangeColumn() implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "the right side of this head is not in order")
  @Help("after || stand {answers}, cites and, if wanted, remark")
  record RightSide(String answers) implements TableMistake {}

  @Says(code = TABLE_HEAD, message = "no ruler follows this head")
  @Help("write |---| with three dashes or more a cell")
  record NoRuler() implements TableMistake {}

  @Says(code = BLANK_CELL, message = "this cell is empty")
  @Help("write - where any value will do; only a remark may be empty")
  record Blank() implements TableMistake {}

  @Says(code = BLANK_CELL, message = "this rule has no answer")
  @Help("write one; where the source does not say, write silent")
  record NoAnswer() implements TableMistake {}

  @Says(code = BLANK_CELL, message = "this rule has no answer to `{answer}`")
  @Help("write one, or - where there is none to give; where the source does not say, write silent")
  record NoAnswerBeside(Name answer) implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "a rule's name is missing")
  @Help("give the rule a name of its own, such as rule_out")
  record NamelessRule() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "`otherwise` is not the last row")
  @Help("move this row to the end")
  record EarlyOtherwise() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "this is no test of `{column}`")
  @Help("{remedy}")
  record NoTest(Name column, String remedy) implements TableMistake {
    NoTest(Name column) {
      this(column, "write -, a comparison, or some of its values");
    }
  }

  @Says(code = CELL_OUT_OF_PLACE, message = "- is no answer")
  @Label("any of which?")
  @Help(
      "write one of its values, silent, conflict a, b or as other_decision; - stands beside the first answer of a table only")
  record AnythingAnswered() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "a conflict has two different answers or more")
  @Help("write conflict a, b")
  record LoneConflict() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "citations are expected here")
  @Help("write ids such as S1, Q2")
  record NoCitations() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "a remark is a quoted text")
  @Help("put it in double quotes, or leave the cell empty")
  record UnquotedRemark() implements TableMistake {}

  @Says(
      code = CELL_OUT_OF_PLACE,
      message = "an item is an input, criterion, score, quantity or decision")
  @Help("write its name, or name in days")
  record NoItem() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "the item `{item}` stands in two rows")
  @Label("the first is at {first}")
  @Help("put all of its cells into one row; a head may stand over several columns")
  record RepeatedItem(Name item, Span first) implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "this is no test of `{item}`")
  @Help("write a comparison, a range, or some of its values, or leave the cell empty")
  record NoGrading(Name item) implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "- would earn these points always")
  @Help("leave the cell empty where no value earns these points")
  record AlwaysGraded() implements TableMistake {}

  @Says(code = BLANK_CELL, message = "this item earns no points")
  @Help(
      "say in a cell which of its values earn the points above it, or where its choices are declared what each earns")
  record NoGrade() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "`{item}` earns points here and by its choices")
  @Label("which are meant?")
  @Help("leave its cells empty, or say nothing of what its choices earn")
  record EarnsTwice(Name item) implements TableMistake {}

  @Says(
      code = BLANK_CELL,
      message = "`{item}` may have several of its choices at once, and earns nothing by them")
  @Help("say in a cell which of its sets earn the points above it: includes a")
  record SetItem(Name item) implements TableMistake {}

  @Says(code = BLANK_CELL, message = "not every choice of {item} earns points: {choices}")
  @Help("say where the choices are declared what each earns: never \"Never\" earns 0")
  record EarnsNothing(Name item, Listed choices) implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "points are a number")
  @Help("write 1, -2 or 0.5")
  record UncountedPoints() implements TableMistake {}

  @Says(code = CELL_OUT_OF_PLACE, message = "a finding is a criterion or a condition")
  @Help("write its name, or a condition such as age > 65 years")
  record NoFinding() implements TableMistake {}
}
