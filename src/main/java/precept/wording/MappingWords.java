package precept.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import precept.cohort.Sample;
import precept.machine.Scale;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Option;
import precept.model.Type;
import precept.source.Nearest;
import precept.unit.Unit;

/// A first mapping, written from what a table looks like. What cannot be seen is a question mark,
/// with which no mapping is taken: a person decides.
public final class MappingWords {
  private static final String OPEN = "\"?\"";
  private static final Set<String> BLANKS = Set.of("NA", "N/A", "n/a", "NULL", "null", ".", "-");
  private static final Pattern UNIT =
      Pattern.compile("(?:_| in |\\s*\\[|\\s*\\()([A-Za-z%][A-Za-z0-9%/.]*)[\\])]?$");
  private static final Map<String, String> TRUTHS =
      Map.of("1", "yes", "0", "no", "y", "yes", "n", "no", "t", "yes", "f", "no");

  private final Guideline guideline;
  private final Sample sample;
  private final Mapping mapping;

  private MappingWords(Guideline guideline, Sample sample, Mapping mapping) {
    this.guideline = guideline;
    this.sample = sample;
    this.mapping = mapping;
  }

  /// @param table how the table is called
  /// @param mapping by which it was opened
  public static String of(Guideline guideline, Sample sample, Mapping mapping, String table) {
    return new MappingWords(guideline, sample, mapping).text(table);
  }

  private String text(String table) {
    Map<String, String> columns = columns();
    StringBuilder text = new StringBuilder();
    text.append("# How the columns of ")
        .append(table.replaceAll("[\\r\\n]", " "))
        .append(" become facts of ")
        .append(CaseWords.id(guideline))
        .append(": a first draft.\n")
        .append(
            "# Look at every line; a question mark is to be decided before it can be used. Values are\n")
        .append(
            "# quoted as the file has them: see that none tells of a patient before you pass it on.\n");
    text.append("# id: which column names a patient?\n");
    text.append("encoding: ").append(quoted(mapping.encoding())).append('\n');
    text.append("separator: ").append(quoted(String.valueOf(mapping.separator()))).append('\n');
    text.append("decimal: ").append(mapping.decimalComma() ? "comma" : "point").append('\n');
    text.append("dates: ").append(mapping.dates()).append('\n');
    text.append("missing: [").append(missing(columns)).append("]\n");
    text.append("facts:\n");
    for (Definition.Input input : guideline.inputs()) {
      Optional<String> column = Optional.ofNullable(columns.get(input.name()));
      text.append(
          column
              .map(some -> "  " + input.name() + ": " + from(input, some) + "\n")
              .orElse(
                  "  # " + input.name() + ": no column looks like it (" + input.label() + ")\n"));
    }
    List<String> unused =
        sample.columns().stream().filter(column -> !columns.containsValue(column)).toList();
    if (!unused.isEmpty()) {
      text.append("# Not used: ")
          .append(unused.stream().map(MappingWords::quoted).collect(Collectors.joining(", ")))
          .append('\n');
    }
    return text.toString();
  }

  /// By input, the column that is called as its name or its label is, else nearly so.
  private Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Definition.Input input : guideline.inputs()) {
      sample.columns().stream()
          .filter(column -> isCalled(column, input))
          .findFirst()
          .ifPresent(column -> columns.put(input.name(), column));
    }
    for (Definition.Input input : guideline.inputs()) {
      if (!columns.containsKey(input.name())) {
        List<String> left =
            sample.columns().stream().filter(column -> !columns.containsValue(column)).toList();
        new Nearest(input.name(), left)
            .name(input.name().length() / 4)
            .ifPresent(column -> columns.put(input.name(), column));
      }
    }
    return columns;
  }

  private static boolean isCalled(String column, Definition.Input input) {
    Set<String> heads = new LinkedHashSet<>(List.of(plain(column)));
    Matcher unit = UNIT.matcher(column);
    if (unit.find()) {
      heads.add(plain(column.substring(0, unit.start())));
    }
    return heads.contains(plain(input.name())) || heads.contains(plain(input.label()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private Set<String> values(String column) {
    return sample.values().get(sample.columns().indexOf(column)).orElse(Set.of());
  }

  private String missing(Map<String, String> columns) {
    Set<String> missing = new LinkedHashSet<>(List.of(""));
    columns
        .values()
        .forEach(column -> values(column).stream().filter(BLANKS::contains).forEach(missing::add));
    return missing.stream().map(MappingWords::quoted).collect(Collectors.joining(", "));
  }

  private String from(Definition.Input input, String column) {
    List<String> parts = new ArrayList<>(List.of("column: " + quoted(column)));
    switch (input.type()) {
      case Type.YesNo yesNo -> parts.addAll(meanings(column, List.of("yes", "no"), TRUTHS));
      case Type.OneOf one -> parts.addAll(meanings(column, names(one), labels(one)));
      case Type.AnyOf any -> parts.add("list: \";\"");
      case Type.Measure measure -> parts.addAll(unit(measure, column));
    }
    return "{ " + String.join(", ", parts) + " }";
  }

  private static List<String> names(Type type) {
    return type.named().stream().map(Option::name).toList();
  }

  private static Map<String, String> labels(Type type) {
    Map<String, String> labels = new LinkedHashMap<>();
    type.named()
        .forEach(option -> {
          labels.put(option.name().toLowerCase(Locale.ROOT), option.name());
          labels.put(option.label().toLowerCase(Locale.ROOT), option.name());
        });
    return labels;
  }

  /// What stands there and does not say itself what it means.
  private List<String> meanings(String column, List<String> names, Map<String, String> known) {
    String values =
        values(column).stream()
            .filter(value -> !value.isEmpty() && !BLANKS.contains(value) && !names.contains(value))
            .map(value ->
                quoted(value)
                    + ": "
                    + Optional.ofNullable(known.get(value.toLowerCase(Locale.ROOT))).orElse(OPEN))
            .collect(Collectors.joining(", "));
    return values.isEmpty() ? List.of() : List.of("values: { " + values + " }");
  }

  private static List<String> unit(Type.Measure measure, String column) {
    if (measure.unit().equals(Unit.ONE)) {
      return List.of();
    }
    Matcher unit = UNIT.matcher(column);
    Optional<String> said =
        unit.find()
            ? Optional.of(unit.group(1)).filter(some -> Scale.of(measure, some).isPresent())
            : Optional.empty();
    return List.of("unit: " + said.map(MappingWords::quoted).orElse(OPEN));
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + "\"";
  }
}
