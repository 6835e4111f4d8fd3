package precept.check;

import static precept.source.Code.*;

import precept.source.Mistake;
import precept.source.Nearest;
import precept.syntax.Name;

/// What is said where a value of another type is needed.
sealed interface TypeMistake extends Mistake {

  @Says(code = WRONG_TYPE, message = "{subject} {is}, which this does not fit")
  @Label("does not fit")
  @Help("test it with {tests}")
  record WrongTest(String subject, String is, String tests) implements TypeMistake {}

  @Says(code = WRONG_TYPE, message = "the answer {is}, which this does not fit")
  @Help("{remedy}")
  record WrongAnswer(String is, String remedy) implements TypeMistake {
    WrongAnswer(String is) {
      this(is, "write one of its values, silent, conflict a, b or as other_decision");
    }
  }

  @Says(code = WRONG_TYPE, message = "{what} is no condition")
  @Help("say what it is tested for: < 14 days, is yes, includes ...")
  record NoCondition(String what) implements TypeMistake {}

  @Says(code = WRONG_TYPE, message = "{what} is no number")
  @Label("a number is needed here")
  @Help("only numbers can be added, multiplied or compared")
  record NoNumber(String what) implements TypeMistake {}

  @Says(code = WRONG_TYPE, message = "{subject} is no decision")
  @Help("only a decision can be silent or in conflict")
  record NoDecision(String subject) implements TypeMistake {}

  @Says(code = WRONG_TYPE, message = "`{name}` answers another kind of question")
  @Label("not of the same type")
  @Help("`as` needs a decision with the same kind of answer as `{decision}`")
  record OtherAnswer(Name name, Name decision) implements TypeMistake {}

  @Says(
      code = WRONG_TYPE,
      message =
          "`collect` gathers choices or recommendations, and this decision answers with neither")
  @Help("use one of ... or recommendation, or another hit policy")
  record CollectsNothing() implements TypeMistake {}

  @Says(code = WRONG_TYPE, message = "a table that collects has one answer")
  @Label("which value would belong to which of those that apply?")
  @Help("write a table for each answer, or another hit policy")
  record CollectsSeveral() implements TypeMistake {}

  @Says(code = UNKNOWN_NAME, message = "there is no list of choices `{name}`")
  @Label("not declared")
  @Help("{nearest}")
  @Help(
      "a type is yes/no, one of, any of, a range such as 0..120 years, a list declared by choices, or recommendation for a decision")
  record NoType(Name name, Nearest nearest) implements TypeMistake {}

  @Says(code = NOTHING_NEEDS, message = "nothing needs the choices `{name}`")
  @Label("no input and no decision takes them")
  @Help("use the list as a type, or remove it")
  record ListNotTaken(Name name) implements TypeMistake {}

  @Says(code = MISSING_CLAUSE, message = "a decision cannot answer with a set")
  @Help("use one of ... with hit collect")
  record SetAnswer() implements TypeMistake {}

  @Says(code = MISSING_CLAUSE, message = "no choice is listed")
  @Help("list each on a line of its own: negative \"Negative\"")
  record NoChoice() implements TypeMistake {}
}
