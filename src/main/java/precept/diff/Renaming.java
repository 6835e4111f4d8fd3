package precept.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import precept.diagram.Types;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Revision;
import precept.model.Type;

/// An old version in the names of a new one, so that the two can be laid on each other.
///
/// What has the same name and is another thing (a choice that became a number, a quantity with
/// another formula) gets a name that nothing else has. So does, inside of arithmetic, a number that
/// comes about in another way, for there the two versions' numbers are two axes.
final class Renaming {
  private Renaming() {}

  static Guideline of(Guideline old, Guideline now) {
    Revision.Renames renames = now.revision().renames();
    Map<String, String> names = new LinkedHashMap<>(renames.names());
    Map<String, String> operands = new LinkedHashMap<>();
    String of = " of " + old.edition().version();
    for (boolean settled = false; !settled; ) {
      Guideline renamed = new Renamed(new Names(old, names, operands, renames)).guideline();
      Set<String> others = others(renamed, now);
      others.forEach(name -> names.put(Revision.Renames.former(names, name), name + of));
      settled = others.isEmpty();
      for (String name : Meanings.differing(renamed, now)) {
        boolean number =
            switch (renamed.definition(name)) {
              case Definition.Score score -> true;
              case Decision decision -> decision.type() instanceof Type.Measure;
              case Definition.Input input -> false;
              case Definition.Criterion criterion -> false;
              case Definition.Quantity quantity -> false;
            };
        settled &= !number || operands.put(name, name + of) != null;
      }
    }
    return new Renamed(new Names(old, names, operands, renames)).guideline();
  }

  /// The inputs, quantities and decisions that have the name of something else.
  private static Set<String> others(Guideline renamed, Guideline now) {
    Set<String> others = new LinkedHashSet<>();
    for (Definition was : renamed.definitions().values()) {
      Definition is = now.definitions().get(was.name());
      if (is != null && isAnother(was, is)) {
        others.add(was.name());
      }
    }
    return others;
  }

  private static boolean isAnother(Definition was, Definition is) {
    return switch (was) {
      case Definition.Input input ->
          is instanceof Definition.Input other && Types.union(other.type(), input.type()).isEmpty();
      case Definition.Quantity quantity ->
          is instanceof Definition.Quantity other
              && !(other.formula().equals(quantity.formula())
                  && !isInAnotherUnit(quantity.type(), other.type()));
      case Definition.Criterion criterion -> false;
      case Definition.Score score -> false;
      case Decision decision -> isInAnotherUnit(decision.type(), is.type());
    };
  }

  /// The same number in another unit is another answer: 100 mg, and 100 g.
  private static boolean isInAnotherUnit(Type was, Type is) {
    return was instanceof Type.Measure before
        && is instanceof Type.Measure after
        && !before.isInUnitOf(after);
  }
}
