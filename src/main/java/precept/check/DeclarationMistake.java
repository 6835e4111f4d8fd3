package precept.check;

import static precept.source.Code.*;

import precept.source.Listed;
import precept.source.Mistake;
import precept.syntax.Name;

/// What is said of declarations and their clauses: missing, repeated, or with words of their own.
sealed interface DeclarationMistake extends Mistake {
  /// However its conditions are out of order, a criterion is put right in the same ways.
  String QUANTIFY =
      "write one condition, or all of / any of / none of / at least 2 of and then a line - condition for each";

  @Says(code = GUIDELINE_HEAD, message = "no .precept file declares the guideline")
  @Help("write guideline {guideline} and under it a line answers ...")
  record NoGuideline(String guideline) implements DeclarationMistake {}

  @Says(code = GUIDELINE_HEAD, message = "the guideline is declared twice")
  @Help("keep one of the two")
  record SecondGuideline() implements DeclarationMistake {}

  @Says(code = GUIDELINE_HEAD, message = "guideline.yaml calls this guideline {guideline}")
  @Help("use one id in both")
  record OtherGuideline(String guideline) implements DeclarationMistake {}

  @Says(code = GUIDELINE_HEAD, message = "this guideline gives no answers")
  @Help("add a line answers with its decisions, the primary one first")
  record NoAnswers() implements DeclarationMistake {}

  @Says(code = GUIDELINE_HEAD, message = "`{answer}` is a fact, not an answer")
  @Help("list decisions, scores or quantities, each once")
  record AnsweredFact(Name answer) implements DeclarationMistake {}

  @Says(code = GUIDELINE_HEAD, message = "`{answer}` is listed twice")
  @Help("list decisions, scores or quantities, each once")
  record RepeatedAnswer(Name answer) implements DeclarationMistake {}

  @Says(code = REPEATED_CLAUSE, message = "`{clause}` is said twice in this declaration")
  @Label("the second")
  @Help("keep one of the two")
  record RepeatedClause(String clause) implements DeclarationMistake {}

  @Says(code = UNKNOWN_WORD, message = "`{clause}` does not know `{word}`")
  @Help("it is one of {known}")
  record UnknownWord(String clause, Name word, Listed known) implements DeclarationMistake {}

  @Says(code = UNKNOWN_WORD, message = "`{clause}` does not know `{word}`")
  @Help("guideline.yaml declares no scheme for it")
  record NoScheme(String clause, Name word) implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "this population has no condition")
  @Help("add one a line")
  record UnconditionalPopulation() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "this property has no condition")
  @Help("write one condition on a line; join parts with and, or")
  record UnconditionalProperty() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "a property has one condition")
  @Help("write one condition on a line; join parts with and, or")
  record ManifoldProperty() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "this quantity has no formula")
  @Help("add a line = expression")
  record NoFormula() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "this criterion has no condition")
  @Help(QUANTIFY)
  record UnconditionalCriterion() implements DeclarationMistake {}

  @Says(
      code = MISSING_CLAUSE,
      message = "several conditions stand without saying how many of them must hold")
  @Help(QUANTIFY)
  record NoQuantifier() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "a condition stands outside the list")
  @Help(QUANTIFY)
  record OutsideList() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "the list is empty")
  @Help(QUANTIFY)
  record EmptyList() implements DeclarationMistake {}

  @Says(code = MISSING_CLAUSE, message = "at least {least} are asked of a list of {size}")
  @Help(QUANTIFY)
  record ShortList(int least, int size) implements DeclarationMistake {}
}
