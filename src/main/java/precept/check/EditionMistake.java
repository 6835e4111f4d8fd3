package precept.check;

import static precept.source.Code.*;

import java.util.Map;
import precept.model.Day;
import precept.model.Digest;
import precept.model.Edition;
import precept.source.Code;
import precept.source.Mistake;
import precept.source.Span;

/// What is said of a version: where it lies, when it is in force, what was approved, what is
/// accepted.
sealed interface EditionMistake extends Mistake {

  @Says(code = WRONG_FOLDER, message = "the folder says {folder}, the file {file}")
  @Help("rename the folder, or correct the file")
  record WrongFolder(String folder, String file) implements EditionMistake {}

  @Says(code = EMPTY_RANGE, message = "this version ends before it begins")
  @Label("effective: {effective}")
  @Help("`until` is the last day in force: let it lie on or after `effective`")
  record NeverInForce(Day effective) implements EditionMistake {}

  @Says(code = OVERLAPPING_VERSIONS, message = "{older} and {newer} are both in force on {day}")
  @Label("{older} is in force {validity}: {place}")
  @Help(
      "versions take effect in the order of their numbers: let {newer} take effect later, or end {older} before")
  record Overlap(String older, String newer, Day day, String validity, Span place)
      implements EditionMistake {

    /// @param start the first day of the newer one
    Overlap(Edition older, Edition newer, Day start) {
      this(
          older.version(),
          newer.version(),
          older.validity().effective().filter(start::isBefore).orElse(start),
          older.validity().words(),
          older.validity().at());
    }
  }

  @Says(code = UNSEALED, message = "this version is approved, and no digest says what was approved")
  @Label("not sealed")
  @Help("read it once more, and then add this line to guideline.yaml:")
  @Help("digest: {content}")
  record Unsealed(Digest content) implements EditionMistake {}

  @Says(code = SEAL_BROKEN, message = "this version was approved, and has been edited since")
  @Label("the files come to another digest")
  @Help("what is approved stays as it is: take the edit back, and make it in a new version with")
  @Help("precept new {guideline} NEXT-VERSION")
  record SealBroken(String guideline) implements EditionMistake {}

  @Says(
      code = SEAL_BROKEN,
      message = "this version has the digest of an approved one, and its status is {status}")
  @Label("only what is approved, or was, is sealed")
  @Help("set the status to approved or retired; if this is a new version, remove the digest")
  record SealedDraft(String status) implements EditionMistake {}

  @Says(code = NOT_ACCEPTABLE, message = "{number} cannot be accepted")
  @Help("{remedy}")
  record NotAcceptable(String number, String remedy) implements EditionMistake {
    NotAcceptable(Code code) {
      this(code.number(), REMEDIES.getOrDefault(code, "put it right"));
    }

    /// What to do about findings that leave somebody without an answer.
    private static final Map<Code, String> REMEDIES =
        Map.of(
            NEVER_REFUTED,
            "a promise holds for everybody: correct the rules, or promise less",
            OVERLAP,
            "where two rules match nobody is answered: let one answer, say hit first, or conflict a, b",
            GAP,
            "where the source does not say, add a row that says silent",
            NOBODY,
            "correct population and impossible",
            INCONCLUSIVE,
            "nothing is proved: split large tables into a chain of smaller ones");
  }
}
