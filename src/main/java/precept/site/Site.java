package precept.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// All pages of a site, as texts by path. A shelf has a folder, a volume one within it.
///
///     index.html, and the assets of all pages
///     <guideline>/index.html                      its versions
///     <guideline>/<version>/index.html            the guideline
///     <guideline>/<version>/sources.html          statements, open questions, references
///     <guideline>/<version>/cases.html            test cases
///     <guideline>/<version>/patients.html         in plain words
///     <guideline>/<version>/changes.html          against the version before; a first one has none
///     <guideline>/<version>/search.js             what is found by its words
public final class Site {
  public static final String INDEX = "index.html";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final SequencedMap<String, String> files = new LinkedHashMap<>();

  private Site() {}

  /// @param volumes the versions of each guideline together, the oldest first
  public static SequencedMap<String, String> of(List<Volume> volumes) {
    Site site = new Site();
    List<Shelf> shelves = new ArrayList<>();
    volumes.stream()
        .collect(
            Collectors.groupingBy(
                volume -> volume.edition().guideline(), LinkedHashMap::new, Collectors.toList()))
        .forEach((guideline, its) -> shelves.add(new Shelf(guideline, its)));
    site.home(shelves);
    site.files.putAll(Assets.files());
    shelves.forEach(site::shelf);
    return site.files;
  }

  private void home(List<Shelf> shelves) {
    List<String> indexes = shelves.stream().map(shelf -> index(shelf.leading())).toList();
    Page page =
        new Page("Guidelines", "", Optional.empty(), Optional.empty(), INDEX, List.of(), indexes);
    write(INDEX, "home.jte", Map.of("page", page, "shelves", shelves));
  }

  private void shelf(Shelf shelf) {
    Page page =
        new Page(
            "Versions: " + shelf.leading().edition().title(),
            "../",
            Optional.empty(),
            Optional.empty(),
            INDEX,
            List.of(),
            List.of(index(shelf.leading())));
    write(shelf.guideline() + "/" + INDEX, "versions.jte", Map.of("page", page, "shelf", shelf));
    shelf.volumes().forEach(volume -> volume(shelf, volume));
  }

  private void volume(Shelf shelf, Volume volume) {
    String folder = folder(volume);
    Contents contents = new Contents(volume);
    String title = volume.edition().title();
    page(volume, Volume.GUIDELINE, title, "guideline.jte", contents.guideline(), shelf);
    page(
        volume,
        Volume.SOURCES,
        "Sources and open questions: " + title,
        "sources.jte",
        contents.sources(),
        shelf);
    page(volume, Volume.CASES, "Test cases: " + title, "cases.jte", contents.cases(), shelf);
    page(
        volume,
        "patients.html",
        "In plain words: " + title,
        "patients.jte",
        contents.patients(),
        shelf);
    if (volume.succession().isPresent()) {
      page(volume, Volume.CHANGES, "Changes: " + title, "changes.jte", contents.changes(), shelf);
    }
    files.put(
        index(volume), "preceptIndex(\"" + folder + "\", " + Findable.in(volume).json() + ");\n");
  }

  private void page(
      Volume volume,
      String file,
      String title,
      String template,
      List<Page.Entry> contents,
      Shelf shelf) {
    Page page =
        new Page(
            title,
            "../../",
            Optional.of(volume),
            Optional.of(shelf.leading().edition()).filter(some -> !some.equals(volume.edition())),
            file,
            contents,
            List.of(index(volume)));
    Map<String, Object> parameters = new HashMap<>();
    parameters.putAll(Map.of("page", page, "volume", volume));
    if (file.equals(Volume.CHANGES)) {
      parameters.put("pair", Pair.within(volume, shelf));
    }
    write(folder(volume) + file, template, parameters);
  }

  private static String folder(Volume volume) {
    return volume.edition().guideline() + "/" + volume.edition().version() + "/";
  }

  private static String index(Volume volume) {
    return folder(volume) + "search.js";
  }

  private void write(String path, String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    engine.render(template, parameters, output);
    files.put(path, output.toString());
  }
}
