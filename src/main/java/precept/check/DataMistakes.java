package precept.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import precept.model.Day;
import precept.model.Definition;
import precept.model.Digest;
import precept.model.Edition;
import precept.model.Numerals;
import precept.model.Option;
import precept.model.Revision.Rank;
import precept.model.Type;
import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.Span;
import precept.syntax.Data;

/// All that checking YAML files says to authors: `guideline.yaml`, facts and test cases.
final class DataMistakes {
  /// What to do about findings that leave somebody without an answer.
  private static final Map<Code, String> INSTEAD =
      Map.of(
          Code.NEVER_REFUTED,
          "a promise holds for everybody: correct the rules, or promise less",
          Code.OVERLAP,
          "where two rules match nobody is answered: let one answer, say hit first, or conflict a, b",
          Code.GAP,
          "where the source does not say, add a row that says silent",
          Code.NOBODY,
          "correct population and impossible",
          Code.INCONCLUSIVE,
          "nothing is proved: split large tables into a chain of smaller ones");

  private DataMistakes() {}

  static Diagnostic unknownKey(Data.Scalar key, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_KEY,
        key.at(),
        "`" + key.text() + "` means nothing here",
        "",
        new Nearest(key.text(), known).toString());
  }

  static Diagnostic missingKey(Span at, String key) {
    return Diagnostic.of(
        Code.MISSING_KEY, at, "`" + key + "` is missing or empty here", "", "add " + key + ": ...");
  }

  static Diagnostic wrongShape(Data data, String wanted) {
    String found =
        switch (data) {
          case Data.Scalar scalar -> scalar.text().isBlank() ? "nothing" : "a text";
          case Data.Sequence sequence -> "a list";
          case Data.Mapping mapping -> "key: value lines";
        };
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        data.at(),
        "this is " + found + ", and " + wanted + " is expected",
        "",
        wanted.equals("a list") ? "write [a, b], or a line - for each" : "write " + wanted);
  }

  static Diagnostic unknownWord(Data data, List<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_WORD,
        data.at(),
        "this word is not known here",
        "",
        "it is one of " + new Listed(known));
  }

  static Diagnostic duplicateId(Span at, String id, Span first) {
    return Diagnostic.of(
        Code.DUPLICATE_ID,
        at,
        "the id " + id + " is used twice",
        "used before at " + first,
        "give one of the two another id");
  }

  static Diagnostic badId(Span at, String id, String form) {
    return Diagnostic.of(
        Code.WRONG_SHAPE, at, "`" + id + "` cannot be an id here", "", "an id is " + form);
  }

  static Diagnostic unknownId(Span at, String id, String kind, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_ID,
        at,
        "there is no " + kind + " `" + id + "`",
        "",
        new Nearest(id, known).toString());
  }

  static Diagnostic notAcceptable(Span at, Code code) {
    return Diagnostic.of(
        Code.NOT_ACCEPTABLE,
        at,
        code.number() + " cannot be accepted",
        "",
        INSTEAD.getOrDefault(code, "put it right"));
  }

  static Diagnostic wrongFolder(Span at, String what, String folder) {
    return Diagnostic.of(
        Code.WRONG_FOLDER,
        at,
        "the folder says " + folder + ", the file " + what,
        "",
        "rename the folder, or correct the file");
  }

  static Diagnostic notANumber(Span at, String text) {
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        at,
        "`" + text + "` is no whole number",
        "",
        "write the number as the source prints it: 1");
  }

  static Diagnostic badVersion(Span at, String version) {
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        at,
        "`" + version + "` is no version number",
        "",
        "write three numbers: 1.0.0");
  }

  static Diagnostic badDate(Span at, String text) {
    return Diagnostic.of(
        Code.WRONG_SHAPE, at, "`" + text + "` is no date", "", "write year-month-day: 2026-01-08");
  }

  static Diagnostic neverInForce(Span at, Day effective) {
    return Diagnostic.of(
        Code.EMPTY_RANGE,
        at,
        "this version ends before it begins",
        "effective: " + effective,
        "`until` is the last day in force: let it lie on or after `effective`");
  }

  static Diagnostic overlap(Edition older, Edition newer, Day start) {
    return Diagnostic.of(
        Code.OVERLAPPING_VERSIONS,
        newer.validity().at(),
        older.version() + " and " + newer.version() + " are both in force on " + end(older, start),
        older.version() + " is in force " + older.validity().words() + ": " + older.validity().at(),
        "versions take effect in the order of their numbers: let "
            + newer.version()
            + " take effect later, or end "
            + older.version()
            + " before");
  }

  /// The first day on which both are.
  private static Day end(Edition older, Day start) {
    return older.validity().effective().filter(start::isBefore).orElse(start);
  }

  static Diagnostic unsealed(Span at, Digest content) {
    return Diagnostic.of(
        Code.UNSEALED,
        at,
        "this version is approved, and no digest says what was approved",
        "not sealed",
        "read it once more, and then add this line to guideline.yaml:",
        "digest: " + content);
  }

  static Diagnostic sealBroken(Span at, String guideline) {
    return Diagnostic.of(
        Code.SEAL_BROKEN,
        at,
        "this version was approved, and has been edited since",
        "the files come to another digest",
        "what is approved stays as it is: take the edit back, and make it in a new version with",
        "precept new " + guideline + " NEXT-VERSION");
  }

  static Diagnostic sealedDraft(Span at, Edition.Status status) {
    return Diagnostic.of(
        Code.SEAL_BROKEN,
        at,
        "this version has the digest of an approved one, and its status is " + status.words(),
        "only what is approved, or was, is sealed",
        "set the status to approved or retired; if this is a new version, remove the digest");
  }

  static Diagnostic badDigest(Span at, String text) {
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        at,
        "`" + text + "` is no digest",
        "",
        "remove it, and precept check shows the one to write");
  }

  static Diagnostic badLoggedDigest(Span at, String text) {
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        at,
        "`" + text + "` is no digest",
        "",
        "lines of the log are written by precept approve, and not changed");
  }

  static Diagnostic unknownFact(Data.Scalar key, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_FACT,
        key.at(),
        "the guideline asks for no fact `" + key.text() + "`",
        "not an input",
        new Nearest(key.text(), known).toString());
  }

  static Diagnostic badFact(Span at, Definition.Input input, String reason) {
    return Diagnostic.of(
        Code.BAD_FACT,
        at,
        "this is no value of " + input.name() + (reason.isEmpty() ? "" : ": " + reason),
        "",
        wanted(input.name(), input.type()));
  }

  static Diagnostic unknownChoice(Span at, String text, Definition.Input input) {
    List<String> known = input.type().named().stream().map(Option::name).toList();
    return Diagnostic.of(
        Code.UNKNOWN_CHOICE,
        at,
        "`" + text + "` is not a choice of " + input.name(),
        "",
        new Nearest(text, known).toString());
  }

  static Diagnostic outOfRange(Span at, Definition.Input input, Type.Measure range) {
    return Diagnostic.of(
        Code.OUT_OF_RANGE,
        at,
        "this lies outside the range of " + input.name(),
        "bad data, not a patient",
        input.name() + " lies within " + Numerals.text(range));
  }

  static Diagnostic notWhole(Span at, Definition.Input input) {
    return Diagnostic.of(
        Code.NOT_WHOLE,
        at,
        input.name() + " is a whole number",
        "not whole",
        "write a whole number");
  }

  static Diagnostic nothingExpected(Span at, String id) {
    return Diagnostic.of(
        Code.NOTHING_EXPECTED,
        at,
        "the case " + id + " expects nothing, so it proves nothing",
        "",
        "add expect: with an answer and its value, silent, conflict a, b or needs a, b");
  }

  static Diagnostic unknownCase(Span at, String id, Collection<String> known) {
    return Diagnostic.of(
        Code.UNKNOWN_CASE,
        at,
        "there is no case `" + id + "` to be like",
        "",
        new Nearest(id, known).toString());
  }

  static Diagnostic circularLikeness(Span at, String id) {
    return Diagnostic.of(
        Code.UNKNOWN_CASE,
        at,
        "the case " + id + " is like itself, by way of others",
        "",
        "give one of them its facts in full");
  }

  static Diagnostic badExpectation(Span at, String text, String answer, Type type) {
    return Diagnostic.of(
        Code.BAD_EXPECTATION,
        at,
        "`" + text + "` is nothing that " + answer + " can come to",
        "",
        wanted(answer, type),
        "or silent, conflict a, b, needs a, b, out of scope, direction against");
  }

  static Diagnostic badOutcome(Span at, String text, String answer, Type type) {
    return Diagnostic.of(
        Code.BAD_EXPECTATION,
        at,
        "`" + text + "` is nothing that " + answer + " can come to",
        "",
        wanted(answer, type),
        "or silent, conflict, out of scope");
  }

  static Diagnostic uncitedChange(Span at) {
    return Diagnostic.of(
        Code.UNCITED,
        at,
        "this change cites nothing",
        "no source",
        "add the statements of the source behind it: cites: [S1]");
  }

  /// What is wrong with a condition, without advice that holds in a `.precept` file only.
  static Diagnostic inCondition(Diagnostic mistake) {
    if (mistake.code() == Code.UNKNOWN_NAME) {
      List<String> help = new ArrayList<>(mistake.help());
      help.add("if only the version before has it, name the patients by `from` and `to` instead");
      return new Diagnostic(
          mistake.code(), mistake.at(), mistake.message(), mistake.label(), mistake.notes(), help);
    }
    return mistake.code() == Code.UNEXPECTED_TEXT
        ? Diagnostic.of(
            mistake.code(),
            mistake.at(),
            mistake.message(),
            "",
            "write a condition: age < 65 years and site is iliofemoral")
        : mistake;
  }

  static Diagnostic renamedTwice(Span at, String name) {
    return Diagnostic.of(
        Code.DUPLICATE_ID,
        at,
        "`" + name + "` is the new name of two things",
        "",
        "give each its own, or leave out the one that is gone");
  }

  static Diagnostic rankedTwice(Span at, String value) {
    return Diagnostic.of(
        Code.DUPLICATE_ID, at, "`" + value + "` has two places in this order", "", "keep one");
  }

  static Diagnostic rankedAgain(Rank rank, Span first) {
    return Diagnostic.of(
        Code.DUPLICATE_ID,
        rank.at(),
        rank.decision() + " is ranked twice",
        "ranked before at " + first,
        "keep one order of its values");
  }

  static Diagnostic rankedList(Span at, String decision) {
    return Diagnostic.of(
        Code.WRONG_SHAPE,
        at,
        decision + " collects, and a list of values has no place in an order",
        "",
        "rank decisions that give one value; remove this line");
  }

  static Diagnostic unknownAnswer(Data.Scalar key, Collection<String> known) {
    return Diagnostic.of(
        Code.BAD_EXPECTATION,
        key.at(),
        "the guideline has nothing called `" + key.text() + "` to expect",
        "",
        new Nearest(key.text(), known).toString());
  }

  static Diagnostic collectsNothing(Data.Scalar key, Collection<String> known) {
    return Diagnostic.of(
        Code.BAD_EXPECTATION,
        key.at(),
        "`"
            + key.text()
            + "` is no decision that collects, so nothing is possible beside its answer",
        "",
        new Nearest(key.text(), known).toString());
  }

  static Diagnostic unknownRule(Span at, String rule, Collection<String> known) {
    return Diagnostic.of(
        Code.BAD_EXPECTATION,
        at,
        "there is no rule `" + rule + "`",
        "",
        new Nearest(rule, known).toString());
  }

  private static String wanted(String name, Type type) {
    return switch (type) {
      case Type.YesNo() -> name + " is yes or no";
      case Type.OneOf one -> name + " is one of " + names(one);
      case Type.AnyOf any -> name + " is a list: [] or some of " + names(any);
      case Type.Measure measure ->
          name
              + " is a number with its unit within "
              + Numerals.text(measure)
              + measure.other().map(other -> ", or " + other.name()).orElse("");
    };
  }

  private static String names(Type type) {
    return new Listed(type.named().stream().map(Option::name).toList()).toString();
  }
}
