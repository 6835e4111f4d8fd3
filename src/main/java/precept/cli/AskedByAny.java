package precept.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.diagram.Types;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Type;

/// What any of several versions asks for, as one guideline whose inputs can be whatever they can be
/// in one of them: by it a registry is read that all of these are to hear.
final class AskedByAny {
  private AskedByAny() {}

  /// @param versions the newest last
  /// @throws Unable where an input is another thing, or is measured in another unit
  static Guideline of(List<Guideline> versions) {
    Guideline newest = versions.getLast();
    Map<String, Definition> definitions = new LinkedHashMap<>();
    for (Guideline version : versions.reversed()) {
      version
          .definitions()
          .forEach((name, definition) ->
              definitions.merge(name, definition, (newer, older) -> both(newer, older, version)));
    }
    return new Guideline(
        newest.edition(),
        newest.answers(),
        newest.population(),
        definitions,
        newest.recommendations(),
        newest.properties(),
        newest.revision());
  }

  private static Definition both(Definition newer, Definition older, Guideline version) {
    if (!(newer instanceof Definition.Input is) || !(older instanceof Definition.Input was)) {
      return newer;
    }
    Type type =
        Optional.of(Types.union(is.type(), was.type()))
            .filter(union -> isOneUnit(is.type(), was.type()))
            .flatMap(union -> union)
            .orElseThrow(() ->
                new Unable(
                    was.name()
                        + " is another thing in "
                        + version.edition().version()
                        + ", or in another unit: one column cannot say both"));
    return new Definition.Input(
        is.name(),
        is.label(),
        type,
        is.question(),
        is.note(),
        is.bindings(),
        is.onlyWhen(),
        is.at());
  }

  private static boolean isOneUnit(Type one, Type other) {
    return !(one instanceof Type.Measure measure && other instanceof Type.Measure more)
        || measure.isInUnitOf(more);
  }
}
