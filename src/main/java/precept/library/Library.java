package precept.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import precept.check.CaseChecker;
import precept.check.Checked;
import precept.check.Checker;
import precept.check.EditionChecker;
import precept.check.FactChecker;
import precept.check.LogChecker;
import precept.check.MappingChecker;
import precept.check.Validities;
import precept.disk.Fence;
import precept.model.Approval;
import precept.model.Digest;
import precept.model.Edition;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Target;
import precept.model.TestCase;
import precept.model.Version;
import precept.source.Diagnostic;
import precept.source.Invisible;
import precept.source.SourceText;
import precept.syntax.Data;
import precept.syntax.Declaration;
import precept.syntax.Document;
import precept.syntax.Parser;

/// The guidelines and test cases below one folder.
public final class Library {
  private final Path home;
  private final Fence fence;

  /// By guideline, read once: every version is held against all others, of which there may be many.
  private final Map<String, SortedMap<Version, Edition>> known = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> asked = new ConcurrentHashMap<>();

  public Library(Path home) {
    this.home = home;
    this.fence = Fence.of(home, "guidelines", "testcases");
  }

  /// The nearest folder upwards that holds `guidelines/`.
  public static Optional<Library> above(Path start) {
    for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Library library = new Library(folder);
      if (library.isThere()) {
        return Optional.of(library);
      }
    }
    return Optional.empty();
  }

  public Path home() {
    return home;
  }

  /// Where all that belongs to it lies, and all that is written into it.
  public Fence fence() {
    return fence;
  }

  /// Whether this is a home at all.
  public boolean isThere() {
    Path guidelines = home.resolve("guidelines");
    return Fence.isTaken(guidelines) && !fence.isFile(guidelines);
  }

  /// The ids of all guidelines, in alphabetical order.
  public List<String> guidelines() {
    return names(home.resolve("guidelines"), fence::isFolder, new ArrayList<>());
  }

  /// The versions of a guideline, oldest first.
  public List<Version> versions(String guideline) {
    return names(home.resolve("guidelines").resolve(guideline), fence::isFolder, new ArrayList<>())
        .stream()
        .flatMap(name -> Version.of(name).stream())
        .sorted()
        .toList();
  }

  /// All versions of all guidelines, or of one, or one version; empty where there is none.
  public List<Target> targets(Optional<String> guideline, Optional<Version> version) {
    return guidelines().stream()
        .filter(id -> guideline.isEmpty() || guideline.get().equals(id))
        .flatMap(id ->
            versions(id).stream()
                .filter(found -> version.isEmpty() || version.get().equals(found))
                .map(found -> new Target(id, found)))
        .toList();
  }

  /// What lies in the folders and is read by nothing, or cannot be read: never passed over in
  /// silence.
  public List<Diagnostic> strays() {
    return Strays.below(home, fence, this::shown);
  }

  public Checked<Guideline> guideline(String id, Version version) {
    Path folder = folder(id, version);
    List<Diagnostic> mistakes = new ArrayList<>();
    Optional<Data> metadata = data(folder.resolve("guideline.yaml"), mistakes);
    List<SourceText> logic = logic(folder, mistakes);
    Optional<Edition> edition =
        metadata.flatMap(data -> edition(data, id + "/" + version, logic, mistakes));
    List<Document> documents = documents(logic, mistakes);
    edition
        .filter(some -> some.validity().effective().isPresent())
        .ifPresent(some -> mistakes.addAll(Validities.follow(before(id, version), some)));
    boolean readable = mistakes.stream().noneMatch(Diagnostic::isError);
    if (!readable || edition.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    Checked<Guideline> checked = Checker.check(documents, edition.get(), metadata);
    mistakes.addAll(checked.diagnostics());
    return new Checked<>(checked.result(), mistakes);
  }

  /// What all that a version says comes to.
  public Digest digest(String id, Version version) {
    Path folder = folder(id, version);
    List<SourceText> texts = new ArrayList<>(logic(folder, new ArrayList<>()));
    Texts.read(fence, folder.resolve("guideline.yaml"), this::shown, new ArrayList<>())
        .ifPresent(texts::add);
    return Digest.of(Content.of(texts));
  }

  /// How the columns of a registry become facts, from a YAML file.
  ///
  /// @param guidelines the versions that may be asked
  public static Checked<Mapping> mapping(Path file, List<Guideline> guidelines) {
    return named(file).then(YamlText::read).then(data -> MappingChecker.check(data, guidelines));
  }

  /// What the `guideline.yaml` of each version says, oldest version first.
  public Checked<List<Edition>> editions(String id) {
    List<Diagnostic> mistakes = new ArrayList<>();
    List<Edition> editions =
        versions(id).stream().flatMap(version -> edition(id, version, mistakes).stream()).toList();
    boolean whole = mistakes.stream().noneMatch(Diagnostic::isError);
    return new Checked<>(whole ? Optional.of(editions) : Optional.empty(), mistakes);
  }

  /// The editions before a version; what is wrong with one of them is said where it is checked.
  private List<Edition> before(String id, Version version) {
    return List.copyOf(
        known.computeIfAbsent(id, this::editionsByVersion).headMap(version).values());
  }

  private SortedMap<Version, Edition> editionsByVersion(String id) {
    SortedMap<Version, Edition> editions = new TreeMap<>();
    for (Version version : versions(id)) {
      edition(id, version, new ArrayList<>()).ifPresent(some -> editions.put(version, some));
    }
    return editions;
  }

  private Optional<Edition> edition(String id, Version version, List<Diagnostic> mistakes) {
    Path folder = folder(id, version);
    List<SourceText> logic = logic(folder, mistakes);
    return data(folder.resolve("guideline.yaml"), mistakes)
        .flatMap(data -> edition(data, id + "/" + version, logic, mistakes));
  }

  /// The test cases of a guideline, as they apply to this version of it.
  public Checked<List<TestCase>> cases(Guideline guideline) {
    Path folder = home.resolve("testcases").resolve(guideline.edition().guideline());
    List<Diagnostic> mistakes = new ArrayList<>();
    List<Data> files =
        names(folder, file -> isNamed(file, ".yaml"), mistakes).stream()
            .flatMap(name -> data(folder.resolve(name), mistakes).stream())
            .toList();
    if (!mistakes.isEmpty()) {
      return new Checked<>(Optional.empty(), mistakes);
    }
    return CaseChecker.check(files, guideline, () -> asked(guideline.edition().guideline()));
  }

  /// What the versions of a guideline ask for, read only where a case names what this one does not;
  /// what is wrong with one of them is said where it is checked.
  private Set<String> asked(String guideline) {
    return asked.computeIfAbsent(
        guideline,
        id ->
            versions(id).stream()
                .flatMap(version -> logic(folder(id, version), new ArrayList<>()).stream())
                .map(Parser::parse)
                .flatMap(document -> document.declarations().stream())
                .filter(Declaration.Input.class::isInstance)
                .map(input -> ((Declaration.Input) input).name().text())
                .collect(Collectors.toSet()));
  }

  private Path folder(String guideline, Version version) {
    return home.resolve("guidelines").resolve(guideline).resolve(version.toString());
  }

  /// The facts of one patient, from a YAML or JSON file: those that stand, and those that do not.
  public Checked<Facts> facts(Path file, Guideline guideline) {
    return named(file).then(text -> facts(text, guideline));
  }

  public Checked<Facts> facts(SourceText text, Guideline guideline) {
    return YamlText.read(text).then(facts -> FactChecker.given(facts, guideline));
  }

  /// Where the approvals of a guideline are logged.
  public Path log(String guideline) {
    return home.resolve("testcases").resolve(guideline).resolve("approved").resolve("log.yaml");
  }

  /// The names of the files in a folder of reports; none where it is not there. What cannot be
  /// listed is a stray.
  public List<String> reports(Path folder) {
    return names(folder, fence::isFile, new ArrayList<>());
  }

  /// The approvals of a guideline, in the order in which they were given; none where there is no
  /// log.
  public Checked<List<Approval>> approvals(String guideline) {
    Path file = log(guideline);
    if (!Fence.isTaken(file)) {
      return new Checked<>(Optional.of(List.of()), List.of());
    }
    return LogText.read(text(file));
  }

  /// The approvals that a log holds.
  public Checked<List<Approval>> approvals(SourceText log) {
    return YamlText.read(log).then(LogChecker::check);
  }

  /// All `.precept` files, for the formatter.
  public List<Path> logic() {
    List<Path> files = new ArrayList<>();
    for (String guideline : guidelines()) {
      for (Version version : versions(guideline)) {
        files(guideline, version).stream()
            .filter(file -> isNamed(file, ".precept"))
            .forEach(files::add);
      }
    }
    return files;
  }

  /// The files of a version, in alphabetical order.
  public List<Path> files(String guideline, Version version) {
    Path folder = folder(guideline, version);
    return names(
            folder,
            file -> isNamed(file, ".precept") || isNamed(file, "guideline.yaml"),
            new ArrayList<>())
        .stream()
        .map(folder::resolve)
        .toList();
  }

  /// The text of a file that a person names, wherever it lies; it may be a pipe as well, such as
  /// `/dev/stdin`.
  public static Checked<SourceText> named(Path file) {
    List<Diagnostic> mistakes = new ArrayList<>();
    return new Checked<>(
        Texts.read(Fence.NONE, file, path -> Invisible.shown(path.toString()), mistakes), mistakes);
  }

  /// The text of a report that was approved.
  public Checked<SourceText> report(Path file) {
    List<Diagnostic> mistakes = new ArrayList<>();
    return new Checked<>(
        Texts.read(fence, file, Texts.LIMIT_OF_REPORTS, this::shown, mistakes), mistakes);
  }

  /// The text of a file of this home.
  public Checked<SourceText> text(Path file) {
    List<Diagnostic> mistakes = new ArrayList<>();
    return new Checked<>(Texts.read(fence, file, this::shown, mistakes), mistakes);
  }

  private static Optional<Edition> edition(
      Data data, String name, List<SourceText> logic, List<Diagnostic> mistakes) {
    List<SourceText> texts = new ArrayList<>(logic);
    texts.add(data.at().source());
    Checked<Edition> checked = EditionChecker.check(data, name, Digest.of(Content.of(texts)));
    mistakes.addAll(checked.diagnostics());
    return checked.result();
  }

  private List<SourceText> logic(Path folder, List<Diagnostic> mistakes) {
    List<String> files = names(folder, file -> isNamed(file, ".precept"), mistakes);
    if (files.isEmpty() && fence.isFolder(folder)) {
      mistakes.add(new LibraryMistake.NoLogic().in(shown(folder)));
    }
    return files.stream()
        .map(folder::resolve)
        .flatMap(file -> Texts.read(fence, file, this::shown, mistakes).stream())
        .toList();
  }

  private static List<Document> documents(List<SourceText> logic, List<Diagnostic> mistakes) {
    List<Document> documents = logic.stream().map(Parser::parse).toList();
    documents.forEach(document -> mistakes.addAll(document.mistakes()));
    return documents;
  }

  private Optional<Data> data(Path file, List<Diagnostic> mistakes) {
    return Texts.read(fence, file, this::shown, mistakes)
        .flatMap(text -> YamlText.read(text, mistakes));
  }

  /// The names in a folder that are wanted, in alphabetical order; hidden ones never are.
  private List<String> names(Path folder, Predicate<Path> wanted, List<Diagnostic> mistakes) {
    try {
      return fence.inside(folder).stream()
          .filter(wanted)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !Strays.isStrange(name))
          .toList();
    } catch (IOException failure) {
      mistakes.add(LibraryMistake.unread(failure, folder, this::shown));
      return List.of();
    }
  }

  private static boolean isNamed(Path file, String ending) {
    return file.getFileName().toString().endsWith(ending);
  }

  private String shown(Path path) {
    Path shown =
        path.toAbsolutePath().startsWith(home.toAbsolutePath())
            ? home.toAbsolutePath().relativize(path.toAbsolutePath())
            : path;
    return Invisible.shown(shown.toString().replace('\\', '/'));
  }
}
