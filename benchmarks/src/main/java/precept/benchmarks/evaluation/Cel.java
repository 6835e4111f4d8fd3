package precept.benchmarks.evaluation;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// Google's Common Expression Language, by its planner.
final class Cel {
  private Cel() {}

  static Evaluation onMaps(String text, List<Map<String, Object>> patients) {
    List<Map<String, Object>> facts = patients.stream().map(Cel::told).toList();
    try {
      CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
      facts.getFirst().forEach((name, value) -> builder.addVar(name, type(value)));
      CelCompiler compiler = builder.build();
      CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
      CelRuntime.Program program =
          CelRuntimeFactory.plannerRuntimeBuilder().build().createProgram(tree);
      return new By<>(facts, one -> evaluated(program, one), found -> Optional.of((String) found));
    } catch (CelValidationException | CelEvaluationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /// With numbers of the one type that it has for whole ones.
  private static Map<String, Object> told(Map<String, Object> facts) {
    Map<String, Object> told = new HashMap<>(facts);
    told.replaceAll((name, value) -> value instanceof Integer number ? number.longValue() : value);
    return told;
  }

  private static CelType type(Object value) {
    return switch (value) {
      case Boolean truth -> SimpleType.BOOL;
      case Long number -> SimpleType.INT;
      case List<?> several -> ListType.create(SimpleType.STRING);
      default -> SimpleType.STRING;
    };
  }

  private static Object evaluated(CelRuntime.Program program, Map<String, Object> facts) {
    try {
      return program.eval(facts);
    } catch (CelEvaluationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
