package precept.report;

import java.util.List;
import precept.cohort.Answered;
import precept.cohort.Mistake;
import precept.model.Guideline;
import tools.jackson.databind.node.ObjectNode;

/// Answered lines as JSON Lines; the schema of each is `precept/schemas/answered.json`.
public final class AnswerJson implements AnswerLines {
  private final List<String> answers;
  private final Guideline newest;
  private final boolean cites;
  private final AnswerTexts texts;

  public AnswerJson(Guideline newest, List<String> answers, boolean cites) {
    this.newest = newest;
    this.answers = List.copyOf(answers);
    this.cites = cites;
    this.texts = new AnswerTexts(this::object);
  }

  @Override
  public String head() {
    return "";
  }

  @Override
  public String of(Answered line) {
    ObjectNode head = Json.object();
    line.id().ifPresent(id -> head.put("id", id));
    head.put("line", line.line());
    line.by()
        .ifPresent(by -> {
          head.put("guideline", by.guideline().edition().guideline());
          head.put("version", by.guideline().edition().version());
          head.put("digest", by.digest().toString());
        });
    if (line.isMistaken()) {
      head.set("errors", Json.array(line.mistakes(), AnswerJson::mistake));
      AnswerTexts.contradictions(line)
          .forEach(words -> head.withArray("errors").add(Json.object().put("reason", words)));
    }
    StringBuilder text = new StringBuilder(head.toString());
    text.setLength(text.length() - 1);
    text.append(",\"answers\":{");
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i);
      text.append(i == 0 ? "\"" : ",\"").append(answer).append("\":");
      text.append(texts.of(line, answer));
    }
    return text.append("}}\n").toString();
  }

  private static ObjectNode mistake(Mistake mistake) {
    ObjectNode json = Json.object();
    mistake.column().ifPresent(column -> json.put("column", column));
    mistake.value().ifPresent(value -> json.put("value", value));
    return json.put("reason", mistake.reason());
  }

  private String object(AnswerFields fields, String answer) {
    ObjectNode json = Json.object().put("outcome", fields.outcome());
    json.set("values", Json.texts(fields.values()));
    AnswerTexts.unit(newest, answer).ifPresent(unit -> json.put("unit", unit.code()));
    for (int i = 0; i < AnswerFields.NAMES.size(); i++) {
      json.set(AnswerFields.NAMES.get(i), Json.texts(fields.others().get(i)));
    }
    if (cites) {
      json.set("cites", Json.texts(fields.cites()));
    }
    return json.toString();
  }
}
