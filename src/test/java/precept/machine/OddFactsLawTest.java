package precept.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precept.diagram.Axis;
import precept.diagram.Compiler;
import precept.diagram.Generated;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;
import precept.unit.Unit;
import precept.unit.UnitParser;

/// Whatever a program has for facts, in whatever unit, code never says what is not said of the same
/// facts read exactly; and what cannot be read is refused.
class OddFactsLawTest {
  private static final int TEXTS = Integer.getInteger("precept.laws", 100_000) / 250;
  private static final int PATIENTS = 60;
  private static final List<String> UNITS =
      List.of("g", "mg", "kg", "d", "wk", "h", "a", "cm", "m", "mm", "1", "%");

  @Test
  void code_says_what_the_same_facts_read_exactly_say() {
    int code = 0;
    int refused = 0;
    int replies = 0;
    for (Generated some : Generated.of(TEXTS)) {
      Random random = new Random(some.seed());
      Guideline guideline = some.guideline();
      Machine machine = Machine.of(guideline);
      Map<String, String> units = units(guideline, random);
      Typed<Map<String, ?>> mapped = machine.mapped(units);
      for (int i = 0; mapped.isCode() && i < PATIENTS; i++) {
        Map<String, Object> facts = facts(guideline, units, random);
        Reply exact = machine.reply(mapped.read(facts));
        assertThat(mapped.reply(facts))
            .describedAs("%s in %s%n%s", facts, units, some)
            .isEqualTo(exact);
        replies++;
        code += mapped.told(facts) == null ? 0 : 1;
        refused += exact instanceof Reply.Refused ? 1 : 0;
      }
    }
    System.out.printf("%d replies, %d by code, %d refused%n", replies, code, refused);
    assertThat(code).isGreaterThan(replies / 5);
    assertThat(refused).isGreaterThan(replies / 20);
  }

  private static Map<String, String> units(Guideline guideline, Random random) {
    Map<String, String> units = TypedLawTest.units(guideline);
    units.replaceAll((input, code) -> {
      Unit own = unit(code);
      List<String> same = UNITS.stream().filter(other -> unit(other).sameDimension(own)).toList();
      return same.isEmpty() || random.nextBoolean() ? code : same.get(random.nextInt(same.size()));
    });
    return units;
  }

  private static Unit unit(String code) {
    return UnitParser.parse(code).found().orElseThrow();
  }

  private static Map<String, Object> facts(
      Guideline guideline, Map<String, String> units, Random random) {
    Map<String, Object> facts =
        random.nextInt(20) == 0 ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>();
    boolean odd = random.nextInt(3) == 0;
    for (Definition.Input input : guideline.inputs()) {
      if (random.nextInt(8) > 0) {
        Object value =
            odd && random.nextInt(4) == 0 ? odd(random) : plain(guideline, input, units, random);
        facts.put(
            facts instanceof TreeMap ? input.name().toUpperCase(Locale.ROOT) : input.name(), value);
      }
    }
    if (odd && random.nextInt(6) == 0) {
      facts.put("nobody_asks", random.nextBoolean() ? null : 1);
    }
    return facts;
  }

  private static @Nullable Object odd(Random random) {
    List<@Nullable Object> all =
        Arrays.asList(
            null,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            -0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Float.NaN,
            0.1f,
            1.0f,
            (1L << 53) + 1,
            Long.MIN_VALUE,
            new BigDecimal("0.50"),
            new BigDecimal("1E100000000"),
            BigFraction.of(1, 3),
            (short) 2,
            "x",
            "X",
            "",
            true,
            List.of("x"),
            List.of("x", "x"),
            Set.of(),
            Set.of("nobody"),
            new TreeSet<>(Set.of(1, 2)),
            Option.class);
    return all.get(random.nextInt(all.size()));
  }

  private static Object plain(
      Guideline guideline, Definition.Input input, Map<String, String> units, Random random) {
    return switch (input.type()) {
      case Type.YesNo() -> random.nextBoolean();
      case Type.OneOf(var options) -> options.get(random.nextInt(options.size())).name();
      case Type.AnyOf(var options) ->
          options.stream()
              .filter(option -> random.nextBoolean())
              .map(Option::name)
              .collect(
                  Collectors.toCollection(() ->
                      random.nextInt(4) == 0
                          ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER)
                          : new HashSet<>()));
      case Type.Measure measure -> number(guideline, input, measure, units, random);
    };
  }

  /// At a border, a hair beside it, or near it.
  private static Object number(
      Guideline guideline,
      Definition.Input input,
      Type.Measure measure,
      Map<String, String> units,
      Random random) {
    List<BigFraction> borders = new ArrayList<>(List.of(measure.low(), measure.high()));
    Compiler.compile(guideline).nodes().axes().stream()
        .filter(axis -> axis.subject().equals(new Axis.Subject.Fact(input.name())))
        .flatMap(axis -> axis.cells().stream())
        .map(Axis.Cell::value)
        .forEach(value -> {
          if (value instanceof Value.Amount(var number)) {
            borders.add(number);
          }
        });
    BigFraction factor =
        unit(Objects.requireNonNull(units.get(input.name())))
            .factorTo(measure.unit())
            .orElseThrow();
    double border = borders.get(random.nextInt(borders.size())).divide(factor).doubleValue();
    return switch (random.nextInt(6)) {
      case 0 -> Math.nextUp(border);
      case 1 -> Math.nextDown(border);
      case 2 -> (int) Math.floor(border);
      case 3 -> (int) Math.ceil(border);
      case 4 -> border + random.nextInt(3) - 1;
      default -> border;
    };
  }
}
