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

  static Evaluation onParameters(List<Person> some) {
    LibraryManager libraries = new LibraryManager(new ModelManager());
    libraries
        .getLibrarySourceLoader()
        .registerProvider(new StringLibrarySourceProvider(List.of(Small.text("small.cql"))));
    CqlEngine engine = new CqlEngine(new Environment(libraries));
    VersionedIdentifier library = new VersionedIdentifier();
    library.setId("small");
    var asked = Map.of(library, List.of(new EvaluationExpressionRef("care")));
    List<EvaluationParams> parameters =
        some.stream()
            .map(person -> new EvaluationParams(asked, null, values(person), null, NOW))
            .toList();
    return new By<>(
        parameters,
        engine::evaluate,
        (EvaluationResults results) ->
            Optional.ofNullable(results.getOnlyResultOrThrow().get("care"))
                .map(ExpressionResult::getValue)
                .map(value -> ((org.opencds.cqf.cql.engine.runtime.String) value).getValue()));
  }

  private static Map<String, Value> values(Person person) {
    Map<String, Value> values = new HashMap<>();
    person.facts(false).forEach((name, fact) -> values.put(name, value(fact)));
    return values;
  }

  private static Value value(Object fact) {
    return fact instanceof Boolean truth
        ? new org.opencds.cqf.cql.engine.runtime.Boolean(truth)
        : fact instanceof Integer number
            ? new org.opencds.cqf.cql.engine.runtime.Integer(number)
            : new org.opencds.cqf.cql.engine.runtime.String((String) fact);
  }
}
