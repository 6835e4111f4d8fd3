package precept.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import precept.model.Definition;
import precept.model.Option;
import precept.model.Type;
import precept.report.QuestionText;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;

/// What a person means who is asked for a fact and types a line.
sealed interface Reply {

  /// A value, as the data that a facts file would give. It is still to be checked.
  record Fact(Data facts) implements Reply {}

  record Undo() implements Reply {}

  record Skip() implements Reply {}

  record Help() implements Reply {}

  record Quit() implements Reply {}

  record Nothing() implements Reply {}

  /// Words that are no answer, unless a choice has such a name.
  List<String> COMMANDS = List.of("?", "undo", "skip", "quit");

  /// The empty set, as explanations print it.
  String NONE = "none";

  static Reply of(String typed, Definition.Input input) {
    String word = typed.strip();
    if (choices(input.type()).stream().anyMatch(choice -> choice.name().equals(word))) {
      return fact(typed, input);
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> new Nothing();
      case "?", "help" -> new Help();
      case "undo" -> new Undo();
      case "skip" -> new Skip();
      case "quit", "exit" -> new Quit();
      default -> fact(typed, input);
    };
  }

  /// What may be named, with the words for it.
  static List<Option> choices(Type type) {
    return switch (type) {
      case Type.YesNo() -> List.of(new Option("yes", ""), new Option("no", ""));
      case Type.OneOf(var options) -> options;
      case Type.AnyOf(var options) ->
          Stream.concat(options.stream(), Stream.of(new Option(NONE, ""))).toList();
      case Type.Measure measure -> measure.other().stream().toList();
    };
  }

  private static Fact fact(String typed, Definition.Input input) {
    SourceText source = new SourceText("answer", typed);
    int start = typed.indexOf(typed.strip());
    Span at = source.span(start, start + typed.strip().length());
    Data value =
        switch (input.type()) {
          case Type.AnyOf any -> members(typed, any, at);
          case Type.Measure measure -> new Data.Scalar(amount(at.text(), measure), at);
          case Type.YesNo yesNo -> new Data.Scalar(named(at.text(), yesNo, false), at);
          case Type.OneOf one -> new Data.Scalar(named(at.text(), one, true), at);
        };
    Data.Entry entry = new Data.Entry(new Data.Scalar(input.name(), at), value);
    return new Fact(new Data.Mapping(List.of(entry), at));
  }

  /// Names with commas between them; a last comma means nothing.
  private static Data members(String typed, Type.AnyOf type, Span at) {
    List<Data> items = new ArrayList<>();
    int start = 0;
    for (String piece : isEmptySet(at.text(), type) ? new String[0] : typed.split(",")) {
      int from = start + piece.indexOf(piece.strip());
      Span place = at.source().span(from, from + piece.strip().length());
      items.add(new Data.Scalar(named(piece.strip(), type, true), place));
      start += piece.length() + 1;
    }
    return new Data.Sequence(items, at);
  }

  private static boolean isEmptySet(String word, Type.AnyOf type) {
    boolean named = type.named().stream().anyMatch(option -> option.name().equals(NONE));
    return word.equals("[]") || (!named && named(word, type, false).equals(NONE));
  }

  /// A bare number is in the unit that the prompt says, as a cell's is in that of its column's
  /// head.
  private static String amount(String word, Type.Measure type) {
    return word.matches("[-+]?[0-9]+([.][0-9]+)?")
        ? (word + " " + QuestionText.unit(type)).strip()
        : named(word, type, false);
  }

  /// The choice that a word stands for: its number, its name or label, or how one of them alone
  /// begins. Else the word itself, for the checker to refuse.
  private static String named(String word, Type type, boolean numbered) {
    if (word.isEmpty()) {
      return word;
    }
    List<Option> choices = choices(type);
    if (numbered && word.matches("[1-9][0-9]{0,3}")) {
      int number = Integer.parseInt(word);
      return number <= type.named().size() ? type.named().get(number - 1).name() : word;
    }
    return only(choices, option -> is(option, word))
        .or(() ->
            only(choices, option -> begins(option, word)).filter(one -> !isAnswer(word, type)))
        .map(Option::name)
        .orElse(word);
  }

  private static Optional<Option> only(List<Option> choices, Predicate<Option> wanted) {
    List<Option> found = choices.stream().filter(wanted).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /// *No* to a question with choices is none of those that begin so.
  private static boolean isAnswer(String word, Type type) {
    return !(type instanceof Type.YesNo)
        && List.of("yes", "no").contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean is(Option option, String word) {
    return option.name().equalsIgnoreCase(word) || option.label().equalsIgnoreCase(word);
  }

  private static boolean begins(Option option, String word) {
    return Stream.of(option.name(), option.label())
        .anyMatch(text -> text.regionMatches(true, 0, word, 0, word.length()));
  }
}
