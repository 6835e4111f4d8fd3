package precept.report;

import java.util.stream.Collectors;
import precept.eval.Refusal;
import precept.wording.Words;
import tools.jackson.databind.node.ObjectNode;

/// What is said while facts are refused: what must not wait, if anything, and that all else must.
public final class RefusalText {
  private final Refusal refusal;
  private final Words labels;

  private RefusalText(Refusal refusal) {
    this.refusal = refusal;
    this.labels = new Words(refusal.guideline(), true);
  }

  /// Nothing, where nothing is urgent.
  public static String of(Refusal refusal, Ink ink) {
    RefusalText text = new RefusalText(refusal);
    return refusal.urgent().isEmpty()
        ? ""
        : ExplanationText.heading(refusal.guideline().edition(), "", ink) + "\n" + text.orders(ink);
  }

  private String orders(Ink ink) {
    return refusal.urgent().stream()
        .map(some ->
            ink.error(
                    ink.layout()
                        .wrapped(
                            "ACT NOW: "
                                + labels.urgent(some)
                                + (refusal.assumes().isEmpty()
                                    ? ""
                                    : " (assumes: " + Words.assumptions(refusal.assumes()) + ")")
                                + ". Nothing else is answered until the facts are put right.",
                            0))
                + "\n")
        .collect(Collectors.joining());
  }

  /// The same for programs.
  ///
  /// @param version of this program
  public static String json(Refusal refusal, String version) {
    Words names = new Words(refusal.guideline(), false);
    ObjectNode document = Json.document("refusal", version);
    document.put("guideline", refusal.guideline().edition().guideline());
    document.put("version", refusal.guideline().edition().version());
    document.set("refused", Json.texts(refusal.facts()));
    document.set(
        "contradictions",
        Json.texts(refusal.contradictions().stream().map(names::contradiction).toList()));
    document.set(
        "assumes",
        Json.texts(refusal.assumes().stream().map(member -> member.clause().written()).toList()));
    document.set(
        "meanwhile",
        Json.array(
            refusal.urgent(),
            some -> {
              var type = refusal.guideline().definition(some.answer()).type();
              ObjectNode json = Json.object().put("answer", some.answer());
              json.set("value", Json.value(some.order(), type));
              return json.set("against", Json.values(some.against(), type));
            }));
    return Json.text(document);
  }
}
