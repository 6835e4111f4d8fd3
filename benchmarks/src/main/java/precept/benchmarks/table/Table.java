package precept.benchmarks.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A table in which exactly one rule is to hold for every patient.
///
/// @param answers what a rule may answer
/// @param unreachable what no patient comes to, because of the tables before
public record Table(
    String name,
    List<Column> columns,
    List<String> answers,
    List<Rule> rules,
    List<Box> unreachable) {
  static final List<String> ANSWERS = List.of("a", "b", "c");

  public record Rule(String name, Box box, String answer) {}

  /// A table that stands alone, with answers drawn by chance.
  static Table alone(List<Column> columns, List<Box> boxes, RandomGenerator random) {
    return new Table(
        "t1", columns, ANSWERS, rules(boxes, box -> drawn(ANSWERS, random)), List.of());
  }

  /// Names the rules by their places.
  static List<Rule> rules(List<Box> boxes, Function<Box, String> answer) {
    List<Rule> rules = new ArrayList<>();
    for (Box box : boxes) {
      rules.add(new Rule("r" + (rules.size() + 1), box, answer.apply(box)));
    }
    return rules;
  }

  Rule rule(String named) {
    return rules.stream().filter(rule -> rule.name().equals(named)).findFirst().orElseThrow();
  }

  /// With another answer in the first rule.
  public Table answeringOtherwise() {
    List<Rule> changed = new ArrayList<>(rules);
    Rule first = changed.getFirst();
    String other = answers.get((answers.indexOf(first.answer()) + 1) % answers.size());
    changed.set(0, new Rule(first.name(), first.box(), other));
    return new Table(name, columns, answers, changed, unreachable);
  }

  static String drawn(List<String> answers, RandomGenerator random) {
    return answers.get(random.nextInt(answers.size()));
  }
}
