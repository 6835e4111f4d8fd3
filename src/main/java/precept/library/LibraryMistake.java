package precept.library;

import static precept.source.Code.*;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Tag;
import precept.disk.Astray;
import precept.disk.DiskFailure;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.source.SourceText;
import precept.source.Span;

/// All that reading folders and files says to authors.
sealed interface LibraryMistake extends Mistake {

  /// At a file of which nothing can be quoted, or a folder.
  default Diagnostic in(String path) {
    return at(new SourceText(path, "").whole());
  }

  @Says(
      code = NOT_UTF8,
      message = "this file is not UTF-8: line {line} has bytes that are no character")
  @Help("save it as UTF-8")
  record NotUtf8(int line) implements LibraryMistake {}

  @Says(code = FILE_TOO_LARGE, message = "this file has more than {limit} bytes, the limit")
  @Help("a guideline is read by people: split it, or check that it is the right file")
  record TooLarge(long limit) implements LibraryMistake {}

  /// Why something was not read: of what lies behind a link that leads out, said at the link.
  ///
  /// @param shown the path that messages print
  static Diagnostic unread(IOException failure, Path path, Function<Path, String> shown) {
    if (failure instanceof Astray astray) {
      return new Led(DiskFailure.reason(astray)).in(shown.apply(Path.of(astray.getFile())));
    }
    String reason =
        failure instanceof NoSuchFileException
            ? "there is no such file"
            : failure instanceof AccessDeniedException
                ? "access is denied"
                : "it is no plain file, or the disk failed";
    return new Unreadable(reason).in(shown.apply(path));
  }

  @Says(code = UNREADABLE, message = "this cannot be read: {reason}")
  @Help("check that it exists and that you may read it")
  record Unreadable(String reason) implements LibraryMistake {}

  @Says(code = UNREADABLE, message = "this is not read: {reason}")
  @Help("put a plain file or folder in its place: what lies outside of a project is no part of it")
  record Led(String reason) implements LibraryMistake {}

  @Says(code = EMPTY_FILE, message = "there is nothing in this file")
  @Help("write something into it, or remove it")
  record Empty() implements LibraryMistake {}

  @Says(code = EMPTY_FILE, message = "there is nothing in this log of approvals")
  @Help(
      "take it back from version control; or remove it, and approve again what is still as it was")
  record EmptyLog() implements LibraryMistake {}

  @Says(code = YAML_SYNTAX, message = "this line of the log of approvals is damaged")
  @Help(
      "take it back from version control; or remove this line, and approve again what review then names")
  record DamagedLine() implements LibraryMistake {}

  @Says(code = EMPTY_FILE, message = "this folder has no .precept file")
  @Help("add the logic of the guideline: one file or several, named *.precept")
  record NoLogic() implements LibraryMistake {}

  @Says(code = WRONG_FOLDER, message = "nothing reads this")
  @Help("only {others} are read here")
  record Stray(String others) implements LibraryMistake {}

  @Says(code = WRONG_FOLDER, message = "nothing reads this: its name has a control character")
  @Help("rename it")
  record Named() implements LibraryMistake {}

  @Says(code = WRONG_FOLDER, message = "nothing reads this")
  @Help("this guideline has no version: add a folder 1.0.0")
  record NoVersion() implements LibraryMistake {}

  @Says(
      code = NO_SUCH_VERSION,
      message = "there are test cases for {guideline}, but no guideline of that name")
  @Help("correct the folder's name, or remove it")
  record NoGuideline(String guideline) implements LibraryMistake {}

  @Says(code = YAML_SYNTAX, message = "this is not valid YAML: {problem}")
  @Help("a text that holds \": \" or \" #\" must be quoted; lines of one level are indented alike")
  record NotYaml(String problem) implements LibraryMistake {}

  @Says(code = YAML_SYNTAX, message = "a text with brackets must be quoted within { } or [ ]")
  @Help("write \"111 mm[Hg]\", in double quotes")
  record BareBracket() implements LibraryMistake {}

  @Says(
      code = YAML_FEATURE,
      message = "this file is nested too deeply, or holds characters that YAML does not allow")
  @Help("a file of Precept is nested a few levels deep")
  record TooDeep() implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "there is a control character here ({point})")
  @Help("remove it; lines end with plain line feeds")
  record ControlCharacter(String point) implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "there is a word of 100,000 characters here")
  @Help("check that this is the right file")
  record Endless() implements LibraryMistake {}

  @Says(
      code = YAML_FEATURE,
      message = "this text has an escape for half a character or a control character")
  @Help("remove it")
  record StrangeEscape() implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "anchors and aliases are not used here")
  @Help("write the value out where it is needed")
  record Anchored() implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "the tag {tag} is not used here")
  @Help("write the plain value")
  record Tagged(Tag tag) implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "a key is a plain word here")
  @Help("write key: value")
  record NestedKey() implements LibraryMistake {}

  @Says(code = YAML_FEATURE, message = "`{key}` is given twice")
  @Label("given before at {first}")
  @Help("keep one of the two")
  record DuplicateKey(String key, Span first) implements LibraryMistake {}
}
