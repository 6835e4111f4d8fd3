package precept.check;

import static precept.source.Code.*;

import precept.source.Mistake;
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
  @Help("{nearest}")
  record Unknown(Name cite, Nearest nearest) implements CitationMistake {}

  @Says(code = UNENCODED_STATEMENT, message = "nothing computes statement {id}")
  @Label("neither cited nor narrative")
  @Help("cite it where it decides something, or say under `narrative` why it computes nothing")
  record Unencoded(String id) implements CitationMistake {}

  @Says(code = CITED_NARRATIVE, message = "statement {id} is marked as narrative, yet it is cited")
  @Help("remove its `narrative`, or the citation")
  record CitedNarrative(String id) implements CitationMistake {}
}
