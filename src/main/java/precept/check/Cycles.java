package precept.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import precept.model.Definition;
import precept.model.References;

/// Definitions that lead back to themselves.
final class Cycles {
  private final Map<String, Definition> definitions;
  private final Scope scope;
  private final Set<String> done = new HashSet<>();

  private Cycles(Map<String, Definition> definitions, Scope scope) {
    this.definitions = definitions;
    this.scope = scope;
  }

  static void refuse(Map<String, Definition> definitions, Scope scope) {
    Cycles cycles = new Cycles(definitions, scope);
    definitions.keySet().forEach(name -> cycles.follow(name, new LinkedHashSet<>()));
  }

  private void follow(String name, SequencedSet<String> path) {
    Definition definition = definitions.get(name);
    if (definition == null || done.contains(name)) {
      return;
    }
    if (!path.add(name)) {
      List<String> round = new ArrayList<>(path);
      List<String> cycle = new ArrayList<>(round.subList(round.indexOf(name), round.size()));
      cycle.add(name);
      scope.refuse(new NameMistake.Cycle(name, String.join(" -> ", cycle)).at(definition.at()));
      return;
    }
    References.of(definition).forEach(next -> follow(next, path));
    path.removeLast();
    done.add(name);
  }
}
