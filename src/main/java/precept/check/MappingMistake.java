package precept.check;

import static precept.source.Code.*;

import precept.source.Listed;
import precept.source.Mistake;

/// What is said of a mapping: of the columns that become facts.
sealed interface MappingMistake extends Mistake {

  @Says(code = BAD_MAPPING, message = "`{input}` is measured, and no unit is said")
  @Help("say the unit of the column: unit: {unit}")
  record NoUnit(String input, String unit) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "`{input}` is not measured in {written}")
  @Help("{input} is measured in {unit}")
  record OtherUnit(String input, String written, String unit) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "`{input}` is no {wanted}, and is not read so")
  @Help("{input} {is}")
  record NotSo(String input, String wanted, String is) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "`{value}` is nothing that {input} can be")
  @Help("{input} {is}")
  record UnknownMeaning(String value, String input, String is) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "`{text}` does not say how days are written")
  @Help("write year, month and day with the signs between them: day.month.year")
  record BadDates(String text) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "there is no encoding `{text}`")
  @Help("write its name: UTF-8, windows-1252, ISO-8859-15")
  record UnknownEncoding(String text) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "fields are kept apart by one sign")
  @Help("write it in quotes: \";\"")
  record BadSeparator() implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "no column says whether {input} has {choices}")
  @Help("name a column for each choice: what is not recorded is not absent")
  record ChoicesWithoutColumn(String input, Listed choices) implements MappingMistake {}

  @Says(code = BAD_MAPPING, message = "it is not said which column this is")
  @Help("add column: NAME, columns: for the choices of a set, or from: and until: for a time")
  record NoColumn() implements MappingMistake {}
}
