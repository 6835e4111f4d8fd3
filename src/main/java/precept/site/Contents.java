package precept.site;

import java.util.ArrayList;
import java.util.List;
import precept.document.Comparison;
import precept.document.Reference;
import precept.wording.Named;

/// What the pages of a version consist of, in the order in which it stands there.
final class Contents {
  private final Volume volume;
  private final Reference reference;

  Contents(Volume volume) {
    this.volume = volume;
    this.reference = volume.reference();
  }

  List<Page.Entry> guideline() {
    List<Page.Entry> entries = new ArrayList<>();
    entries.add(Page.Entry.of("#section-scope", "Scope"));
    if (!reference.advice().isEmpty()) {
      entries.add(Page.Entry.of("#section-recommendations", "Recommendations"));
    }
    if (!volume.inserts().diagram().isEmpty()) {
      entries.add(Page.Entry.of("#section-calculator", "Calculator"));
    }
    if (!volume.inserts().chain().isEmpty()) {
      entries.add(Page.Entry.of("#section-chain", "How it hangs together"));
    }
    entries.add(
        new Page.Entry(
            "#section-decisions", "Decisions", named(reference.tables(), Reference.Table::about)));
    entries.add(Page.Entry.of("#section-facts", "What is asked"));
    if (!reference.parts().isEmpty()) {
      entries.add(
          new Page.Entry(
              "#section-criteria",
              "Criteria and scores",
              named(reference.parts(), Reference.Part::about)));
    }
    if (!reference.promises().isEmpty()) {
      entries.add(Page.Entry.of("#section-promises", "Promises to every patient"));
    }
    if (!reference.open().isEmpty() || !reference.accepted().isEmpty()) {
      entries.add(Page.Entry.of("#section-findings", "Findings"));
    }
    return entries;
  }

  List<Page.Entry> changes() {
    List<Page.Entry> entries = new ArrayList<>();
    volume
        .succession()
        .ifPresent(succession -> {
          succession
              .changes()
              .ifPresent(changes ->
                  entries.add(
                      new Page.Entry(
                          "#section-patients",
                          "Who is treated differently",
                          changes.sections().stream()
                              .map(some ->
                                  Page.Entry.of(
                                      "#" + Pair.anchor(some), Volume.heading(some.title())))
                              .toList())));
          entries.add(
              new Page.Entry(
                  "#section-written",
                  "What is written otherwise",
                  named(succession.comparison().changed(), Comparison.Sheet::about)));
        });
    return entries;
  }

  List<Page.Entry> sources() {
    List<Page.Entry> entries = new ArrayList<>();
    if (!reference.questions().isEmpty()) {
      entries.add(
          new Page.Entry(
              "#section-questions",
              "Open questions",
              reference.questions().stream()
                  .map(some -> Page.Entry.of("#" + some.id(), some.id() + " " + some.title()))
                  .toList()));
    }
    entries.add(Page.Entry.of("#section-statements", "Statements of the source"));
    if (!reference.sources().isEmpty()) {
      entries.add(Page.Entry.of("#section-references", "References"));
    }
    return entries;
  }

  List<Page.Entry> cases() {
    return volume.cases().vignettes().stream()
        .map(some -> Page.Entry.of("#" + Volume.anchor(some.id()), Volume.heading(some.id())))
        .toList();
  }

  List<Page.Entry> patients() {
    return reference.answers().stream()
        .filter(answer -> !answer.advice().isEmpty())
        .map(answer -> Page.Entry.of("#" + answer.about().name(), answer.about().label()))
        .toList();
  }

  private static <T> List<Page.Entry> named(
      List<T> items, java.util.function.Function<T, Named> name) {
    return items.stream()
        .map(name)
        .map(some -> Page.Entry.of("#" + some.name(), some.label()))
        .toList();
  }
}
