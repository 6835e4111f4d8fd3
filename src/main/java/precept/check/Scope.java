package precept.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.source.Span;
import precept.syntax.Declaration;
import precept.syntax.Name;

/// What can be referred to: definitions with their types, recommendations, statements. It notes
/// what is cited.
///
/// @param citable the ids of all statements and open questions
/// @param declared every name, definitions, recommendations and properties alike
/// @param lists the choices that are declared by themselves
/// @param types the type of each definition as a column; absent where its declaration is itself
///   mistaken
/// @param answerTypes the same, but for a `collect` decision what one row answers
record Scope(
    Set<String> citable,
    Map<String, Declaration> declared,
    ChoiceLists lists,
    Map<String, Type> types,
    Map<String, Type> answerTypes,
    Set<String> cited,
    List<Diagnostic> mistakes) {

  /// The same names, its mistakes reported elsewhere.
  Scope reporting(List<Diagnostic> report) {
    return new Scope(citable, declared, lists, types, answerTypes, cited, report);
  }

  /// Where what the answers of a table share is held against: its mistakes are reported with the
  /// first answer, and with no other.
  Scope shared(Declaration.Decision answer) {
    return answer.isFirst() ? this : reporting(new ArrayList<>());
  }

  /// Reports a mistake; what it was made in comes to nothing.
  <T> Optional<T> refuse(Diagnostic mistake) {
    mistakes.add(mistake);
    return Optional.empty();
  }

  /// The type of a definition; a mistake is reported where there is no definition of that name.
  Optional<Type> type(Name name) {
    if (!isDefinition(declared.get(name.text()))) {
      mistakes.add(
          new NameMistake.Unknown(
                  "input, criterion, quantity, score or decision", name.text(), definitions())
              .at(name.at()));
    }
    return Optional.ofNullable(types.get(name.text()));
  }

  /// A decision's declaration; a mistake is reported where there is none of that name.
  Optional<Declaration.Decision> decision(Name name) {
    if (declared.get(name.text()) instanceof Declaration.Decision decision) {
      return Optional.of(decision);
    }
    List<String> known =
        declared.keySet().stream()
            .filter(some -> declared.get(some) instanceof Declaration.Decision)
            .toList();
    return refuse(new NameMistake.Unknown("decision", name.text(), known).at(name.at()));
  }

  /// What the choices of an input or decision earn in a score.
  Map<String, BigFraction> points(Name name) {
    return lists.points(declared.get(name.text()));
  }

  boolean isDecision(Name name) {
    return declared.get(name.text()) instanceof Declaration.Decision;
  }

  Collection<String> definitions() {
    return declared.keySet().stream().filter(name -> isDefinition(declared.get(name))).toList();
  }

  /// @param mistake what is said of a name that stands a second time, and of where it stood first
  void refuseRepeated(List<Name> names, BiFunction<Name, Span, Mistake> mistake) {
    Map<String, Span> seen = new HashMap<>();
    for (Name name : names) {
      Span first = seen.putIfAbsent(name.text(), name.at());
      if (first != null) {
        refuse(mistake.apply(name, first).at(name.at()));
      }
    }
  }

  /// Citations by id; a mistake is reported for each that does not exist.
  List<String> cites(List<Name> written) {
    for (Name cite : written) {
      if (!citable.contains(cite.text())) {
        mistakes.add(
            new CitationMistake.Unknown(cite, new CitationMistake.Citable(cite.text(), citable))
                .at(cite.at()));
      }
      cited.add(cite.text());
    }
    return written.stream().map(Name::text).toList();
  }

  /// Citations that must not be missing.
  List<String> cites(List<Name> written, Span at, String what) {
    if (written.isEmpty()) {
      mistakes.add(new CitationMistake.Uncited(what).at(at));
    }
    return cites(written);
  }

  private static boolean isDefinition(@org.jspecify.annotations.Nullable Declaration declaration) {
    return switch (declaration) {
      case null -> false;
      case Declaration.Input input -> true;
      case Declaration.Criterion criterion -> true;
      case Declaration.Quantity quantity -> true;
      case Declaration.Score score -> true;
      case Declaration.Decision decision -> true;
      case Declaration.Choices choices -> false;
      case Declaration.Guideline guideline -> false;
      case Declaration.Population population -> false;
      case Declaration.Recommendation recommendation -> false;
      case Declaration.Never never -> false;
      case Declaration.Impossible impossible -> false;
    };
  }
}
