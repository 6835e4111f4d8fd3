package precept.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import precept.document.Reference;
import precept.report.SearchIndex;
import precept.report.SearchIndex.Entry;
import precept.wording.Named;
import precept.wording.Piece;

/// What of a version is found by its words: rules, terms, statements and cases.
final class Findable {
  private final Volume volume;
  private final List<Entry> entries = new ArrayList<>();

  private Findable(Volume volume) {
    this.volume = volume;
  }

  static SearchIndex in(Volume volume) {
    Findable findable = new Findable(volume);
    Reference reference = volume.reference();
    reference
        .advice()
        .forEach(some ->
            findable.named(
                "Recommendation",
                some.about(),
                join(
                    Stream.of(
                        Optional.of(some.grade()),
                        some.rationale(),
                        some.remark(),
                        some.patient()))));
    reference.tables().forEach(findable::table);
    reference
        .facts()
        .forEach(some ->
            findable.named(
                "Fact",
                some.about(),
                join(Stream.of(some.question(), some.note(), Optional.of(some.values())))));
    reference
        .parts()
        .forEach(part ->
            findable.named(
                "Criterion",
                part.about(),
                part.lines().stream()
                    .map(line -> words(line.clause().words()))
                    .collect(Collectors.joining("; "))));
    reference
        .promises()
        .forEach(some -> findable.named("Promise", some.about(), words(some.clause().words())));
    reference
        .questions()
        .forEach(some ->
            findable.entry(
                "Open question",
                some.id(),
                some.title(),
                String.join(" / ", some.readings()) + " " + some.taken(),
                volume.address(some.id())));
    reference
        .claims()
        .forEach(some ->
            findable.entry(
                "Statement", some.id(), some.section(), some.says(), volume.address(some.id())));
    reference
        .sources()
        .forEach(some ->
            findable.entry(
                "Reference",
                "[" + some.number() + "]",
                some.entry(),
                "",
                volume.address("reference." + some.number())));
    volume
        .cases()
        .vignettes()
        .forEach(some ->
            findable.entry(
                "Test case",
                some.id(),
                Volume.heading(some.id()),
                some.story(),
                volume.caseAddress(some.id())));
    return new SearchIndex(findable.entries);
  }

  private void table(Reference.Table table) {
    table.answers().forEach(answer -> named("Decision", answer, ""));
    for (Reference.Row row : table.rows()) {
      String says = row.says().stream().map(Findable::says).collect(Collectors.joining(" · "));
      entry(
          "Rule",
          row.rule().toString(),
          table.about().label() + " – " + row.rule().rule().replace('_', ' '),
          join(Stream.of(Optional.of(says), row.remark())),
          volume.address(row.rule().toString()));
    }
  }

  private static String says(Reference.Said said) {
    return switch (said.manner()) {
      case SILENT -> "the source is silent";
      case CONFLICT -> "conflict: " + words(said.values());
      case GIVES -> words(said.values());
      case AS -> "see " + words(said.values());
    };
  }

  private void named(String kind, Named about, String text) {
    entry(kind, about.name(), about.label(), text, volume.address(about.name()));
  }

  private void entry(String kind, String name, String title, String text, String address) {
    entries.add(new Entry(kind, name, title, text, address));
  }

  private static String words(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining(" ")).replaceAll(" +", " ");
  }

  private static String join(Stream<Optional<String>> texts) {
    return texts
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
