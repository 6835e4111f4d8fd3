package precept.benchmarks.tool;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.api.marshalling.DMNMarshaller;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Interval;
import precept.benchmarks.table.Column;
import precept.benchmarks.table.DmnText;
import precept.benchmarks.table.Problem;
import precept.benchmarks.table.Table;

/// Drools' analysis of decision tables; it compiles what was read before it looks.
final class DroolsTool implements Tool {
  /// Gaps, overlaps, and that there is nothing to tell.
  private static final Set<DMNMessageType> TOLD_AS_DATA =
      EnumSet.of(
          DMNMessageType.DECISION_TABLE_GAP,
          DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE,
          DMNMessageType.DECISION_TABLE_ANALYSIS_EMPTY);

  private final Problem problem;
  private final String text;
  private final DMNMarshaller marshaller = DMNMarshallerFactory.newDefaultMarshaller();
  private final DMNValidator validator = DMNValidatorFactory.newValidator();

  DroolsTool(Problem problem) {
    this.problem = problem;
    this.text = new DmnText("number").of(problem);
  }

  @Override
  public Tables read() {
    Definitions definitions = marshaller.unmarshal(new StringReader(text));
    return () -> {
      List<DMNMessage> said = validator.validate(definitions, Validation.ANALYZE_DECISION_TABLE);
      return () -> messages(said);
    };
  }

  /// Gaps and overlaps are told one message each; the analysis behind the messages has them as
  /// data.
  private List<Message> messages(List<DMNMessage> said) {
    List<Message> messages = new ArrayList<>();
    Set<DTAnalysis> analyses = new LinkedHashSet<>();
    for (DMNMessage some : said) {
      if (some instanceof DMNDTAnalysisMessage message) {
        analyses.add(message.getAnalysis());
      }
      if (!TOLD_AS_DATA.contains(some.getMessageType())) {
        messages.add(new Message.Other(kind(some)));
      }
    }
    for (DTAnalysis analysis : analyses) {
      Table table = table(analysis);
      analysis
          .getGaps()
          .forEach(gap -> messages.add(new Message.Gap(table.name(), place(gap, table))));
      analysis
          .getOverlaps()
          .forEach(overlap ->
              messages.add(
                  new Message.Overlap(
                      table.name(),
                      overlap.getRules().stream()
                          .map(rule -> table.rules().get(rule - 1).name())
                          .toList())));
    }
    return messages;
  }

  private static String kind(DMNMessage message) {
    return message
        .getMessageType()
        .name()
        .replace("DECISION_TABLE_", "")
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ');
  }

  private Table table(DTAnalysis analysis) {
    return problem.table(analysis.getSource().getId().replace(DmnText.TABLE, ""));
  }

  /// The middle of a box; of columns that the box does not name, their middle.
  private static Map<String, Double> place(Hyperrectangle box, Table table) {
    Map<String, Double> place = new HashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      place.put(
          column.name(),
          i < box.getEdges().size() ? middle(box.getEdges().get(i), column) : column.high() / 2.0);
    }
    return place;
  }

  private static double middle(Interval edge, Column column) {
    return switch (column) {
      case Column.Measured measured ->
          (number(edge.getLowerBound()) + number(edge.getUpperBound())) / 2;
      case Column.Answered(var name, var answers) ->
          answers.indexOf(edge.getLowerBound().getValue().toString());
    };
  }

  private static double number(Bound<?> bound) {
    return ((Number) bound.getValue()).doubleValue();
  }
}
