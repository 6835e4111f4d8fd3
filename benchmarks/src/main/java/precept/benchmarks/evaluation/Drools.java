package precept.benchmarks.evaluation;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder.DMNRuntimeBuilderConfigured;
import org.kie.internal.io.ResourceFactory;
import precept.benchmarks.evaluation.Engine.By;
import precept.benchmarks.evaluation.Engine.Evaluation;

/// Drools' DMN engine; contexts are filled before, as maps are.
final class Drools {
  private Drools() {}

  static Evaluation onContexts(String dmn, String decision, List<Map<String, Object>> facts) {
    DMNRuntimeBuilderConfigured builder = DMNRuntimeBuilder.fromDefaults().buildConfiguration();
    DMNRuntime runtime =
        builder
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn))))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().getFirst();
    List<DMNContext> contexts =
        facts.stream()
            .map(some -> {
              DMNContext context = runtime.newContext();
              some.forEach(context::set);
              return context;
            })
            .toList();
    return new By<>(
        contexts,
        context -> runtime.evaluateAll(model, context),
        (DMNResult result) ->
            Optional.of((String) result.getDecisionResultByName(decision).getResult()));
  }
}
