package precept;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Files of one room that depend on each other, in a cycle of any length; nested classes belong to
/// their file. A sealed type and its parts are one idea and no knot.
final class Knots {
  private Knots() {}

  /// Each as its room and its files: `unit: Unit, UnitParser`.
  static Set<String> in(JavaClasses code) {
    Map<JavaClass, Set<JavaClass>> known = new LinkedHashMap<>();
    for (JavaClass some : code) {
      for (Dependency dependency : some.getDirectDependenciesFromSelf()) {
        JavaClass other = dependency.getTargetClass().getBaseComponentType();
        if (some.getPackageName().equals(other.getPackageName())) {
          known.computeIfAbsent(file(some), file -> new HashSet<>()).add(file(other));
        }
      }
    }
    Map<JavaClass, Set<JavaClass>> reached = new LinkedHashMap<>();
    known.keySet().forEach(file -> reached.put(file, new HashSet<>()));
    reached.forEach((file, all) -> reach(file, known, all));
    Set<String> knots = new TreeSet<>();
    reached.forEach((file, all) -> {
      Set<JavaClass> knot =
          all.stream()
              .filter(other -> reached.getOrDefault(other, Set.of()).contains(file))
              .collect(Collectors.toSet());
      if (knot.size() > 1 && !isFamily(knot)) {
        knots.add(words(knot));
      }
    });
    return knots;
  }

  private static JavaClass file(JavaClass some) {
    return some.getEnclosingClass().map(Knots::file).orElse(some);
  }

  private static void reach(
      JavaClass file, Map<JavaClass, Set<JavaClass>> known, Set<JavaClass> reached) {
    for (JavaClass other : known.getOrDefault(file, Set.of())) {
      if (reached.add(other)) {
        reach(other, known, reached);
      }
    }
  }

  private static boolean isFamily(Set<JavaClass> knot) {
    Set<Class<?>> files = knot.stream().map(JavaClass::reflect).collect(Collectors.toSet());
    return files.stream()
        .filter(Class::isSealed)
        .anyMatch(type -> {
          Set<Class<?>> others = new HashSet<>(files);
          others.remove(type);
          return Arrays.asList(type.getPermittedSubclasses()).containsAll(others);
        });
  }

  private static String words(Set<JavaClass> knot) {
    String room = knot.iterator().next().getPackageName().replace("precept.", "");
    return knot.stream()
        .map(JavaClass::getSimpleName)
        .sorted()
        .collect(Collectors.joining(", ", room + ": ", ""));
  }
}
