package precept.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Casebook;
import precept.document.Casebook.Vignette;
import precept.document.Changes.Succession;
import precept.document.Reference;
import precept.document.Reference.Advice;
import precept.document.Reference.Clause;
import precept.document.Reference.Said;
import precept.document.Section.Line;
import precept.model.Edition;
import precept.model.TestCase.RuleId;
import precept.wording.Named;
import precept.wording.Piece;

/// One version of a guideline, with the places at which its parts are found.
public final class Volume {
  static final String GUIDELINE = "index.html";
  static final String SOURCES = "sources.html";
  static final String CASES = "cases.html";
  static final String CHANGES = "changes.html";

  /// What in running text may name something: an id, a rule, a name, or a number in brackets.
  private static final Pattern MENTION =
      Pattern.compile("\\[(?<number>\\d+)]|[A-Za-z][A-Za-z0-9_]*(\\.[a-z0-9_]+)?");

  private final Reference reference;
  private final Casebook cases;
  private final Inserts inserts;
  private final Optional<Succession> succession;
  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, Advice> advice = new HashMap<>();
  private final Map<String, List<Piece>> wordings = new HashMap<>();

  /// A version that follows none.
  public Volume(Reference reference, Casebook cases, Inserts inserts) {
    this(reference, cases, inserts, Optional.empty());
  }

  /// @param succession what it changes against the version before it
  public Volume(
      Reference reference, Casebook cases, Inserts inserts, Optional<Succession> succession) {
    this.succession = succession;
    this.reference = reference;
    this.cases = cases;
    this.inserts = inserts;
    anchored(GUIDELINE, named().map(Named::name));
    anchored(GUIDELINE, rules().map(RuleId::toString));
    anchored(GUIDELINE, reference.scope().stream().map(scope -> "population"));
    anchored(SOURCES, reference.claims().stream().map(Reference.Claim::id));
    anchored(SOURCES, reference.questions().stream().map(Reference.Question::id));
    anchored(SOURCES, reference.sources().stream().map(source -> "reference." + source.number()));
    reference.advice().forEach(some -> advice.put(some.about().name(), some));
    named()
        .collect(Collectors.groupingBy(Named::label, Collectors.toSet()))
        .forEach((label, its) -> wordings.put(label, List.of(term(label, its))));
    clauses().forEach(clause -> wordings.put(clause.written(), clause.words()));
    said().forEach(says -> wordings.put("-> " + says.written(), worded(says)));
  }

  public Reference reference() {
    return reference;
  }

  public Casebook cases() {
    return cases;
  }

  public Optional<Succession> succession() {
    return succession;
  }

  public Inserts inserts() {
    return inserts;
  }

  public Edition edition() {
    return reference.edition();
  }

  public Advice advice(String name) {
    Advice found = advice.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no recommendation " + name);
    }
    return found;
  }

  /// Whether a recommendation stands under this answer first; it may be the answer to several.
  public boolean isFirst(Reference.Answer answer, String name) {
    return reference.answers().stream()
        .filter(some -> some.advice().contains(name))
        .findFirst()
        .equals(Optional.of(answer));
  }

  /// The recommendations that are no answer, but a step towards one.
  public List<Advice> others() {
    return reference.advice().stream()
        .filter(some ->
            reference.answers().stream()
                .noneMatch(answer -> answer.advice().contains(some.about().name())))
        .toList();
  }

  /// A range as it is said.
  public static String range(String values) {
    return values
        .replace("<=", "≤")
        .replace(">=", "≥")
        .replaceAll("(\\d)\\.\\.(-?\\d)", "$1 to $2")
        .replaceAll("(\\d)\\.\\.<(-?\\d)", "$1 to less than $2")
        .replaceAll("(^| )-(\\d)", "$1−$2");
  }

  /// A test case's id as a heading; a variant has its number.
  public static String heading(String caseId) {
    return caseId.replace('_', ' ').replace("[", " (").replace(']', ')');
  }

  /// The address of something that has a place in this version, from any of its pages.
  public String address(String anchor) {
    String page = addresses.get(anchor);
    if (page == null) {
      throw new IllegalArgumentException("nothing is called " + anchor);
    }
    return page + "#" + anchor;
  }

  public boolean hasPlace(String anchor) {
    return addresses.containsKey(anchor);
  }

  /// The anchor of a test case; a variant's brackets would have to be escaped.
  public static String anchor(String caseId) {
    return caseId.replace('[', '.').replace("]", "");
  }

  /// A test case's patient in the calculator; a link holds the facts.
  public static String calculatorAddress(Vignette vignette) {
    return vignette.given().stream()
        .map(fact ->
            fact.about().name() + "=" + URLEncoder.encode(fact.entered(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", GUIDELINE + "#section-calculator?", ""));
  }

  public String caseAddress(String caseId) {
    return CASES + "#" + anchor(caseId);
  }

  /// Where the patient of an open question is a test case, or one of its variants.
  public List<String> casesNamed(String id) {
    return cases.vignettes().stream().map(Vignette::id).filter(some -> isOf(some, id)).toList();
  }

  private static boolean isOf(String some, String id) {
    return some.startsWith(id) && (some.length() == id.length() || some.charAt(id.length()) == '[');
  }

  public List<String> proofs(RuleId rule) {
    return cases.proofs().getOrDefault(rule, List.of());
  }

  /// The open questions on whom a case is the patient.
  public List<Reference.Question> questionsOf(String caseId) {
    return reference.questions().stream()
        .filter(question -> isOf(caseId, question.patient()))
        .toList();
  }

  /// A line of an explanation: in labels where it is a clause of the guideline, with links for
  /// whatever it mentions.
  public List<Piece> line(String text) {
    List<Piece> wording = wordings.get(text);
    return wording == null ? prose(text) : wording;
  }

  /// What a finding is held against, unless that says the same again.
  public String against(Line line) {
    String same = "is " + line.found();
    return line.against().equals(same) || line.against().startsWith(same + " ")
        ? line.against().substring(same.length()).strip()
        : line.against();
  }

  /// Text with a link wherever it mentions something that has a place. A word that could be plain
  /// English is none.
  public List<Piece> prose(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher mentions = MENTION.matcher(text);
    int end = 0;
    for (MatchResult found : mentions.results().toList()) {
      String number = found.group("number");
      String anchor = number == null ? found.group() : "reference." + number;
      if (isMention(anchor)) {
        plain(pieces, text.substring(end, found.start()));
        pieces.add(new Piece.Term(found.group(), anchor));
        end = found.end();
      }
    }
    plain(pieces, text.substring(end));
    return pieces;
  }

  private boolean isMention(String anchor) {
    return addresses.containsKey(anchor) && !anchor.matches("[a-z]+");
  }

  private static List<Piece> worded(Said says) {
    List<Piece> pieces = new ArrayList<>();
    String before =
        switch (says.manner()) {
          case GIVES -> "→ ";
          case SILENT -> "→ the source is silent";
          case CONFLICT -> "→ conflict: ";
          case AS -> "→ goes on to ";
        };
    for (Piece value : says.values()) {
      pieces.add(new Piece.Plain(pieces.isEmpty() ? before : " / "));
      pieces.add(value);
    }
    return pieces.isEmpty() ? List.of(new Piece.Plain(before)) : pieces;
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Plain(text));
    }
  }

  private void anchored(String page, Stream<String> anchors) {
    anchors.forEach(anchor -> addresses.putIfAbsent(anchor, page));
  }

  /// A label that several share leads nowhere.
  private static Piece term(String label, Set<Named> its) {
    return its.size() == 1
        ? new Piece.Term(label, its.iterator().next().name())
        : new Piece.Plain(label);
  }

  private Stream<Named> named() {
    return Stream.of(
            reference.advice().stream().map(Advice::about),
            reference.tables().stream().flatMap(table -> table.answers().stream()),
            reference.facts().stream().map(Reference.Fact::about),
            reference.parts().stream().map(Reference.Part::about),
            reference.promises().stream().map(Reference.Promise::about))
        .flatMap(names -> names);
  }

  private Stream<RuleId> rules() {
    return reference.tables().stream()
        .flatMap(table -> table.rows().stream().map(Reference.Row::rule));
  }

  private Stream<Said> said() {
    return reference.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.says().stream());
  }

  private Stream<Clause> clauses() {
    return Stream.of(
            reference.scope().stream()
                .flatMap(scope -> scope.members().stream().map(Reference.Member::clause)),
            reference.tables().stream()
                .flatMap(table -> table.meanwhiles().stream().map(Reference.Meanwhile::when)),
            reference.facts().stream().flatMap(fact -> fact.onlyWhen().stream()),
            reference.parts().stream()
                .flatMap(part -> part.lines().stream().map(Reference.Line::clause)),
            reference.promises().stream().map(Reference.Promise::clause))
        .flatMap(clauses -> clauses);
  }
}
