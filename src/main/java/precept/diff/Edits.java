package precept.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import precept.diagram.Compiled;
import precept.diagram.Entry;
import precept.diagram.Node;
import precept.diagram.Nodes;
import precept.diagram.Region;
import precept.model.Decision;
import precept.model.References;
import precept.model.TestCase.RuleId;

/// Where a difference begins: what says something else of a patient though nothing that it is made
/// of does.
///
///     differs(d) = { p | the versions' d says something else of p }
///     begins(d)  = differs(d) without differs(r), for all r that d reads of p
///
/// Whoever is told something else is in `begins` of something that the answer is made of.
final class Edits {
  private final Laid laid;
  private final Nodes nodes;
  private final Spoken spoken;
  private final Set<String> rewritten;
  private final Deque<String> readersFirst = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Node<Boolean>> differs = new HashMap<>();
  private final Map<List<String>, Node<Boolean>> through = new HashMap<>();

  /// What is edited, with whom it begins to tell something else; by definition.
  private final Map<String, Map<Edit, Node<Boolean>>> begins = new LinkedHashMap<>();

  Edits(Laid laid) {
    this.laid = laid;
    this.nodes = laid.nodes();
    this.spoken = new Spoken(laid);
    this.rewritten = Meanings.rewritten(laid.old(), laid.now());
    Stream.of(laid.now(), laid.old())
        .forEach(version -> version.definitions().keySet().forEach(this::order));
    laid.now().definitions().keySet().stream()
        .filter(laid::isInBoth)
        .forEach(name -> begins.put(name, begins(name)));
  }

  /// After all that read it.
  private void order(String name) {
    String now = laid.paired(name);
    if (seen.add(now)) {
      laid.refersTo(now).forEach(this::order);
      readersFirst.addFirst(now);
    }
  }

  /// Where something begins to say something else, and is no answer: an answer's moves say so.
  Map<String, Node<Boolean>> steps(Set<String> answers) {
    Map<String, Node<Boolean>> steps = new LinkedHashMap<>();
    steps.put(Subject.POPULATION.answer(), spoken.otherwise(laid.patients(), this::differs));
    begins.forEach((name, edits) -> {
      if (!answers.contains(name) && laid.isTold(name) && !edits.isEmpty()) {
        steps.put(name, nodes.any(edits.values().stream()));
      }
    });
    return steps;
  }

  /// The edits by which patients of a region are told something else: what their answer is made of
  /// is followed for as long as it says something else of them.
  List<Edit> behind(Subject subject, Turn turn, Region region) {
    String answer = laid.paired(subject.answer());
    Map<String, Node<Boolean>> asked = new LinkedHashMap<>();
    Map<Edit, Node<Boolean>> edits = new LinkedHashMap<>();
    if (turn.isOfWhom()) {
      Node<Boolean> own = spoken.otherwise(region.patients(), this::differs);
      if (!Node.isNobody(own)) {
        spoken.edits().forEach(edit -> edits.put(edit, own));
      }
      spoken.made().forEach(name -> asked.put(name, nodes.both(region.patients(), differs(name))));
    } else if (laid.isInBoth(answer)) {
      asked.put(answer, region.patients());
    }
    from(asked, edits);
    // An answer that is new or gone is an edit itself; and no move is lost for want of one.
    return edits.isEmpty() ? List.of(new Edit(answer, Optional.empty())) : telling(edits, region);
  }

  /// Those that concern all of a region, where there are any: others then concern some of them
  /// besides. In the order of the definitions.
  private static List<Edit> telling(Map<Edit, Node<Boolean>> edits, Region region) {
    boolean all = edits.containsValue(region.patients());
    return edits.entrySet().stream()
        .filter(edit -> !all || edit.getValue().equals(region.patients()))
        .map(Map.Entry::getKey)
        .toList()
        .reversed();
  }

  /// @param asked whom it is about, by definition
  /// @param edits gets whom each edit concerns
  private void from(Map<String, Node<Boolean>> asked, Map<Edit, Node<Boolean>> edits) {
    for (String name : readersFirst) {
      Node<Boolean> whom = asked.getOrDefault(name, nodes.leaf(false));
      if (!Node.isNobody(whom)) {
        laid.refersTo(name)
            .forEach(
                other -> asked.merge(other, nodes.both(whom, through(name, other)), nodes::either));
        begins
            .getOrDefault(name, Map.of())
            .forEach((edit, begins) -> {
              Node<Boolean> here = nodes.both(whom, begins);
              if (!Node.isNobody(here)) {
                edits.put(edit, here);
              }
            });
      }
    }
  }

  private Map<Edit, Node<Boolean>> begins(String name) {
    Map<Edit, Node<Boolean>> edits = new LinkedHashMap<>();
    Node<Boolean> left = nodes.without(differs(name), made(name));
    if (!Node.isNobody(left)
        && laid.isTold(name)
        && laid.old().definition(name) instanceof Decision was
        && laid.now().definition(name) instanceof Decision is) {
      Set<RuleId> rules = Edit.rules(was, is);
      for (By by : By.values()) {
        for (RuleId rule : rules) {
          Node<Boolean> here = nodes.both(left, tells(by, was, is, rule));
          if (!Node.isNobody(here)) {
            edits.merge(new Edit(name, Optional.of(rule)), here, nodes::either);
            left = nodes.without(left, here);
          }
        }
      }
    }
    if (!Node.isNobody(left)) {
      edits.put(new Edit(name, Optional.empty()), left);
    }
    return edits;
  }

  /// By which version's rule a patient is told; first by that of the new one.
  private enum By {
    NOW,
    THEN
  }

  /// The patients whom a rule tells; of a list, to whom it adds something else.
  private Node<Boolean> tells(By by, Decision was, Decision is, RuleId rule) {
    return was.collects() && is.collects()
        ? nodes.combine(
            entry(laid.was(), was, rule), entry(laid.is(), is, rule), (a, b) -> !a.equals(b))
        : by == By.NOW ? matches(laid.is(), is, rule) : matches(laid.was(), was, rule);
  }

  private Node<Optional<Entry>> entry(Compiled version, Decision list, RuleId rule) {
    int row = place(list, rule);
    return row < 0
        ? nodes.leaf(Optional.empty())
        : nodes.map(
            version.entries(list.name()).get(row),
            entry -> entry.applies() ? Optional.of(entry) : Optional.empty());
  }

  private Node<Boolean> matches(Compiled version, Decision decision, RuleId rule) {
    int row = place(decision, rule);
    return row < 0
        ? nodes.leaf(false)
        : decision.collects()
            ? nodes.map(version.entries(decision.name()).get(row), Entry::applies)
            : nodes.map(version.answer(decision.name()), answer -> answer.matching().contains(row));
  }

  private static int place(Decision decision, RuleId rule) {
    return decision.rows().stream().map(decision::rule).toList().indexOf(rule);
  }

  /// The patients of whom something says something else that it is made of.
  private Node<Boolean> made(String name) {
    return nodes.any(laid.refersTo(name).map(other -> through(name, other)));
  }

  /// The patients for whom something reads another that says something else.
  private Node<Boolean> through(String name, String other) {
    List<String> edge = List.of(name, other);
    Node<Boolean> known = through.get(edge);
    if (known == null) {
      known = differs(other);
      if (!Node.isNobody(known) && laid.isTold(name) && isHandedTo(name, other)) {
        known =
            nodes.both(
                known,
                nodes.either(handsOn(laid.was(), name, other), handsOn(laid.is(), name, other)));
      }
      through.put(edge, known);
    }
    return known;
  }

  /// Whether a table has it for no column.
  private boolean isHandedTo(String name, String other) {
    return Stream.of(laid.was(), laid.is())
        .map(version -> version.guideline().definitions().get(name))
        .allMatch(definition ->
            definition instanceof Decision decision
                && decision.columns().stream()
                    .map(Decision.Column::name)
                    .map(laid::paired)
                    .noneMatch(other::equals));
  }

  /// The patients for whom a row matches whose answer comes from the other.
  private Node<Boolean> handsOn(Compiled version, String name, String other) {
    Decision decision = (Decision) version.guideline().definition(name);
    return nodes.any(
        decision.rows().stream()
            .filter(row ->
                row.answer().source().stream()
                    .flatMap(References::in)
                    .map(laid::paired)
                    .anyMatch(other::equals))
            .map(row -> matches(version, decision, decision.rule(row))));
  }

  /// A number computed by another formula may be another for everybody, and so may what has become
  /// another kind of thing.
  Node<Boolean> differs(String name) {
    Node<Boolean> known = differs.get(name);
    if (known == null) {
      known =
          !laid.isInBoth(name)
              ? nodes.leaf(false)
              : laid.isTold(name)
                  ? nodes.any(
                      laid.subjects(name).stream()
                          .map(subject -> nodes.map(laid.text(subject), Turn::moves)))
                  : laid.isInput(name)
                      ? spoken.applies(name)
                      : rewritten.contains(name) || laid.isAnother(name)
                          ? nodes.leaf(true)
                          : made(name);
      differs.put(name, known);
    }
    return known;
  }
}
