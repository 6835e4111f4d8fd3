package precept.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.diagram.Alone;
import precept.diagram.Compiled;
import precept.diagram.Node;
import precept.diagram.TooLarge;
import precept.document.Flowchart.End;
import precept.document.Flowchart.Joint;
import precept.document.Flowchart.Question;
import precept.document.Flowchart.Saying;
import precept.document.Flowchart.Step;
import precept.document.Flowchart.Way;
import precept.model.Decision;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Type;
import precept.wording.ColumnWords;
import precept.wording.Labels;
import precept.wording.Named;
import precept.wording.Piece;
import precept.wording.Words;

/// Reads a decision's own diagram as a flowchart. A node is one step, however many ways lead there;
/// neighbours or not, the values that lead to the same step are one way.
public final class FlowchartReading {
  /// More values than this are not listed along a way, if they are the most of their question.
  private static final int LISTED = 3;

  private final Guideline guideline;
  private final Decision decision;
  private final Alone alone;
  private final Words words;
  private final Sayings sayings;

  /// Places by node, in the order in which they are come upon.
  private final Map<Integer, Integer> places = new LinkedHashMap<>();

  private final List<Node<Optional<Alone.Said>>> nodes = new ArrayList<>();

  private FlowchartReading(Guideline guideline, Decision decision, Alone alone) {
    this.guideline = guideline;
    this.decision = decision;
    this.alone = alone;
    this.words = new Words(guideline, true);
    this.sayings = new Sayings(guideline);
  }

  /// Absent where the guideline's diagrams outgrow their limit.
  public static Optional<Flowchart> of(Compiled compiled, Decision decision) {
    try {
      return Optional.of(
          new FlowchartReading(compiled.guideline(), decision, compiled.alone(decision.name()))
              .flowchart());
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private Flowchart flowchart() {
    gather(alone.said());
    return new Flowchart(Named.of(decision), nodes.stream().flatMap(this::step).toList());
  }

  private void gather(Node<Optional<Alone.Said>> node) {
    if (isNobody(node) || places.containsKey(node.id())) {
      return;
    }
    places.put(node.id(), nodes.size());
    nodes.add(node);
    if (node instanceof Node.Branch<Optional<Alone.Said>> branch) {
      branch.children().forEach(this::gather);
    }
  }

  private static boolean isNobody(Node<Optional<Alone.Said>> node) {
    return node instanceof Node.Leaf<Optional<Alone.Said>>(var id, var said) && said.isEmpty();
  }

  private Stream<Step> step(Node<Optional<Alone.Said>> node) {
    return switch (node) {
      case Node.Leaf<Optional<Alone.Said>>(var id, var said) -> said.stream().map(this::end);
      case Node.Branch<Optional<Alone.Said>> branch -> Stream.of(question(branch));
    };
  }

  private Step end(Alone.Said said) {
    return new End(
        said.open() ? Joint.OPEN : decision.collects() ? Joint.ALL : Joint.ONE,
        said.answers().stream().flatMap(this::sayings).toList(),
        alone.rows().getOrDefault(said, Set.of()).stream()
            .map(row -> decision.rule(decision.rows().get(row)))
            .toList());
  }

  private Stream<Saying> sayings(List<Decision.Answer> row) {
    List<Decision> answers = guideline.tableOf(decision);
    return IntStream.range(0, row.size())
        .mapToObj(i ->
            new Saying(
                i == 0 ? Optional.empty() : Optional.of(Named.of(answers.get(i))),
                sayings.of(row.get(i), answers.get(i))));
  }

  private Step question(Node.Branch<Optional<Alone.Said>> branch) {
    Alone.Question question = alone.questions().get(branch.axis());
    SequencedMap<Integer, BitSet> ways = new LinkedHashMap<>();
    int from = 0;
    for (int run = 0; run < branch.children().size(); run++) {
      Node<Optional<Alone.Said>> child = branch.children().get(run);
      if (!isNobody(child)) {
        ways.computeIfAbsent(places.getOrDefault(child.id(), 0), place -> new BitSet())
            .set(from, branch.ends().get(run));
      }
      from = branch.ends().get(run);
    }
    Definition head = guideline.definition(question.column());
    Map<Integer, List<String>> words = new LinkedHashMap<>();
    ways.forEach((place, way) -> words.put(place, words(question, way)));
    Optional<Integer> rest =
        words.entrySet().stream()
            .filter(way -> way.getValue().size() > LISTED)
            .max(Comparator.comparingInt(way -> way.getValue().size()))
            .map(Map.Entry::getKey);
    return new Question(
        Named.of(head),
        words.entrySet().stream()
            .map(way ->
                new Way(
                    rest.equals(Optional.of(way.getKey()))
                        ? "anything else"
                        : String.join(" / ", way.getValue()),
                    way.getKey()))
            .toList());
  }

  private List<String> words(Alone.Question question, BitSet way) {
    return new ColumnWords(words, decision, this::labelled)
        .of(question, way).stream()
            .map(part -> part.replace(">= ", "≥ ").replace("<= ", "≤ "))
            .toList();
  }

  private String labelled(String written, Type type) {
    return Piece.text(new Labels(guideline).cell(written, type));
  }
}
