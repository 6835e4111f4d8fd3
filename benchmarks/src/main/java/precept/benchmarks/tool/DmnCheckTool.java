package precept.benchmarks.tool;

import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.util.ValidatorLoader;
import de.redsix.dmncheck.validators.ConflictingRuleValidator;
import de.redsix.dmncheck.validators.DuplicateRuleValidator;
import de.redsix.dmncheck.validators.ShadowedRuleValidator;
import de.redsix.dmncheck.validators.core.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import precept.benchmarks.table.DmnText;
import precept.benchmarks.table.Problem;

/// All the validators of dmn-check, as its Maven plugin runs them. Those that compare rules tell
/// what Precept calls an overlap; none looks for gaps.
final class DmnCheckTool implements Tool {
  private static final Pattern RULE = Pattern.compile("\\b(t\\d+)_(r\\d+)\\b");

  private final byte[] text;
  private final List<Validator> validators = ValidatorLoader.getValidators();

  DmnCheckTool(Problem problem) {
    this.text = new DmnText("integer").of(problem).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Tables read() {
    DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(text));
    return () -> {
      Map<Validator, List<ValidationResult>> said = new LinkedHashMap<>();
      validators.forEach(validator -> said.put(validator, validator.apply(model)));
      return () -> messages(said);
    };
  }

  private static List<Message> messages(Map<Validator, List<ValidationResult>> said) {
    List<Message> messages = new ArrayList<>();
    said.forEach((validator, results) ->
        results.forEach(result -> messages.add(message(validator, result))));
    return messages;
  }

  private static Message message(Validator validator, ValidationResult result) {
    return switch (validator) {
      case ConflictingRuleValidator some -> overlap(result);
      case DuplicateRuleValidator some -> overlap(result);
      case ShadowedRuleValidator some -> overlap(result);
      default -> new Message.Other(validator.getClass().getSimpleName());
    };
  }

  /// The rule that the message is about, and those that it names.
  private static Message overlap(ValidationResult result) {
    String about = result.getElement().getAttributeValue("id");
    List<MatchResult> named = RULE.matcher(about + " " + result.getMessage()).results().toList();
    return new Message.Overlap(
        named.getFirst().group(1), named.stream().map(rule -> rule.group(2)).toList());
  }
}
