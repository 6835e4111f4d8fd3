package precept.benchmarks.evaluation;

import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.runtime.ExecutionContext;
import com.gs.dmn.runtime.ExecutionContextBuilder;
import com.gs.dmn.serialization.DefaultTypeDeserializationConfigurer;
import com.gs.dmn.transformation.InputParameters;
import com.gs.dmn.transformation.NopDMNTransformer;
import com.gs.dmn.transformation.lazy.NopLazyEvaluationDetector;
import com.gs.dmn.transformation.template.TreeTemplateProvider;
import com.gs.dmn.validation.NopDMNValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// jDMN's translation to Java, compiled and loaded here; arguments are filled before, as maps are.
final class Jdmn {
  private static final String ROOT = "translated";

  private Jdmn() {}

  static Evaluation onArguments(String dmn, String decision, List<Map<String, Object>> facts) {
    try {
      Path folder = Files.createTempDirectory("jdmn");
      Path source = Files.writeString(folder.resolve("model.dmn"), dmn);
      translate(source, folder);
      compile(folder);
      Class<?> translated =
          new URLClassLoader(new URL[] {folder.toUri().toURL()})
              .loadClass(ROOT + "." + capitalised(decision));
      Method method =
          Arrays.stream(translated.getMethods())
              .filter(some -> some.getName().equals("apply"))
              .filter(some -> some.getParameterCount() == facts.getFirst().size() + 1)
              .findFirst()
              .orElseThrow();
      MethodHandle handle =
          MethodHandles.publicLookup()
              .unreflect(method)
              .bindTo(translated.getConstructor().newInstance())
              .asSpreader(Object[].class, method.getParameterCount())
              .asType(MethodType.methodType(Object.class, Object[].class));
      ExecutionContext context = ExecutionContextBuilder.executionContext().build();
      return new By<>(
          facts.stream().map(some -> arguments(method, some, context)).toList(),
          arguments -> applied(handle, arguments),
          found -> Optional.of((String) found));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static void translate(Path source, Path folder) {
    new JavaTimeDMNDialectDefinition()
        .createDMNToNativeTransformer(
            new NopDMNValidator(),
            new NopDMNTransformer<>(),
            new TreeTemplateProvider(),
            new NopLazyEvaluationDetector(),
            new DefaultTypeDeserializationConfigurer(),
            new InputParameters(
                Map.of(
                    "dmnVersion", "1.2",
                    "modelVersion", "1.0",
                    "platformVersion", "1.0",
                    "javaRootPackage", ROOT)),
            new NopBuildLogger())
        .transform(source, folder);
  }

  /// With the parameters' names, by which they are filled.
  private static void compile(Path folder) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-parameters", "-proc:none", "-nowarn", "-d", folder.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("what jDMN made of the model does not compile");
    }
  }

  /// The last is the context.
  private static Object[] arguments(
      Method method, Map<String, Object> facts, ExecutionContext context) {
    return Arrays.stream(method.getParameters())
        .map(some -> argument(some, facts, context))
        .toArray();
  }

  private static Object argument(
      Parameter some, Map<String, Object> facts, ExecutionContext context) {
    return some.getType() == ExecutionContext.class
        ? context
        : Objects.requireNonNull(facts.get(some.getName()), some.getName());
  }

  private static Object applied(MethodHandle handle, Object[] arguments) {
    try {
      return handle.invokeExact(arguments);
    } catch (Throwable unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
