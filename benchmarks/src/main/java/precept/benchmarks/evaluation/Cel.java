package precept.benchmarks.evaluation;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// Google's Common Expression Language, by its planner.
final class Cel {
  private Cel() {}

  static Evaluation onMaps(List<Person> some) {
    try {
      CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
      some.getFirst().facts(true).forEach((name, value) -> builder.addVar(name, type(value)));
      CelCompiler compiler = builder.build();
      CelAbstractSyntaxTree tree = compiler.compile(Small.text("small.cel")).getAst();
      CelRuntime.Program program =
          CelRuntimeFactory.plannerRuntimeBuilder().build().createProgram(tree);
      List<Map<String, Object>> facts = some.stream().map(person -> person.facts(true)).toList();
      return new By<>(facts, one -> evaluated(program, one), found -> Optional.of((String) found));
    } catch (CelValidationException | CelEvaluationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static CelType type(Object value) {
    return value instanceof Boolean
        ? SimpleType.BOOL
        : value instanceof Long ? SimpleType.INT : SimpleType.STRING;
  }

  private static Object evaluated(CelRuntime.Program program, Map<String, Object> facts) {
    try {
      return program.eval(facts);
    } catch (CelEvaluationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
