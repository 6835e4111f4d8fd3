package precept.check;

import static precept.source.Code.*;

import java.util.Collection;
import precept.source.Listed;
import precept.source.Mistake;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Data;

/// What is said of any YAML file: of its keys, of the shape of what stands under them, and of ids.
sealed interface FieldMistake extends Mistake {

  @Says(code = UNKNOWN_KEY, message = "`{key}` means nothing here")
  @Help("{nearest}")
  record UnknownKey(String key, Nearest nearest) implements FieldMistake {
    UnknownKey(String key, Collection<String> known) {
      this(key, new Nearest(key, known));
    }
  }

  @Says(code = MISSING_KEY, message = "`{key}` is missing or empty here")
  @Help("add {key}: ...")
  record MissingKey(String key) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "this is {found}, and {wanted} is expected")
  @Help("write {remedy}")
  record WrongShape(String found, String wanted, String remedy) implements FieldMistake {
    WrongShape(Data found, String wanted) {
      this(
          switch (found) {
            case Data.Scalar scalar -> scalar.text().isBlank() ? "nothing" : "a text";
            case Data.Sequence sequence -> "a list";
            case Data.Mapping mapping -> "key: value lines";
          },
          wanted,
          wanted.equals("a list") ? "[a, b], or a line - for each" : wanted);
    }
  }

  @Says(code = UNKNOWN_WORD, message = "this word is not known here")
  @Help("it is one of {known}")
  record UnknownWord(Listed known) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "`{id}` cannot be an id here")
  @Help("an id is {form}")
  record BadId(String id, String form) implements FieldMistake {}

  @Says(code = DUPLICATE_ID, message = "the id {id} is used twice")
  @Label("used before at {first}")
  @Help("give one of the two another id")
  record DuplicateId(String id, Span first) implements FieldMistake {}

  @Says(code = UNKNOWN_ID, message = "there is no {kind} `{id}`")
  @Help("{nearest}")
  record UnknownId(String kind, String id, Nearest nearest) implements FieldMistake {
    UnknownId(String kind, String id, Collection<String> known) {
      this(kind, id, new Nearest(id, known));
    }
  }

  @Says(code = WRONG_SHAPE, message = "`{text}` is no whole number")
  @Help("write the number as the source prints it: 1")
  record NoNumber(String text) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "`{text}` is no version number")
  @Help("write three numbers: 1.0.0")
  record BadVersion(String text) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "`{text}` is no date")
  @Help("write year-month-day: 2026-01-08")
  record BadDate(String text) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "`{text}` is no digest")
  @Help("remove it, and precept check shows the one to write")
  record BadDigest(String text) implements FieldMistake {}

  @Says(code = WRONG_SHAPE, message = "`{text}` is no digest")
  @Help("lines of the log are written by precept approve, and not changed")
  record EditedLog(String text) implements FieldMistake {}
}
