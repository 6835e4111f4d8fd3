package precept.report;

import java.util.Optional;
import precept.diagram.Compiled;
import precept.diagram.TooLarge;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Edition;
import precept.model.Guideline;
import precept.model.Population;
import precept.model.Recommendation;
import precept.model.Type;
import precept.wording.Words;
import tools.jackson.databind.node.ObjectNode;

/// A guideline with its diagrams, for a page that answers patients without the engine; the schema
/// is `precept/schemas/diagram.json`.
public final class DiagramJson {
  private final Guideline guideline;
  private final Compiled compiled;
  private final DiagramRules rules;

  private DiagramJson(Compiled compiled) {
    this.guideline = compiled.guideline();
    this.compiled = compiled;
    this.rules = new DiagramRules(compiled);
  }

  /// One line a member, and no `<`, so that it may stand in a page. Empty where the diagrams
  /// outgrow their limit.
  ///
  /// @param version the version of the program
  public static Optional<String> of(Compiled compiled, String version) {
    try {
      ObjectNode document = new DiagramJson(compiled).document(version);
      return Optional.of(Json.lines(document).replace("<", "\\u003c"));
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private ObjectNode document(String version) {
    ObjectNode document = Json.document("diagram", version);
    document.set("guideline", edition(guideline.edition()));
    document.set("answers", Json.texts(guideline.answers()));
    document.put("possible", rules.truth(compiled.possible()));
    document.set(
        "impossible",
        Json.array(
            guideline.impossibles(),
            some ->
                rules.clause(some.clause()).put("name", some.name()).put("label", some.label())));
    guideline.population().ifPresent(some -> document.set("population", population(some)));
    document.set("inputs", Json.array(guideline.inputs(), this::input));
    renamed().ifPresent(some -> document.set("renamed", some));
    document.set("definitions", definitions());
    document.set("recommendations", recommendations());
    document.set("axes", Json.array(compiled.nodes().axes(), DiagramTypes::axis));
    document.set("leaves", rules.nodes().leaves());
    return document.set("nodes", rules.nodes().json());
  }

  private static ObjectNode edition(Edition edition) {
    return Json.object()
        .put("id", edition.guideline())
        .put("version", edition.version())
        .put("title", edition.title())
        .put("status", edition.status().words())
        .put("notice", edition.notice());
  }

  private ObjectNode population(Population population) {
    ObjectNode json = Json.object().put("label", population.label());
    population.outside().ifPresent(outside -> json.put("outside", outside));
    return json.set(
        "members",
        Json.array(
            population.members(),
            member -> rules.clause(member.clause()).put("presumed", member.presumed())));
  }

  private ObjectNode input(Definition.Input input) {
    ObjectNode json = Json.object().put("name", input.name()).put("label", input.label());
    input.question().ifPresent(question -> json.put("question", question));
    input.note().ifPresent(note -> json.put("note", note));
    json.setAll(DiagramTypes.type(input.type()));
    input.onlyWhen().ifPresent(when -> json.set("onlyWhen", rules.clause(when)));
    return json;
  }

  /// By which names the version before called inputs and their choices; nothing, where by the same.
  /// A number stands in a link without its unit, which may have been another: it is not followed.
  private Optional<ObjectNode> renamed() {
    ObjectNode names = Json.object();
    ObjectNode choices = Json.object();
    guideline
        .revision()
        .renames()
        .names()
        .forEach((was, is) -> {
          if (guideline.inputNow(was).equals(is)
              && !(guideline.definition(is).type() instanceof Type.Measure)) {
            names.put(was, is);
          }
        });
    guideline
        .revision()
        .renames()
        .choices()
        .forEach((was, is) -> {
          String input = was.substring(0, was.lastIndexOf('.'));
          if (guideline.definitions().get(input) instanceof Definition.Input) {
            choices.put(was, is.substring(is.lastIndexOf('.') + 1));
          }
        });
    return names.isEmpty() && choices.isEmpty()
        ? Optional.empty()
        : Optional.of(Json.object().set("names", names).set("choices", choices));
  }

  private ObjectNode definitions() {
    ObjectNode definitions = Json.object();
    for (Definition definition : guideline.definitions().values()) {
      switch (definition) {
        case Definition.Input input -> {}
        case Definition.Criterion some -> definitions.set(some.name(), rules.criterion(some));
        case Definition.Score some -> definitions.set(some.name(), rules.score(some));
        case Definition.Quantity some -> definitions.set(some.name(), rules.quantity(some));
        case Decision some -> definitions.set(some.name(), rules.decision(some));
      }
    }
    return definitions;
  }

  private ObjectNode recommendations() {
    Words words = new Words(guideline, true);
    ObjectNode recommendations = Json.object();
    for (Recommendation some : guideline.recommendations().values()) {
      ObjectNode json = recommendations.putObject(some.name()).put("label", some.label());
      some.direction().ifPresent(direction -> json.put("direction", Words.direction(direction)));
      json.put("grade", words.grade(some));
      some.patient().ifPresent(patient -> json.put("patient", patient));
    }
    return recommendations;
  }
}
