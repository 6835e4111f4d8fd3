package precept.cohort;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import precept.eval.Outcome;
import precept.machine.Reply;
import precept.machine.Result;
import precept.model.TestCase.RuleId;

/// How many are told what. It grows with what can be told, and not with those who are told it.
public final class Tally {
  /// Of how many results it is remembered what they count as.
  private static final int ROOM = 4_096;

  private final Map<String, ByAnswer> answers = new HashMap<>();
  private final Map<String, Long> missing = new HashMap<>();
  private final Map<String, Long> columns = new HashMap<>();
  private final IdentityHashMap<Result, List<Told>> known = new IdentityHashMap<>();
  private long lines;
  private long mistaken;
  private long contradictory;
  private long nameless;

  /// What one answer comes to, and the rules that decided it.
  public record ByAnswer(Map<Told, Long> told, Map<RuleId, Long> rules) {
    ByAnswer() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  /// @param asked the answers that are counted
  public void add(Answered line, List<String> asked) {
    lines++;
    mistaken += line.isMistaken() ? 1 : 0;
    line.mistakes().stream()
        .flatMap(mistake -> mistake.column().stream())
        .distinct()
        .forEach(column -> columns.merge(column, 1L, Long::sum));
    nameless += line.mistakes().stream().anyMatch(mistake -> mistake.column().isEmpty()) ? 1 : 0;
    if (line.reply().isEmpty()) {
      asked.forEach(answer -> count(answer, Told.of(Told.Kind.UNREAD)));
      return;
    }
    switch (line.reply().get()) {
      case Reply.Refused(var refusal) -> {
        contradictory += refusal.contradictions().isEmpty() ? 0 : 1;
        asked.forEach(answer -> count(answer, Told.of(Told.Kind.REFUSED)));
      }
      case Reply.Results(var results) -> {
        asked.forEach(answer -> {
          Result result = results.get(answer);
          if (result == null) {
            count(answer, Told.of(Told.Kind.UNREAD));
          } else {
            told(result).forEach(told -> count(answer, told));
            result.rules().forEach(rule -> answer(answer).rules().merge(rule, 1L, Long::sum));
          }
        });
        missing(results, asked).forEach(fact -> missing.merge(fact, 1L, Long::sum));
      }
    }
  }

  private List<Told> told(Result result) {
    List<Told> told = known.get(result);
    if (told == null) {
      told = Told.of(result.outcome());
      if (known.size() >= ROOM) {
        known.clear();
      }
      known.put(result, told);
    }
    return told;
  }

  /// What is still needed for some answer, once a patient.
  private static Set<String> missing(Map<String, Result> results, List<String> asked) {
    Set<String> missing = new LinkedHashSet<>();
    for (String answer : asked) {
      Result result = results.get(answer);
      if (result == null) {
        continue;
      }
      switch (result.outcome()) {
        case Outcome.Needs needs -> missing.addAll(needs.facts());
        case Outcome.Collected(var certain, var possible, var assumes) ->
            Stream.concat(certain.stream(), possible.stream())
                .forEach(item -> missing.addAll(item.facts()));
        case Outcome.Decided decided -> {}
        case Outcome.Silent silent -> {}
        case Outcome.Conflict conflict -> {}
        case Outcome.OutOfScope outside -> {}
        case Outcome.Defective defective -> {}
      }
    }
    return missing;
  }

  private void count(String answer, Told told) {
    answer(answer).told().merge(told, 1L, Long::sum);
  }

  private ByAnswer answer(String answer) {
    return answers.computeIfAbsent(answer, some -> new ByAnswer());
  }

  public ByAnswer of(String answer) {
    return answers.getOrDefault(answer, new ByAnswer());
  }

  public long lines() {
    return lines;
  }

  /// How many lines have something wrong with them.
  public long mistaken() {
    return mistaken;
  }

  /// How many have facts that contradict each other.
  public long contradictory() {
    return contradictory;
  }

  /// How many lines have something wrong that is in no column: malformed, without an identifier or
  /// with one that an earlier line has, of a day on which no version is in force.
  public long nameless() {
    return nameless;
  }

  /// For each fact, of how many patients an answer waits for it.
  public Map<String, Long> missing() {
    return missing;
  }

  /// For each column, in how many lines it cannot be read.
  public Map<String, Long> columns() {
    return columns;
  }
}
