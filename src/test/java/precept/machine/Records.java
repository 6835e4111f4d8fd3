package precept.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Patient;
import precept.model.Type;
import precept.model.Value;

/// Records that hold the facts of guidelines, written and compiled for a test: types are drawn from
/// those that a program may choose.
final class Records {
  private final MethodHandles.Lookup host;
  private final List<Class<? extends Record>> types;

  private Records(MethodHandles.Lookup host, List<Class<? extends Record>> types) {
    this.host = host;
    this.types = types;
  }

  static Records of(List<Guideline> guidelines) throws ReflectiveOperationException {
    Random random = new Random(20261128);
    StringBuilder text =
        new StringBuilder("import precept.machine.Measured;\npublic class All {\n");
    text.append("public static java.lang.invoke.MethodHandles.Lookup host() {\n");
    text.append("return java.lang.invoke.MethodHandles.lookup(); }\n");
    for (int i = 0; i < guidelines.size(); i++) {
      text.append(source(i, guidelines.get(i), random));
    }
    try {
      Path folder = Files.createTempDirectory("records");
      Path file = Files.writeString(folder.resolve("All.java"), text.append("}\n"));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      int failed =
          compiler.run(
              null,
              null,
              null,
              "-proc:none",
              "-d",
              folder.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              file.toString());
      if (failed != 0) {
        throw new IllegalStateException(text.toString());
      }
      URLClassLoader loader =
          new URLClassLoader(new URL[] {folder.toUri().toURL()}, Records.class.getClassLoader());
      List<Class<? extends Record>> types = new ArrayList<>();
      for (int i = 0; i < guidelines.size(); i++) {
        types.add(loader.loadClass("All$R" + i).asSubclass(Record.class));
      }
      return new Records(
          (MethodHandles.Lookup) loader.loadClass("All").getMethod("host").invoke(null), types);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String source(int number, Guideline guideline, Random random) {
    StringBuilder constants = new StringBuilder();
    List<String> components = new ArrayList<>();
    for (Definition.Input input : guideline.inputs()) {
      boolean some = input.onlyWhen().isEmpty() && random.nextBoolean();
      components.add(
          switch (input.type()) {
                case Type.YesNo() -> some ? "boolean" : "Boolean";
                case Type.AnyOf anyOf -> "java.util.Set<String>";
                case Type.Measure measure ->
                    measured(measure, input.onlyWhen().isPresent(), random);
                case Type.OneOf(var options) -> {
                  String name = "E" + number + "_" + input.name();
                  constants.append(
                      "public enum %s { %s }%n"
                          .formatted(
                              name,
                              options.reversed().stream()
                                  .map(Option::name)
                                  .map(option -> option.toUpperCase(Locale.ROOT))
                                  .collect(Collectors.joining(", "))));
                  yield some ? name : "String";
                }
              }
              + " "
              + input.name());
    }
    return constants
        + "public record R%d(%s) {}%n".formatted(number, String.join(", ", components));
  }

  private static String measured(Type.Measure measure, boolean mayBeNull, Random random) {
    List<String> types =
        Stream.of("int", "Integer", "long", "Long", "double", "Double", "Number", "Object")
            .filter(type -> measure.whole() || !type.matches("(?i)int.*|long"))
            .filter(type -> !mayBeNull || Character.isUpperCase(type.charAt(0)))
            .toList();
    return "@Measured(\"%s\") %s"
        .formatted(measure.unit().code(), types.get(random.nextInt(types.size())));
  }

  /// Of a class that sees them.
  MethodHandles.Lookup host() {
    return host;
  }

  Class<? extends Record> type(int number) {
    return types.get(number);
  }

  /// Absent where a component cannot hold what the patient has.
  Optional<Record> record(int number, Patient patient) throws ReflectiveOperationException {
    Class<? extends Record> type = types.get(number);
    List<Object> arguments = new ArrayList<>();
    List<Class<?>> classes = new ArrayList<>();
    for (var component : type.getRecordComponents()) {
      Value value = patient.facts().get(component.getName());
      Object raw = value == null ? null : Raws.of(value);
      if (raw == null && component.getType().isPrimitive()) {
        return Optional.empty();
      }
      Optional<Object> some = raw == null ? Optional.empty() : fitted(raw, component.getType());
      if (raw != null && some.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(some.orElse(null));
      classes.add(component.getType());
    }
    return Optional.of(
        type.getDeclaredConstructor(classes.toArray(Class[]::new))
            .newInstance(arguments.toArray()));
  }

  private static Optional<Object> fitted(Object raw, Class<?> type) {
    if (raw instanceof String name && type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (Held.name(constant).equals(name)) {
          return Optional.of(constant);
        }
      }
    }
    if (raw instanceof Integer whole) {
      return Optional.of(
          switch (type.getSimpleName()) {
            case "long", "Long" -> whole.longValue();
            case "double", "Double" -> whole.doubleValue();
            default -> whole;
          });
    }
    boolean fits =
        raw instanceof Double
            ? type == double.class || type == Double.class
            : type.isInstance(raw) || (raw instanceof Boolean && type == boolean.class);
    return fits ? Optional.of(raw) : Optional.empty();
  }
}
