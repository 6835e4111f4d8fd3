package precept.check;

import static precept.source.Code.*;

import precept.model.Definition;
import precept.source.Mistake;
import precept.source.Nearest;

/// What is said of patients: of their facts, and of what is expected for them.
sealed interface CaseMistake extends Mistake {

  @Says(code = UNKNOWN_FACT, message = "the guideline asks for no fact `{fact}`")
  @Label("not an input")
  @Help("{nearest}")
  record UnknownFact(String fact, Nearest nearest) implements CaseMistake {}

  @Says(code = BAD_FACT, message = "this is no value of {input}{reason}")
  @Help("{input} {is}")
  record BadFact(String input, String reason, String is) implements CaseMistake {

    /// @param reason may be empty
    BadFact(Definition.Input input, String reason) {
      this(input.name(), reason.isEmpty() ? "" : ": " + reason, TypeWords.isInYaml(input.type()));
    }
  }

  @Says(code = OUT_OF_RANGE, message = "this lies outside the range of {input}")
  @Label("bad data, not a patient")
  @Help("{input} lies within {range}")
  record OutOfRange(String input, String range) implements CaseMistake {}

  @Says(code = NOT_WHOLE, message = "{input} is a whole number")
  @Label("not whole")
  @Help("write a whole number")
  record NotWhole(String input) implements CaseMistake {}

  @Says(code = UNKNOWN_CASE, message = "there is no case `{id}` to be like")
  @Help("{nearest}")
  record UnknownCase(String id, Nearest nearest) implements CaseMistake {}

  @Says(code = UNKNOWN_CASE, message = "the case {id} is like itself, by way of others")
  @Help("give one of them its facts in full")
  record CircularLikeness(String id) implements CaseMistake {}

  @Says(code = NOTHING_EXPECTED, message = "the case {id} expects nothing, so it proves nothing")
  @Help("add expect: with an answer and its value, silent, conflict a, b or needs a, b")
  record NothingExpected(String id) implements CaseMistake {}

  @Says(code = BAD_EXPECTATION, message = "`{text}` is nothing that {answer} can come to")
  @Help("{answer} {is}")
  @Help("or {others}")
  record BadExpectation(String text, String answer, String is, String others)
      implements CaseMistake {}

  @Says(code = BAD_EXPECTATION, message = "the guideline has nothing called `{name}` to expect")
  @Help("{nearest}")
  record UnknownAnswer(String name, Nearest nearest) implements CaseMistake {}

  @Says(
      code = BAD_EXPECTATION,
      message = "`{name}` is no decision that collects, so nothing is possible beside its answer")
  @Help("{nearest}")
  record CollectsNothing(String name, Nearest nearest) implements CaseMistake {}

  @Says(code = BAD_EXPECTATION, message = "there is no rule `{rule}`")
  @Help("{nearest}")
  record UnknownRule(String rule, Nearest nearest) implements CaseMistake {}
}
