package precept.check;

import static precept.source.Code.*;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import precept.source.Listed;
import precept.source.Mistake;
import precept.source.Nearest;
import precept.syntax.Name;

/// What is said where the guideline and the statements of its source do not account for each other.
sealed interface CitationMistake extends Mistake {

  @Says(code = UNCITED, message = "this {what} cites nothing")
  @Label("no source")
  @Help("add the statements of the source behind it: {example}")
  record Uncited(String what, String example) implements CitationMistake {
    Uncited(String what) {
      this(what, "cites S1, S2");
    }
  }

  @Says(
      code = UNKNOWN_CITATION,
      message = "there is no statement or open question `{cite}` in guideline.yaml")
  @Help("{known}")
  record Unknown(Name cite, Citable known) implements CitationMistake {}

  /// What can be cited, and how one is added; an id that is no misspelt one is not put right by its
  /// neighbour.
  record Citable(String cite, Collection<String> known) {
    @Override
    public String toString() {
      String kind = cite.startsWith("Q") ? "open-questions" : "statements";
      List<String> alike =
          known.stream()
              .filter(id -> id.startsWith(cite.substring(0, 1)))
              .sorted(BY_NUMBER)
              .toList();
      return !cite.matches("[SQ]\\d+")
          ? new Nearest(cite, known).toString()
          : (alike.isEmpty() ? "none is declared" : "known are " + new Listed(alike))
              + "; add it under "
              + kind
              + " in guideline.yaml: - id: "
              + cite;
    }

    private static final Comparator<String> BY_NUMBER =
        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
  }

  @Says(code = UNENCODED_STATEMENT, message = "nothing computes statement {id}")
  @Label("neither cited nor narrative")
  @Help("cite it where it decides something, or say under `narrative` why it computes nothing")
  record Unencoded(String id) implements CitationMistake {}

  @Says(code = CITED_NARRATIVE, message = "statement {id} is marked as narrative, yet it is cited")
  @Help("remove its `narrative`, or the citation")
  record CitedNarrative(String id) implements CitationMistake {}
}
