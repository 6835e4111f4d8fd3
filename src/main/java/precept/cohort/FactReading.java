package precept.cohort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import precept.model.DayForm;
import precept.model.Definition;
import precept.model.Mapping;
import precept.model.Mapping.From;
import precept.model.Type;
import precept.model.Value;

/// How one fact is read from a line.
sealed interface FactReading {

  /// What is wrong is said, and is no fact.
  Said of(Row.Read row, List<Mistake> mistakes);

  /// @param place of a column that is there
  static FactReading of(
      Definition.Input input, From from, Mapping mapping, ToIntFunction<String> place) {
    return switch (from) {
      case From.Column(var column, var unit, var values) ->
          new OfOne(
              column, place.applyAsInt(column), new Meaning(input.type(), unit, values, mapping));
      case From.Listed(var column, var separator, var values) ->
          new OfList(
              column, place.applyAsInt(column), separator, Meaning.of(input, values, mapping));
      case From.Parted(var members, var values) -> {
        Map<String, OfOne> parts = new LinkedHashMap<>();
        members.forEach((member, column) ->
            parts.put(
                member,
                new OfOne(
                    column,
                    place.applyAsInt(column),
                    new Meaning(new Type.YesNo(), Optional.empty(), values, mapping))));
        yield new OfParts(
            parts,
            input.type().named().stream()
                .map(precept.model.Option::name)
                .collect(Collectors.toSet()));
      }
      case From.Elapsed(var start, var until, var day) ->
          new OfDays(
              input,
              new DayColumn(start, place.applyAsInt(start), mapping),
              until.map(column -> new DayColumn(column, place.applyAsInt(column), mapping)),
              day.map(some -> LocalDate.of(some.year(), some.month(), some.day())));
    };
  }

  private static Said bad(String column, String value, String reason, List<Mistake> mistakes) {
    mistakes.add(Mistake.ofCell(column, value, reason));
    return new Said.Bad(reason);
  }

  private static Said nested(String column, List<Mistake> mistakes) {
    mistakes.add(
        new Mistake(Optional.of(column), Optional.empty(), "has values of its own, and is none"));
    return new Said.Bad("nested");
  }

  /// One cell.
  record OfOne(String column, int place, Meaning meaning) implements FactReading {
    @Override
    public Said of(Row.Read row, List<Mistake> mistakes) {
      return switch (row.at(place)) {
        case Cell.Absent absent -> Said.UNKNOWN;
        case Cell.Text(var text) -> {
          Said said = meaning.of(text);
          yield said instanceof Said.Bad(var reason) ? bad(column, text, reason, mistakes) : said;
        }
        case Cell.Several(var texts) ->
            bad(column, String.join(", ", texts), "is a list, and one value is expected", mistakes);
        case Cell.Nested nested -> nested(column, mistakes);
      };
    }
  }

  /// Choices in one cell.
  record OfList(String column, int place, String separator, Meaning meaning)
      implements FactReading {
    private static final Set<String> NONE = Set.of("none", "[]");

    @Override
    public Said of(Row.Read row, List<Mistake> mistakes) {
      return switch (row.at(place)) {
        case Cell.Absent absent -> Said.UNKNOWN;
        case Cell.Several(var texts) -> members(texts, mistakes);
        case Cell.Nested nested -> nested(column, mistakes);
        case Cell.Text(var text) ->
            switch (meaning.of(text)) {
              case Said.Known known -> members(List.of(text), mistakes);
              case Said.Unknown unknown -> unknown;
              case Said.Bad bad ->
                  NONE.contains(text.strip())
                      ? new Said.Known(new Value.Members(Set.of()))
                      : members(List.of(text.split(Pattern.quote(separator), -1)), mistakes);
            };
      };
    }

    private Said members(List<String> texts, List<Mistake> mistakes) {
      Set<String> names = new LinkedHashSet<>();
      for (String text : texts) {
        switch (meaning.of(text)) {
          case Said.Known(Value.Choice(var name)) -> names.add(name);
          case Said.Known known -> throw new IllegalStateException("no choice: " + known);
          case Said.Unknown unknown -> {
            return bad(column, text, "is no choice of a list", mistakes);
          }
          case Said.Bad(var reason) -> {
            return bad(column, text, reason, mistakes);
          }
        }
      }
      return new Said.Known(new Value.Members(names));
    }
  }

  /// Choices in columns of their own: the set is known once each of them is.
  record OfParts(Map<String, OfOne> parts, Set<String> known) implements FactReading {
    @Override
    public Said of(Row.Read row, List<Mistake> mistakes) {
      Set<String> names = new LinkedHashSet<>();
      List<Said> all = new ArrayList<>();
      parts.forEach((member, part) -> {
        Said said = part.of(row, mistakes);
        all.add(said);
        if (said.equals(new Said.Known(Value.YES))) {
          names.add(member);
        }
        if (said.equals(new Said.Known(Value.YES)) && !known.contains(member)) {
          all.add(bad(part.column(), "yes", "is no choice of the version that is asked", mistakes));
        }
      });
      return all.stream()
          .filter(Said.Bad.class::isInstance)
          .findFirst()
          .orElse(
              all.stream().anyMatch(Said.Unknown.class::isInstance)
                  ? Said.UNKNOWN
                  : new Said.Known(new Value.Members(names)));
    }
  }

  /// The time between two days: of months and years whole ones, of days and weeks as many as it is.
  record OfDays(
      Definition.Input input, DayColumn from, Optional<DayColumn> until, Optional<LocalDate> day)
      implements FactReading {
    @Override
    public Said of(Row.Read row, List<Mistake> mistakes) {
      int before = mistakes.size();
      Optional<LocalDate> start = from.day(row, mistakes);
      Optional<LocalDate> end = until.isPresent() ? until.get().day(row, mistakes) : day;
      if (mistakes.size() > before) {
        return new Said.Bad("no day");
      }
      if (start.isEmpty() || end.isEmpty()) {
        return Said.UNKNOWN;
      }
      String written = Rows.text(row.at(from.place()));
      if (end.get().isBefore(start.get())) {
        return bad(from.column(), written, "is after the day until which it counts", mistakes);
      }
      Said said =
          Numbers.of(measure(), Optional.of(measure().unit().code()), false)
              .held(elapsed(start.get(), end.get()));
      return said instanceof Said.Bad(var reason)
          ? bad(from.column(), written, "gives a time that " + reason, mistakes)
          : said;
    }

    private BigFraction elapsed(LocalDate start, LocalDate end) {
      ChronoUnit unit = DayForm.unit(input.type()).orElseThrow();
      return unit == ChronoUnit.WEEKS && !measure().whole()
          ? BigFraction.of(Math.toIntExact(ChronoUnit.DAYS.between(start, end)), 7)
          : BigFraction.of(unit.between(start, end));
    }

    private Type.Measure measure() {
      return (Type.Measure) input.type();
    }
  }

  /// A column of days.
  record DayColumn(String column, int place, Mapping mapping) {
    Optional<LocalDate> day(Row.Read row, List<Mistake> mistakes) {
      return switch (row.at(place)) {
        case Cell.Absent absent -> Optional.empty();
        case Cell.Several(var texts) -> {
          mistakes.add(
              Mistake.ofCell(column, String.join(", ", texts), "is a list, and a day is expected"));
          yield Optional.empty();
        }
        case Cell.Nested nested -> {
          FactReading.nested(column, mistakes);
          yield Optional.empty();
        }
        case Cell.Text(var text) -> {
          if (mapping.missing().contains(text.strip())) {
            yield Optional.empty();
          }
          Optional<LocalDate> day = mapping.dates().read(text.strip());
          if (day.isEmpty()) {
            mistakes.add(Mistake.ofCell(column, text, "is no " + mapping.dates()));
          }
          yield day;
        }
      };
    }
  }
}
