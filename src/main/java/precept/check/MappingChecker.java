package precept.check;

import java.nio.charset.Charset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import precept.model.Day;
import precept.model.DayForm;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Mapping;
import precept.model.Mapping.From;
import precept.model.Option;
import precept.model.Type;
import precept.source.Diagnostic;
import precept.source.Listed;
import precept.source.Mistake;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Data;
import precept.unit.Unit;
import precept.unit.UnitParser;

/// The data of a mapping file, held against the inputs of the versions that may be asked.
public final class MappingChecker {
  private static final List<String> KEYS =
      List.of("column", "columns", "unit", "values", "list", "from", "until");
  private static final List<String> COMMA_OR_POINT = List.of("comma", "point");

  private final List<Guideline> guidelines;
  private final List<Diagnostic> mistakes = new ArrayList<>();

  private MappingChecker(List<Guideline> guidelines) {
    this.guidelines = guidelines;
  }

  /// @param guidelines the newest last
  public static Checked<Mapping> check(Data data, List<Guideline> guidelines) {
    MappingChecker checker = new MappingChecker(guidelines);
    Mapping mapping = checker.mapping(data);
    return Checked.of(Optional.of(mapping), checker.mistakes.stream().distinct().toList());
  }

  private Mapping mapping(Data data) {
    Fields fields =
        new Fields(
            data,
            mistakes,
            List.of("id", "encoding", "separator", "decimal", "dates", "missing", "facts"));
    Map<String, From> facts = new LinkedHashMap<>();
    fields
        .value("facts")
        .ifPresent(some ->
            Fields.entries(some, mistakes)
                .forEach(
                    entry -> fact(entry).ifPresent(from -> facts.put(entry.key().text(), from))));
    return new Mapping(
        fields.text("id"),
        read(fields, "encoding", MappingChecker::encoding, MappingMistake.UnknownEncoding::new)
            .orElse(Mapping.PLAIN.encoding()),
        separator(fields),
        decimal(fields).equals("comma"),
        read(fields, "dates", DayForm::of, MappingMistake.BadDates::new).orElse(DayForm.ISO),
        missing(fields),
        facts);
  }

  private static Optional<String> encoding(String name) {
    try {
      return Optional.of(Charset.forName(name).name());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private char separator(Fields fields) {
    Optional<Data.Scalar> written = fields.scalar("separator");
    if (written
        .filter(some -> some.text().length() != 1 || "\"\n\r".contains(some.text()))
        .isPresent()) {
      mistakes.add(new MappingMistake.BadSeparator().at(written.get().at()));
      return Mapping.PLAIN.separator();
    }
    return written.map(some -> some.text().charAt(0)).orElse(Mapping.PLAIN.separator());
  }

  private String decimal(Fields fields) {
    Optional<String> written = fields.text("decimal");
    if (written.filter(some -> !COMMA_OR_POINT.contains(some)).isPresent()) {
      mistakes.add(
          new FieldMistake.UnknownWord(new Listed(COMMA_OR_POINT))
              .at(fields.required("decimal").at()));
    }
    return written.orElse("point");
  }

  private Set<String> missing(Fields fields) {
    if (fields.value("missing").isEmpty()) {
      return Mapping.PLAIN.missing();
    }
    Set<String> missing = new LinkedHashSet<>();
    fields.scalars("missing").forEach(some -> missing.add(some.text().strip()));
    return missing;
  }

  private <T> Optional<T> read(
      Fields fields,
      String key,
      java.util.function.Function<String, Optional<T>> form,
      java.util.function.Function<String, Mistake> mistake) {
    return fields
        .text(key)
        .flatMap(text -> {
          Optional<T> read = form.apply(text);
          if (read.isEmpty()) {
            mistakes.add(mistake.apply(text).at(fields.required(key).at()));
          }
          return read;
        });
  }

  /// Held against each version that asks for it.
  private Optional<From> fact(Data.Entry entry) {
    String name = entry.key().text();
    Optional<From> newest = Optional.empty();
    boolean isAsked = false;
    for (Guideline guideline : guidelines) {
      if (guideline.definitions().get(name) instanceof Definition.Input input) {
        newest = from(entry.value(), input);
        isAsked = true;
      }
    }
    if (!isAsked) {
      mistakes.add(
          new CaseMistake.UnknownFact(name, new Nearest(name, inputs())).at(entry.key().at()));
    }
    return newest;
  }

  private List<String> inputs() {
    return guidelines.stream()
        .flatMap(guideline -> guideline.inputs().stream())
        .map(Definition.Input::name)
        .distinct()
        .toList();
  }

  private Optional<From> from(Data data, Definition.Input input) {
    if (data instanceof Data.Scalar(var column, var at) && !column.isBlank()) {
      return column(column.strip(), Optional.empty(), Map.of(), input, at);
    }
    Fields fields = new Fields(data, mistakes, KEYS);
    refuseOthers(data, fields);
    Map<String, String> values = values(fields, input);
    if (fields.value("columns").isPresent()) {
      return parted(fields, values, input);
    }
    if (fields.value("from").isPresent()) {
      return elapsed(fields, input);
    }
    Optional<String> column = fields.text("column");
    if (column.isEmpty()) {
      mistakes.add(new MappingMistake.NoColumn().at(data.at()));
      return Optional.empty();
    }
    if (fields.value("list").isPresent()) {
      return isA(input, input.type() instanceof Type.AnyOf, "set", fields.required("list").at())
          ? Optional.of(new From.Listed(column.get(), fields.requiredText("list"), values))
          : Optional.empty();
    }
    return column(
        column.get(),
        fields.text("unit"),
        values,
        input,
        fields.value("unit").map(Data::at).orElse(data.at()));
  }

  /// What one form has, and this is another.
  private void refuseOthers(Data data, Fields fields) {
    List<String> known =
        fields.value("columns").isPresent()
            ? List.of("columns", "values")
            : fields.value("from").isPresent()
                ? List.of("from", "until")
                : fields.value("list").isPresent()
                    ? List.of("column", "list", "values")
                    : List.of("column", "unit", "values");
    if (data instanceof Data.Mapping(var entries, var at)) {
      entries.stream()
          .map(Data.Entry::key)
          .filter(key -> KEYS.contains(key.text()) && !known.contains(key.text()))
          .forEach(
              key -> mistakes.add(new FieldMistake.UnknownKey(key.text(), known).at(key.at())));
    }
  }

  private Optional<From> column(
      String column,
      Optional<String> unit,
      Map<String, String> values,
      Definition.Input input,
      Span at) {
    if (input.type() instanceof Type.AnyOf) {
      return Optional.of(new From.Listed(column, ";", values));
    }
    if (!(input.type() instanceof Type.Measure measure)) {
      return unit.isEmpty() || isA(input, false, "number", at)
          ? Optional.of(new From.Column(column, Optional.empty(), values))
          : Optional.empty();
    }
    String own = TypeWords.unit(measure.unit());
    if (unit.isEmpty() && !measure.unit().equals(Unit.ONE)) {
      mistakes.add(new MappingMistake.NoUnit(input.name(), measure.unit().code()).at(at));
      return Optional.empty();
    }
    if (unit.isPresent() && !isOf(measure, unit.get())) {
      mistakes.add(new MappingMistake.OtherUnit(input.name(), unit.get(), own).at(at));
      return Optional.empty();
    }
    return Optional.of(new From.Column(column, unit, values));
  }

  /// Whether the range is measured in a unit, by what the source or units say of each other.
  private static boolean isOf(Type.Measure measure, String written) {
    return UnitParser.parse(written)
        .found()
        .filter(unit -> !measure.isOfAnotherScale(unit))
        .filter(unit ->
            measure.conversion(unit).isPresent()
                || (unit.sameDimension(measure.unit())
                    && unit.annotations().equals(measure.unit().annotations())))
        .isPresent();
  }

  private Optional<From> parted(Fields fields, Map<String, String> values, Definition.Input input) {
    Data columns = fields.required("columns");
    if (!isA(input, input.type() instanceof Type.AnyOf, "set", columns.at())) {
      return Optional.empty();
    }
    Map<String, String> members = new LinkedHashMap<>();
    for (Data.Entry entry : Fields.entries(columns, mistakes)) {
      String member = entry.key().text();
      if (input.type().named().stream().noneMatch(option -> option.name().equals(member))) {
        mistakes.add(
            new NameMistake.UnknownChoice(member, input.name(), input.type()).at(entry.key().at()));
      } else if (entry.value() instanceof Data.Scalar(var column, var at)) {
        members.put(member, column.strip());
      } else {
        mistakes.add(new FieldMistake.WrongShape(entry.value(), "a text").at(entry.value().at()));
      }
    }
    List<String> lacking =
        input.type().named().stream()
            .map(Option::name)
            .filter(some -> !members.containsKey(some))
            .toList();
    if (!lacking.isEmpty()) {
      mistakes.add(
          new MappingMistake.ChoicesWithoutColumn(input.name(), new Listed(lacking))
              .at(columns.at()));
    }
    return Optional.of(new From.Parted(members, values));
  }

  private Optional<From> elapsed(Fields fields, Definition.Input input) {
    String until = fields.requiredText("until");
    Span at = fields.required("from").at();
    if (!isA(
        input,
        input.type() instanceof Type.Measure measure
            && DayForm.unit(measure)
                .filter(unit -> measure.whole() || unit.compareTo(ChronoUnit.WEEKS) <= 0)
                .isPresent(),
        "time in days or weeks, or in whole months or years",
        at)) {
      return Optional.empty();
    }
    Optional<Day> day = Day.of(until);
    return Optional.of(
        new From.Elapsed(
            fields.requiredText("from"),
            day.isPresent() ? Optional.empty() : Optional.of(until),
            day));
  }

  private boolean isA(Definition.Input input, boolean is, String wanted, Span at) {
    if (!is) {
      mistakes.add(
          new MappingMistake.NotSo(input.name(), wanted, TypeWords.is(input.type())).at(at));
    }
    return is;
  }

  /// What stands in the file, by what it means.
  private Map<String, String> values(Fields fields, Definition.Input input) {
    Map<String, String> values = new LinkedHashMap<>();
    Optional<Data> written = fields.value("values");
    if (written.isEmpty()) {
      return values;
    }
    boolean isTruth = input.type() instanceof Type.YesNo || fields.value("columns").isPresent();
    List<String> meanings =
        isTruth ? List.of("yes", "no") : input.type().named().stream().map(Option::name).toList();
    for (Data.Entry entry : Fields.entries(written.get(), mistakes)) {
      if (entry.value() instanceof Data.Scalar(var meaning, var at)) {
        String meant =
            isTruth && meaning.equals("true")
                ? "yes"
                : isTruth && meaning.equals("false") ? "no" : meaning.strip();
        boolean isNumber = input.type() instanceof Type.Measure && meant.matches("[+-]?\\d.*");
        if (!isNumber && !meanings.contains(meant)) {
          mistakes.add(
              new MappingMistake.UnknownMeaning(
                      meaning, input.name(), isTruth ? "is yes or no" : TypeWords.is(input.type()))
                  .at(at));
        }
        values.put(entry.key().text().strip(), meant);
      } else {
        mistakes.add(new FieldMistake.WrongShape(entry.value(), "a text").at(entry.value().at()));
      }
    }
    return values;
  }
}
