package precept.syntax;

import static precept.source.Code.*;

import precept.source.Mistake;

/// All that reading a `.precept` file says to authors.
sealed interface SyntaxMistake extends Mistake {

  @Says(code = UNEXPECTED_TEXT, message = "`{found}` does not fit here")
  @Label("{expected}")
  @Help("{remedy}")
  record Misfit(String found, String expected, String remedy) implements SyntaxMistake {}

  @Says(code = UNEXPECTED_TEXT, message = "the line ends too early")
  @Label("{expected}")
  @Help("{remedy}")
  record EarlyEnd(String expected, String remedy) implements SyntaxMistake {}

  @Says(code = UNEXPECTED_TEXT, message = "`{found}` is not written so here")
  @Help("{remedy}")
  record Foreign(String found, String remedy) implements SyntaxMistake {}

  @Says(code = UNEXPECTED_TEXT, message = "`{found}` is no word of the language")
  @Help("did you mean `{meant}`?")
  record Misspelt(String found, String meant) implements SyntaxMistake {}

  @Says(code = UNEXPECTED_TEXT, message = "this text is empty")
  @Help("write what people are to read here")
  record EmptyText() implements SyntaxMistake {}

  @Says(code = UNTERMINATED_TEXT, message = "a quoted text has no end")
  @Label("starts here")
  @Help("close it with \" on the same line; inside a text a quote is written \\\"")
  record Unterminated() implements SyntaxMistake {}

  @Says(code = UNKNOWN_ESCAPE, message = "the text has an unknown escape {escape}")
  @Help("only \\\" and \\\\ are escapes")
  record UnknownEscape(String escape) implements SyntaxMistake {}

  @Says(code = FOREIGN_CHARACTER, message = "there is a typographic quotation mark here")
  @Help("write straight quotes: \"text\"")
  record CurlyQuote() implements SyntaxMistake {}

  @Says(code = FOREIGN_CHARACTER, message = "there is a mathematical sign here")
  @Help("{remedy}")
  record MathsSign(String remedy) implements SyntaxMistake {}

  @Says(code = FOREIGN_CHARACTER, message = "there is a long dash here")
  @Help("a range is written 14..28, a minus sign -, any value -")
  record LongDash() implements SyntaxMistake {}

  @Says(
      code = FOREIGN_CHARACTER,
      message = "there is a non-breaking or otherwise special space here")
  @Help("write a plain space")
  record OddSpace() implements SyntaxMistake {}

  @Says(code = FOREIGN_CHARACTER, message = "there is a control character within this text here")
  @Help("remove it: nobody can see it")
  record Invisible() implements SyntaxMistake {}

  @Says(
      code = FOREIGN_CHARACTER,
      message = "there is a character that the language does not have ({point}) here")
  @Help("{remedy}")
  record Strange(String point, String remedy) implements SyntaxMistake {}

  @Says(code = NUMBER_FORM, message = "a number with commas cannot be read")
  @Help("{remedy}")
  record Thousands(String remedy) implements SyntaxMistake {}

  @Says(code = NUMBER_FORM, message = "a range with a dash cannot be read")
  @Help("a range is written {dotted}, a difference {spaced}")
  record DashedRange(String dotted, String spaced) implements SyntaxMistake {}

  @Says(code = NUMBER_FORM, message = "this number has more than 40 digits")
  @Help("round it")
  record TooManyDigits() implements SyntaxMistake {}

  @Says(code = GLUED_OPERATOR, message = "`{found}` is no name")
  @Help("names have no dashes: {name}")
  @Help("a subtraction has spaces: {spaced}")
  record DashedName(String found, String name, String spaced) implements SyntaxMistake {}

  @Says(code = GLUED_OPERATOR, message = "`{found}` can only be a unit, and none may stand here")
  @Label("read as one word")
  @Help("{remedy}")
  record Glued(String found, String remedy) implements SyntaxMistake {}

  @Says(
      code = TOO_DEEP,
      message = "this line nests more than 100 parentheses or has more than 2,000 words")
  @Help("give its parts names: one criterion or quantity each")
  record TooDeep() implements SyntaxMistake {}

  @Says(code = UNEXPECTED_TEXT, message = "`{choice}` is no choice here")
  @Label("the type above lists none")
  @Help("write `one of` or `any of` above, or add it where the choices are declared")
  record StrayChoice(Name choice) implements SyntaxMistake {}

  @Says(code = MIXED_AND_OR, message = "`and` and `or` stand side by side")
  @Label("which belongs together?")
  @Help("put parentheses: (a and b) or c, or a and (b or c)")
  record MixedAndOr() implements SyntaxMistake {}
}
