package precept.library;

import precept.source.Code;
import precept.source.Diagnostic;
import precept.source.SourceText;
import precept.source.Span;

/// All that reading files says to authors.
final class LibraryMistakes {
  private LibraryMistakes() {}

  static Diagnostic notUtf8(String path, int line) {
    return Diagnostic.of(
        Code.NOT_UTF8,
        nowhere(path),
        "this file is not UTF-8: line " + line + " has bytes that are no character",
        "",
        "save it as UTF-8");
  }

  static Diagnostic tooLarge(String path, long bytes, long limit) {
    return Diagnostic.of(
        Code.FILE_TOO_LARGE,
        nowhere(path),
        "this file has " + bytes + " bytes; " + limit + " is the limit",
        "",
        "a guideline is read by people: split it, or check that it is the right file");
  }

  static Diagnostic unreadable(String path, String reason) {
    return Diagnostic.of(
        Code.UNREADABLE,
        nowhere(path),
        "this cannot be read: " + reason,
        "",
        "check that it exists and that you may read it");
  }

  static Diagnostic empty(String path) {
    return Diagnostic.of(
        Code.EMPTY_FILE,
        nowhere(path),
        "there is nothing in this file",
        "",
        "write something into it, or remove it");
  }

  static Diagnostic noLogic(String path) {
    return Diagnostic.of(
        Code.EMPTY_FILE,
        nowhere(path),
        "this folder has no .precept file",
        "",
        "add the logic of the guideline: one file or several, named *.precept");
  }

  static Diagnostic stray(String path, String remedy) {
    return Diagnostic.of(Code.WRONG_FOLDER, nowhere(path), "nothing reads this", "", remedy);
  }

  static Diagnostic noGuideline(String path, String guideline) {
    return Diagnostic.of(
        Code.NO_SUCH_VERSION,
        nowhere(path),
        "there are test cases for " + guideline + ", but no guideline of that name",
        "",
        "correct the folder's name, or remove it");
  }

  static Diagnostic yaml(Span at, String problem) {
    return Diagnostic.of(
        Code.YAML_SYNTAX,
        at,
        "this is not valid YAML: " + problem,
        "",
        "a text that holds \": \" or \" #\" must be quoted; lines of one level are indented alike");
  }

  static Diagnostic feature(Span at, String what, String remedy) {
    return Diagnostic.of(Code.YAML_FEATURE, at, what, "", remedy);
  }

  static Diagnostic duplicateKey(Span at, String key, Span first) {
    return Diagnostic.of(
        Code.YAML_FEATURE,
        at,
        "`" + key + "` is given twice",
        "given before at " + first,
        "keep one of the two");
  }

  private static Span nowhere(String path) {
    return new SourceText(path, "").whole();
  }
}
