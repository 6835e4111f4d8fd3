package precept.benchmarks.evaluation;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResults;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.runtime.Value;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// HL7's Clinical Quality Language: translated when the first patient comes, and kept; parameters
/// are filled before, as maps are.
final class Cql {
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Cql() {}

  static Evaluation onParameters(Model model, List<Map<String, Object>> patients) {
    LibraryManager libraries = new LibraryManager(new ModelManager());
    libraries
        .getLibrarySourceLoader()
        .registerProvider(new StringLibrarySourceProvider(List.of(model.text("cql"))));
    CqlEngine engine = new CqlEngine(new Environment(libraries));
    VersionedIdentifier library = new VersionedIdentifier();
    library.setId(model.name());
    var asked = Map.of(library, List.of(new EvaluationExpressionRef(model.answer())));
    List<EvaluationParams> parameters =
        patients.stream()
            .map(facts -> new EvaluationParams(asked, null, values(facts), null, NOW))
            .toList();
    return new By<>(
        parameters,
        engine::evaluate,
        (EvaluationResults results) ->
            Optional.ofNullable(results.getOnlyResultOrThrow().get(model.answer()))
                .map(ExpressionResult::getValue)
                .map(value -> ((org.opencds.cqf.cql.engine.runtime.String) value).getValue()));
  }

  private static Map<String, Value> values(Map<String, Object> facts) {
    Map<String, Value> values = new HashMap<>();
    facts.forEach((name, fact) -> values.put(name, value(fact)));
    return values;
  }

  private static Value value(Object fact) {
    return switch (fact) {
      case Boolean truth -> new org.opencds.cqf.cql.engine.runtime.Boolean(truth);
      case Integer number -> new org.opencds.cqf.cql.engine.runtime.Integer(number);
      case List<?> several ->
          new org.opencds.cqf.cql.engine.runtime.List(several.stream().map(Cql::value).toList());
      default -> new org.opencds.cqf.cql.engine.runtime.String((String) fact);
    };
  }
}
