package precept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The rooms of the house and what each may import, as one map: the tests hold the code to it, and
/// the picture in ARCHITECTURE.md is drawn from it.
final class House {
  private House() {}

  /// A room's promise, the rooms it may import, and the libraries that it alone may import.
  record Room(String promise, List<String> imports, List<String> alone) {}

  static final SequencedMap<String, Room> ROOMS = rooms();

  /// What is delivered apart: rooms that import no others, and the libraries that they may know.
  record Artifact(List<String> rooms, List<String> libraries) {}

  private static final List<String> EVALUATES =
      List.of("source", "unit", "model", "belief", "eval", "diagram", "analysis", "machine");

  static final SequencedMap<String, Artifact> ARTIFACTS = artifacts();

  private static SequencedMap<String, Artifact> artifacts() {
    SequencedMap<String, Artifact> artifacts = new LinkedHashMap<>();
    List<String> libraries =
        List.of("org.apache.commons.numbers", "ch.obermuhlner.math", "org.jspecify");
    artifacts.put("evaluator", new Artifact(EVALUATES, libraries));
    List<String> reads = new ArrayList<>(EVALUATES);
    reads.addAll(List.of("disk", "syntax", "check", "library"));
    List<String> readers = new ArrayList<>(libraries);
    readers.addAll(List.of("org.antlr", "org.yaml"));
    artifacts.put("library", new Artifact(reads, readers));
    return artifacts;
  }

  private static SequencedMap<String, Room> rooms() {
    SequencedMap<String, Room> rooms = new LinkedHashMap<>();
    rooms.put("source", room("Where a thing is written, and what is wrong with it.", ""));
    rooms.put("disk", room("Where a command may read and write; files whole or not at all.", ""));
    rooms.put("unit", room("What a number is measured in, converted exactly.", ""));
    rooms.put(
        "syntax", room("Turns text into a tree, or says why not.", "source unit", "org.antlr"));
    rooms.put("model", room("A guideline as pure, valid, comparable data.", "source unit"));
    rooms.put(
        "check",
        room("Turns a tree into a model, or names every mistake.", "source unit syntax model"));
    rooms.put(
        "library",
        room(
            "Finds guidelines, versions and cases in a project.",
            "source disk syntax check model",
            "org.yaml"));
    rooms.put(
        "belief",
        room("What is known of a value, and what keeps it from being known better.", "model"));
    rooms.put("eval", room("Runs a guideline on one patient, and remembers why.", "model belief"));
    rooms.put(
        "diagram",
        room("Guidelines as canonical decision diagrams, and their algebra.", "unit model belief"));
    rooms.put(
        "analysis",
        room(
            "Gaps, conflicts, dead rules, broken promises: each with a witness.",
            "model belief diagram eval"));
    rooms.put(
        "machine",
        room(
            "Answers many patients, from diagrams laid flat.",
            "unit model belief diagram eval analysis"));
    rooms.put(
        "cohort",
        room(
            "Reads a registry's lines as patients, answers them, and counts.",
            "source unit model belief eval machine"));
    rooms.put(
        "table",
        room("Files of patients, one a line: CSV and JSON Lines.", "cohort", "tools.jackson"));
    rooms.put(
        "diff",
        room(
            "Which patients two versions treat differently.",
            "model belief diagram eval analysis machine"));
    rooms.put(
        "cases",
        room("Runs test cases; says how much of the guideline they prove.", "source model eval"));
    rooms.put(
        "wording",
        room(
            "How all of it is called: values, rules, regions, findings, differences.",
            "source unit model belief diagram eval analysis machine cohort diff cases"));
    rooms.put(
        "document",
        room(
            "What a reader is given, whole and in order: data without marks.",
            "source model belief diagram eval analysis cohort diff cases wording"));
    rooms.put(
        "report",
        room(
            "Documents printed: text, Markdown, JSON, XML, SARIF.",
            "source unit model belief diagram eval analysis machine cohort diff cases wording document",
            "tools.jackson",
            "com.github.difflib"));
    rooms.put(
        "review",
        room(
            "What stands between a change and its approval.",
            "source model check diagram analysis diff cases wording document report"));
    rooms.put(
        "picture",
        room(
            "The guideline as diagrams, laid out.",
            "model wording document",
            "org.eclipse",
            "com.google"));
    rooms.put(
        "site",
        room(
            "The guideline as pages people open.",
            "source model wording document report",
            "gg.jte"));
    List<String> all = new ArrayList<>(rooms.keySet());
    rooms.put(
        "cli",
        new Room(
            "Commands, exit codes, the files that leave.", all, List.of("picocli", "org.jline")));
    return rooms;
  }

  private static Room room(String promise, String imports, String... alone) {
    return new Room(
        promise,
        imports.isEmpty() ? List.of() : Arrays.asList(imports.split(" ", -1)),
        List.of(alone));
  }

  /// The table of rooms as ARCHITECTURE.md shows it.
  static String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| package | promise | may import (ours) | alone may import |\n|---|---|---|---|\n");
    ROOMS.forEach((name, room) ->
        text.append("| `precept.")
            .append(name)
            .append("` | ")
            .append(room.promise())
            .append(" | ")
            .append(
                name.equals("cli")
                    ? "all"
                    : room.imports().isEmpty() ? "-" : String.join(" ", room.imports()))
            .append(" | ")
            .append(String.join(", ", room.alone()))
            .append(" |\n"));
    return text.toString();
  }
}
