package precept.check;

import static precept.source.Code.*;

import java.util.Collection;
import precept.model.Type;
import precept.source.Mistake;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Name;

/// What is said of names: those that nothing has, that two things have, or that lead in a circle.
sealed interface NameMistake extends Mistake {

  @Says(code = UNKNOWN_NAME, message = "there is no {kind} `{name}`")
  @Label("not declared")
  @Help("{nearest}")
  record Unknown(String kind, String name, Nearest nearest) implements NameMistake {
    Unknown(String kind, String name, Collection<String> known) {
      this(kind, name, new Nearest(name, known));
    }
  }

  @Says(code = DUPLICATE_NAME, message = "`{name}` is declared twice")
  @Label("declared before at {first}")
  @Help("rename one of the two, or remove it")
  record Duplicate(Name name, Span first) implements NameMistake {}

  @Says(code = UNKNOWN_CHOICE, message = "`{name}` is not a choice of {subject}")
  @Help("{nearest}")
  record UnknownChoice(String name, String subject, Nearest nearest) implements NameMistake {
    UnknownChoice(String name, String subject, Type type) {
      this(name, subject, new Nearest(name, TypeWords.choices(type)));
    }
  }

  @Says(code = CYCLE, message = "`{name}` is defined by itself")
  @Help("by way of {path}")
  @Help("a guideline's steps lead one way: take one of these references out")
  record Cycle(String name, String path) implements NameMistake {}

  @Says(code = SHARED_LABEL, message = "`{name}` is called as `{other}` is")
  @Label("nobody can tell them apart")
  @Help("whoever is asked sees labels only: give each its own")
  record SharedLabel(Name name, Name other) implements NameMistake {}
}
