package precept.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import precept.analysis.EitherWay;
import precept.analysis.Insight;
import precept.analysis.WhatIf;
import precept.document.Section.Line;
import precept.eval.Outcome;
import precept.model.Definition;
import precept.model.TestCase.RuleId;
import precept.model.Type;
import precept.model.Value;
import precept.wording.SideWords;
import precept.wording.Words;

/// What the diagrams show of an answer, line by line.
final class InsightWords {
  /// How many sets of facts are named of which no more is told.
  private static final int MORE = 8;

  private final Words words;
  private final Insight insight;
  private final Type type;

  InsightWords(Words words, Insight insight, Definition subject) {
    this.words = words;
    this.insight = insight;
    this.type = subject.type();
  }

  List<Line> notNeeded() {
    List<String> facts = insight.notNeeded();
    String all = words.definitions(facts);
    return facts.isEmpty()
        ? List.of()
        : List.of(
            Line.of(
                "not needed",
                all + (facts.size() == 1 ? ": it changes" : ": they change") + " nothing here"));
  }

  List<Line> eitherWay() {
    EitherWay ways = insight.eitherWay();
    List<Line> lines = new ArrayList<>();
    for (EitherWay.Case some : ways.cases()) {
      lines.add(
          Line.of(
              "if " + SideWords.box(words, ways.axes(), some.when(), " is "),
              Words.rules(own(some.rules()))));
    }
    return ended(lines, ways.complete() || lines.isEmpty() ? "" : "and more");
  }

  /// The rules that not all cases share.
  private List<RuleId> own(List<RuleId> rules) {
    List<RuleId> own =
        rules.stream()
            .filter(rule ->
                !insight.eitherWay().cases().stream().allMatch(some -> some.rules().contains(rule)))
            .toList();
    return own.isEmpty() ? rules : own;
  }

  List<Line> whatIf() {
    WhatIf whatIf = insight.whatIf();
    List<Line> lines = new ArrayList<>();
    for (WhatIf.Change change : whatIf.changes()) {
      lines.add(
          Line.of(
              SideWords.box(words, whatIf.axes(), change.to(), words.labels() ? " is " : " "),
              "-> " + outcome(change.outcome())));
    }
    if (!whatIf.more().isEmpty()) {
      lines.add(Line.of("and more by", more(whatIf)));
    }
    String unknown = lines.isEmpty() ? "too much to look through" : "and perhaps more";
    return ended(lines, whatIf.complete() ? "" : unknown);
  }

  private String more(WhatIf whatIf) {
    int left = whatIf.more().size() - MORE;
    return whatIf.more().stream()
            .limit(MORE)
            .map(facts ->
                facts.stream()
                    .map(fact -> words.subject(whatIf.axes().get(fact)))
                    .collect(Collectors.joining(" with ")))
            .collect(Collectors.joining(", "))
        + (left > 0 ? ", and " + left + " more" : "");
  }

  private static List<Line> ended(List<Line> lines, String end) {
    if (!end.isEmpty()) {
      lines.add(Line.of(end, ""));
    }
    return lines;
  }

  private String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Decided decided -> words.value(decided.value(), type);
      case Outcome.Silent silent -> "silent";
      case Outcome.Conflict conflict -> conflict(Words.inOrder(conflict.values(), type));
      case Outcome.Needs needs -> "needs " + words.definitions(needs.facts());
      case Outcome.OutOfScope outside -> "out of scope";
      case Outcome.Collected collected -> collected(collected);
      case Outcome.Defective defective -> "no answer";
    };
  }

  private String collected(Outcome.Collected collected) {
    List<String> items = new ArrayList<>(collected.certain().stream().map(this::item).toList());
    collected.possible().forEach(item -> items.add("perhaps " + item(item)));
    return items.isEmpty() ? "nothing applies" : String.join(", ", items);
  }

  private String item(Outcome.Item item) {
    return item.values().isEmpty()
        ? "silent"
        : item.values().size() == 1
            ? words.value(item.values().getFirst(), type)
            : conflict(item.values());
  }

  /// Labels may hold commas.
  private String conflict(List<Value> values) {
    String mark = words.labels() ? "\"" : "";
    String listed =
        values.stream()
            .map(value -> mark + words.value(value, type) + mark)
            .collect(Collectors.joining(", "));
    return ("conflict " + listed).strip();
  }
}
