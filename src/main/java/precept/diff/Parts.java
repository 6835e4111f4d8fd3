package precept.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision.Renames;
import precept.model.Type;

/// What a guideline consists of, by name: its definitions with their choices and rules.
final class Parts {
  private Parts() {}

  static Set<String> of(Guideline guideline) {
    Set<String> parts = new LinkedHashSet<>(guideline.answers());
    for (Definition definition : guideline.definitions().values()) {
      parts.add(definition.name());
      type(definition)
          .named()
          .forEach(option -> parts.add(choice(definition.name(), option.name())));
      if (definition instanceof Decision decision) {
        decision.rows().forEach(row -> parts.add(decision.rule(row).toString()));
      }
    }
    return parts;
  }

  private static Type type(Definition definition) {
    return definition instanceof Decision decision ? decision.answerType() : definition.type();
  }

  private static String choice(String of, String name) {
    return of + " is " + name;
  }

  /// What `renamed` speaks of and an old version does not have.
  ///
  /// @param written the old version as it was written
  /// @param renamed the same in new names
  static List<String> unknown(Renames renames, Guideline written, Guideline renamed) {
    List<String> unknown = new ArrayList<>();
    renames.names().keySet().stream()
        .filter(name -> !written.definitions().containsKey(name))
        .filter(name -> !written.recommendations().containsKey(name))
        .forEach(unknown::add);
    Set<String> parts = of(renamed);
    missing(renames.choices(), " is ", parts, unknown);
    missing(renames.rules(), ".", parts, unknown);
    return unknown;
  }

  private static void missing(
      Map<String, String> pairs, String joint, Set<String> parts, List<String> unknown) {
    pairs.forEach((was, is) -> {
      if (!was.contains(".") || !parts.contains(is.replaceFirst("\\.", joint))) {
        unknown.add(was);
      }
    });
  }
}
