package precept.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import precept.Logic;
import precept.check.Checker;
import precept.model.Guideline;
import precept.source.SourceText;
import precept.syntax.Document;
import precept.syntax.Parser;

/// Small guidelines drawn by chance from the whole language, as texts: the same seed gives the same
/// text. Their tables have gaps and overlaps, for those have a meaning too.
///
///     text  = choices, inputs, criteria, scores, quantities, decisions, properties, population
///     thing = what a cell or a condition can be about, with what may be asked of it
public final class RandomGuideline {
  private static final List<String> RECOMMENDATIONS = List.of("ra", "rb", "rc");
  private static final List<String> CHOICES = List.of("x", "y", "z");

  private final Random random;
  private final List<String> blocks = new ArrayList<>();
  private final List<Thing> things = new ArrayList<>();
  private final List<Made> decisions = new ArrayList<>();

  /// The inputs that take their choices from the one list, and what these earn.
  private final List<String> listed = new ArrayList<>();

  private final List<Double> earning = new ArrayList<>();

  private RandomGuideline(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
  }

  public static String text(long seed) {
    return new RandomGuideline(seed).drawn();
  }

  /// The guideline of a text, if parser and checker accept it.
  public static Optional<Guideline> read(String text) {
    Document document = Parser.parse(new SourceText("random.precept", text));
    return document.mistakes().isEmpty()
        ? Checker.check(List.of(document), Logic.edition()).result()
        : Optional.empty();
  }

  /// What may be asked about.
  ///
  /// @param admits whether it can be silent or in conflict
  private record Thing(String name, Kind kind, boolean admits) {}

  private sealed interface Kind {
    record YesNo() implements Kind {}

    record One(List<String> names) implements Kind {}

    record Any(List<String> names) implements Kind {}

    /// @param constants what it is compared with, in ascending order
    /// @param other the value that is no number
    record Measured(
        String unit, List<Double> constants, double low, double high, Optional<String> other)
        implements Kind {}
  }

  /// A decision that another may hand on to.
  ///
  /// @param type what its rows answer with
  private record Made(String name, String type, boolean collects) {}

  private String drawn() {
    int inputs = 2 + random.nextInt(4);
    for (int i = 0; i < inputs; i++) {
      input("i" + i);
      if (chance(0.2)) {
        criterion("early" + i);
      }
    }
    times(random.nextInt(3), i -> criterion("c" + i));
    times(random.nextInt(3), i -> score("s" + i));
    times(chance(0.3) ? 1 : 0, i -> graded("g" + i));
    if (!listed.isEmpty()) {
      choices();
      times(chance(0.8) ? 1 : 0, i -> owning("o" + i));
    }
    times(random.nextInt(3), i -> quantity("q" + i));
    times(random.nextInt(2), i -> criterion("late" + i));
    RECOMMENDATIONS.forEach(
        name -> blocks.add("recommendation " + name + " \"R\"\n    direction for\n    cites S1"));
    times(
        1 + random.nextInt(4),
        i -> {
          decision("d" + i);
          if (chance(0.25)) {
            quantity("p" + i);
          }
        });
    times(chance(0.6) ? 1 : 0, i -> property("never", "n" + i));
    times(chance(0.25) ? 1 : 0, i -> property("impossible", "u" + i));
    if (chance(0.3)) {
      population();
    }
    if (chance(0.3)) {
      Collections.shuffle(blocks, random);
    }
    blocks.addFirst(head());
    return String.join("\n\n", blocks) + "\n";
  }

  private String head() {
    List<String> names = new ArrayList<>(decisions.stream().map(Made::name).toList());
    Collections.reverse(names);
    things.stream()
        .map(Thing::name)
        .filter(name -> name.matches("[sgoqp]\\d") && chance(0.2))
        .forEach(names::add);
    return "guideline small\n"
        + names.stream().map(name -> "    answers " + name).collect(Collectors.joining("\n"));
  }

  // Inputs

  private void input(String name) {
    Thing thing;
    String type;
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        thing = new Thing(name, new Kind.YesNo(), false);
        type = "yes/no";
      }
      case 2 -> {
        List<String> names = CHOICES.subList(0, 2 + random.nextInt(2));
        if (chance(0.4)) {
          listed.add(name);
          thing = new Thing(name, new Kind.One(CHOICES), false);
          type = picked(List.of("often", "one of often"));
        } else {
          thing = new Thing(name, new Kind.One(names), false);
          type = "one of" + options(names);
        }
      }
      case 3 -> {
        List<String> names = CHOICES.subList(0, 1 + random.nextInt(3));
        boolean shared = !listed.isEmpty() && chance(0.5);
        thing = new Thing(name, new Kind.Any(shared ? CHOICES : names), false);
        type = "any of" + (shared ? " often" : options(names));
      }
      default -> {
        Kind.Measured number = number();
        boolean whole = number.constants().stream().allMatch(some -> some == Math.rint(some));
        thing = new Thing(name, number, false);
        type =
            shown(number.low())
                + ".."
                + shown(number.high())
                + (whole ? " whole " : " ")
                + number.unit()
                + number.other().map(other -> " or " + other + " \"Other\"").orElse("");
      }
    }
    String when =
        !things.isEmpty() && chance(0.25) ? "\n    only when " + condition(1) + " cites S1" : "";
    String also =
        thing.kind() instanceof Kind.Measured some && some.unit().equals("kg") && chance(0.3)
            ? "\n    also in cd, 1 kg as 4 cd, 2 kg as 6 cd cites S1"
            : "";
    blocks.add("input " + name + " \"I\" : " + type + when + also);
    things.add(thing);
  }

  private void choices() {
    earning.addAll(
        picked(List.of(List.of(0.0, 1.0, 2.0), List.of(0.0, 1.0, 1.0), List.of(2.0, 0.5, -1.0))));
    List<String> lines = new ArrayList<>(List.of("choices often"));
    times(
        3,
        i ->
            lines.add(
                "    %s \"%s\" earns %s"
                    .formatted(CHOICES.get(i), CHOICES.get(i), shown(earning.get(i)))));
    blocks.add(String.join("\n", lines));
  }

  /// Items that earn the points of their choices.
  private void owning(String name) {
    List<String> lines =
        new ArrayList<>(
            List.of("score " + name + " \"S\"", "    | item | cites |", "    |---|---|"));
    listed.forEach(item -> lines.add("    | " + item + " | S1 |"));
    blocks.add(String.join("\n", lines));
    double low = listed.size() * Collections.min(earning);
    double high = listed.size() * Collections.max(earning);
    List<Double> constants =
        Stream.of(-1.0, 0.0, 1.0, 2.0).filter(some -> some >= low && some <= high).toList();
    things.add(
        new Thing(name, new Kind.Measured("", constants, low, high, Optional.empty()), false));
  }

  private Kind.Measured number() {
    Optional<String> other = chance(0.3) ? Optional.of("unknowable") : Optional.empty();
    return switch (random.nextInt(4)) {
      case 0 -> new Kind.Measured("kg", List.of(1.0, 2.0), 0, 3, other);
      case 1 -> new Kind.Measured("kg", List.of(0.5, 1.0, 2.25), 0.5, 3, other);
      case 2 -> new Kind.Measured("days", List.of(7.0, 8.0, 14.0), 1, 28, other);
      default -> new Kind.Measured("", List.of(-1.0, 0.0, 0.5), -2, 2, other);
    };
  }

  private static String options(List<String> names) {
    return names.stream()
        .map(name -> "\n    " + name + " \"" + name + "\"")
        .collect(Collectors.joining());
  }

  // Conditions

  private String condition(int depth) {
    if (depth > 0 && chance(0.4)) {
      String joint = chance(0.5) ? " and " : " or ";
      return IntStream.range(0, 2 + random.nextInt(2))
          .mapToObj(i -> part(depth - 1))
          .collect(Collectors.joining(joint));
    }
    return part(0);
  }

  private String part(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> "not " + (depth > 0 ? "(" + condition(depth) + ")" : atom());
      case 1 -> "(" + condition(depth) + ")";
      default -> atom();
    };
  }

  private String atom() {
    return chance(0.12) ? arithmetic().orElseGet(this::simple) : simple();
  }

  private String simple() {
    return about(picked(things));
  }

  private String about(Thing thing) {
    if (thing.admits() && chance(0.1)) {
      return thing.name() + " is " + (chance(0.5) ? "silent" : "conflict");
    }
    if (thing.kind() instanceof Kind.YesNo && chance(0.7)) {
      return thing.name();
    }
    String test = test(thing.kind(), "");
    boolean bare = test.startsWith("includes") || test.startsWith("<") || test.startsWith(">");
    return thing.name() + (bare ? " " : " is ") + test;
  }

  /// A comparison of a number made of two.
  private Optional<String> arithmetic() {
    List<Thing> numbers = numbers();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    Thing left = picked(numbers);
    Thing right = picked(numbers);
    Kind.Measured a = (Kind.Measured) left.kind();
    Kind.Measured b = (Kind.Measured) right.kind();
    if (!a.unit().equals(b.unit())) {
      return Optional.empty();
    }
    boolean sum = chance(0.5);
    double low = sum ? a.low() + b.low() : a.low() - b.high();
    double high = sum ? a.high() + b.high() : a.high() - b.low();
    double bound = Math.rint(low + (high - low) * random.nextInt(5) / 4);
    return Optional.of(
        left.name()
            + (sum ? " + " : " - ")
            + right.name()
            + " "
            + comparison()
            + " "
            + amount(Math.clamp(bound, low, high), a.unit()));
  }

  private List<Thing> numbers() {
    return things.stream().filter(thing -> thing.kind() instanceof Kind.Measured).toList();
  }

  /// @param assumed the unit that the column's head gives
  private String test(Kind kind, String assumed) {
    return switch (kind) {
      case Kind.YesNo() -> chance(0.5) ? "yes" : "no";
      case Kind.One(var names) ->
          (chance(0.25) ? "none of " : "") + some(names).collect(Collectors.joining(", "));
      case Kind.Any(var names) ->
          chance(0.2)
              ? "empty"
              : "includes "
                  + picked(List.of("any of ", "all of ", "none of ", ""))
                  + some(names).collect(Collectors.joining(", "));
      case Kind.Measured number -> test(number, assumed);
    };
  }

  private String test(Kind.Measured number, String assumed) {
    if (number.other().isPresent() && chance(0.2)) {
      return (chance(0.3) ? "none of " : "") + number.other().get();
    }
    String unit = number.unit().equals(assumed) ? "" : number.unit();
    List<Double> constants = number.constants();
    int low = random.nextInt(constants.size());
    int high = low + random.nextInt(constants.size() - low);
    String range =
        shown(constants.get(low))
            + ".."
            + (low < high && chance(0.5) ? "<" : "")
            + amount(constants.get(high), unit);
    return switch (random.nextInt(8)) {
      case 0 -> range;
      case 1 -> "outside " + range.replace("<", "");
      case 2 -> amount(constants.get(low), unit);
      case 3 ->
          number.unit().equals("days")
              ? comparison() + " " + picked(List.of("1 weeks", "2 weeks"))
              : comparison() + " " + amount(constants.get(low), unit);
      default -> comparison() + " " + amount(constants.get(low), unit);
    };
  }

  private String comparison() {
    return picked(List.of("<", "<=", ">", ">="));
  }

  private static String amount(double number, String unit) {
    return unit.isEmpty() ? shown(number) : shown(number) + " " + unit;
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  // Steps towards the answers

  private void criterion(String name) {
    List<String> lines = new ArrayList<>(List.of("criterion " + name + " \"C\""));
    if (chance(0.4)) {
      lines.add("    " + condition(2));
      lines.add("    cites S1");
    } else {
      int items = 1 + random.nextInt(3);
      lines.add(
          "    "
              + picked(
                  List.of("all of", "any of", "none of", "at least " + (1 + items / 2) + " of")));
      times(items, i -> lines.add("    - " + condition(1) + " cites S1"));
    }
    blocks.add(String.join("\n", lines));
    things.add(new Thing(name, new Kind.YesNo(), false));
  }

  private void score(String name) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "score " + name + " \"S\"",
                "    | finding | points | cites |",
                "    |---|---|---|"));
    double low = 0;
    double high = 0;
    int rows = 1 + random.nextInt(3);
    for (int i = 0; i < rows; i++) {
      double points = picked(List.of(-2.0, -1.0, 0.5, 1.0, 1.0, 2.0));
      low += Math.min(points, 0);
      high += Math.max(points, 0);
      lines.add("    | " + condition(1) + " | " + shown(points) + " | S1 |");
    }
    blocks.add(String.join("\n", lines));
    double from = low;
    double to = high;
    List<Double> constants =
        Stream.of(-1.0, 0.0, 1.0, 2.0).filter(some -> some >= from && some <= to).toList();
    things.add(
        new Thing(name, new Kind.Measured("", constants, low, high, Optional.empty()), false));
  }

  /// Items that earn the points over one of their cells, or by a slip over none or two.
  private void graded(String name) {
    List<Double> heads = picked(List.of(List.of(0.0, 1.0), List.of(2.0, 0.0, -1.0)));
    List<String> lines =
        new ArrayList<>(
            List.of(
                "score " + name + " \"S\"",
                "    | item | "
                    + heads.stream().map(RandomGuideline::shown).collect(Collectors.joining(" | "))
                    + " | cites |",
                "    |" + "---|".repeat(heads.size() + 2)));
    double low = 0;
    double high = 0;
    int rows = 1 + random.nextInt(2);
    for (int i = 0; i < rows; i++) {
      Thing thing = things.get((random.nextInt(things.size()) / 2 * 2 + i) % things.size());
      String unit = thing.kind() instanceof Kind.Measured number ? number.unit() : "";
      boolean inUnit = !unit.isEmpty() && chance(0.5);
      List<String> cells = new ArrayList<>(chance(0.7) ? sides(thing.kind()) : List.of());
      while (cells.size() < heads.size()) {
        cells.add(chance(0.7) ? "" : test(thing.kind(), inUnit ? unit : ""));
      }
      if (cells.stream().allMatch(String::isEmpty)) {
        cells.set(0, test(thing.kind(), inUnit ? unit : ""));
      }
      List<Double> earned =
          IntStream.range(0, heads.size())
              .filter(head -> !cells.get(head).isEmpty())
              .mapToObj(heads::get)
              .sorted()
              .toList();
      low += earned.getFirst();
      high += earned.getLast();
      lines.add(
          "    | "
              + thing.name()
              + (inUnit ? " in " + unit : "")
              + " | "
              + String.join(" | ", cells)
              + " | S1 |");
    }
    blocks.add(String.join("\n", lines));
    double from = low;
    double to = high;
    List<Double> constants =
        Stream.of(-1.0, 0.0, 1.0, 2.0).filter(some -> some >= from && some <= to).toList();
    if (!constants.isEmpty()) {
      things.add(
          new Thing(name, new Kind.Measured("", constants, low, high, Optional.empty()), false));
    }
  }

  /// Made of scores, of measured inputs, of other quantities or of all these.
  private void quantity(String name) {
    List<Thing> numbers = numbers();
    if (numbers.isEmpty()) {
      return;
    }
    Thing thing = picked(numbers);
    Kind.Measured own = (Kind.Measured) thing.kind();
    String formula = formula(thing);
    String range =
        picked(
            own.unit().equals("days") || formula.matches(".*(exp|ln|log|sqrt|\\^).*")
                ? List.of("-5000..5000")
                : List.of("-5000..5000", "-5000..5000", "-4..4", "-4..4", "-1..2.5", ""));
    String type = (range + " " + own.unit()).strip();
    String limit = own.unit().equals("days") || chance(0.8) ? "" : "-4..4 " + own.unit();
    blocks.add(
        "quantity "
            + name
            + " \"Q\""
            + (type.isEmpty() ? "" : " : " + type)
            + "\n    = "
            + formula
            + (limit.isEmpty() ? "" : "\n    limited to " + limit + " cites S1")
            + "\n    cites S1");
    double wide = range.equals("-5000..5000") ? 5000 : 2.5;
    List<Double> constants =
        own.unit().equals("days") ? List.of(0.0, 7.0, 14.5) : List.of(0.0, 0.5, 2.0);
    things.add(
        new Thing(
            name, new Kind.Measured(own.unit(), constants, -wide, wide, Optional.empty()), false));
  }

  /// A number made of one and others.
  private String formula(Thing thing) {
    Kind.Measured own = (Kind.Measured) thing.kind();
    String one = amount(1, own.unit());
    List<Thing> numbers = numbers();
    List<Thing> alike =
        numbers.stream()
            .filter(some -> ((Kind.Measured) some.kind()).unit().equals(own.unit()))
            .toList();
    String other = picked(alike).name();
    List<Thing> plain =
        numbers.stream().filter(some -> ((Kind.Measured) some.kind()).unit().isEmpty()).toList();
    String factor = plain.isEmpty() || chance(0.4) ? "2" : picked(plain).name();
    String rounded =
        " "
            + picked(
                    List.of(
                        "rounded to HALF",
                        "rounded to HALF halves to even",
                        "rounded down to HALF",
                        "rounded up to HALF"))
                .replace("HALF", amount(0.5, own.unit()));
    return switch (random.nextInt(10)) {
      case 8 -> thing.name();
      case 9 -> one + " * " + function(thing.name(), one) + rounded;
      case 0 -> thing.name() + " + " + other;
      case 1 -> thing.name() + " - " + one;
      case 2 -> thing.name() + " * " + factor;
      case 3 -> thing.name() + " / 2";
      case 4 -> "max(" + thing.name() + ", " + one + ") - " + other;
      case 5 -> "min(" + thing.name() + ", " + other + ")";
      case 6 -> one + " / (max(" + thing.name() + ", " + one + ") + " + one + ") * " + one;
      default -> thing.name() + " * 2 / 3" + rounded;
    };
  }

  /// What is seldom an exact number, of a number with its unit.
  private String function(String name, String one) {
    String plain = "(" + name + " / " + one + ")";
    String above = "max" + plain.replace(")", ", 1)");
    return picked(
            List.of(
                "exp(max(min(PLAIN, 2), -3))",
                "ln(ABOVE)",
                "(2 - log10(ABOVE))",
                "sqrt(max(PLAIN, 0))",
                "ABOVE ^ 1.5",
                "ABOVE ^ -0.4",
                "0.5 ^ max(min(PLAIN, 3), -2)",
                "max(min(PLAIN, 2), 0) ^ 2"))
        .replace("ABOVE", above)
        .replace("PLAIN", plain);
  }

  // Decisions

  private void decision(String name) {
    String type = answerType();
    boolean named = type.equals("recommendation") || type.equals("one of");
    String hit = picked(List.of("unique", "unique", "first", named ? "collect" : "first"));
    Supplier<String> value = () -> value(type);
    List<String> lines = new ArrayList<>();
    lines.add("decision " + name + question(type));
    if (!hit.equals("unique") || chance(0.2)) {
      lines.add("    hit " + hit);
    }
    if (named && chance(0.2)) {
      lines.add("    meanwhile " + value.get() + " when " + condition(1) + " cites S1");
    }
    List<Made> beside = new ArrayList<>();
    times(
        hit.equals("collect") || chance(0.7) ? 0 : 1 + random.nextInt(2),
        i -> beside.add(new Made(name + "b" + i, answerType(), false)));
    beside.forEach(some -> lines.add("    also " + some.name() + question(some.type())));
    String names =
        Stream.concat(Stream.of(name), beside.stream().map(Made::name))
            .collect(Collectors.joining(" | "));
    Supplier<String> says =
        () ->
            Stream.concat(
                    Stream.of(answer(type, value)),
                    beside.stream()
                        .map(some ->
                            chance(0.2) ? "-" : answer(some.type(), () -> value(some.type()))))
                .collect(Collectors.joining(" | "));
    List<Thing> columns = columns();
    List<String> units = columns.stream().map(this::headUnit).toList();
    List<String> heads =
        IntStream.range(0, columns.size())
            .mapToObj(
                i -> columns.get(i).name() + (units.get(i).isEmpty() ? "" : " in " + units.get(i)))
            .toList();
    lines.add(row("rule", heads, names, "cites"));
    lines.add(
        "    |---|" + "---|".repeat(columns.size()) + "|---|" + "---|".repeat(beside.size() + 1));
    for (List<String> cells : rows(columns, units)) {
      lines.add(row("r" + lines.size(), cells, says.get(), "S1"));
    }
    if (chance(0.4)) {
      lines.add("    | rest | otherwise || " + says.get() + " | S1 |");
    }
    blocks.add(String.join("\n", lines));
    boolean collects = hit.equals("collect");
    decisions.add(new Made(name, type, collects));
    things.add(new Thing(name, kind(type, collects), true));
    decisions.addAll(beside);
    beside.forEach(some -> things.add(new Thing(some.name(), kind(some.type(), false), true)));
  }

  private String answerType() {
    return picked(
        List.of(
            "recommendation",
            "recommendation",
            "one of",
            "yes/no",
            "number in mg",
            "number in kg"));
  }

  private static String question(String type) {
    return " \"D?\" : "
        + (type.startsWith("number") ? "0..10 " + unit(type) + " or nothing \"Nothing\"" : type)
        + (type.equals("one of") ? options(CHOICES) : "");
  }

  private static String row(String name, List<String> cells, String answer, String cites) {
    return "    | "
        + name
        + " | "
        + String.join(" | ", cells)
        + " || "
        + answer
        + " | "
        + cites
        + " |";
  }

  private List<Thing> columns() {
    List<Thing> shuffled = new ArrayList<>(things);
    Collections.shuffle(shuffled, random);
    if (chance(0.4)) {
      shuffled.sort((a, b) -> Boolean.compare(b.admits(), a.admits()));
    }
    return List.copyOf(shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(3))));
  }

  private String headUnit(Thing thing) {
    return thing.kind() instanceof Kind.Measured number && !number.unit().isEmpty() && chance(0.4)
        ? number.unit()
        : "";
  }

  /// By chance, or a split into two along a column that leaves no gap there.
  private List<List<String>> rows(List<Thing> columns, List<String> units) {
    List<List<String>> rows = new ArrayList<>();
    times(1 + random.nextInt(4), i -> rows.add(cells(columns, units)));
    if (chance(0.6)) {
      int split = random.nextInt(columns.size());
      List<String> sides = sides(columns.get(split).kind());
      List<List<String>> even = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        List<String> cells = new ArrayList<>(rows.get(i));
        cells.replaceAll(cell -> chance(0.5) ? "-" : cell);
        cells.set(split, sides.get(i % 2));
        even.add(cells);
      }
      return even;
    }
    return rows;
  }

  private List<String> cells(List<Thing> columns, List<String> units) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> cell(columns.get(i), units.get(i)))
        .toList();
  }

  private String cell(Thing thing, String unit) {
    if (thing.admits() && chance(0.15)) {
      return chance(0.5) ? "silent" : "conflict";
    }
    return chance(0.3) ? "-" : test(thing.kind(), unit);
  }

  private List<String> sides(Kind kind) {
    return switch (kind) {
      case Kind.YesNo() -> List.of("yes", "no");
      case Kind.One(var names) -> List.of(names.getFirst(), "none of " + names.getFirst());
      case Kind.Any(var names) ->
          List.of("includes " + names.getFirst(), "includes none of " + names.getFirst());
      case Kind.Measured number -> {
        String bound = amount(picked(number.constants()), number.unit());
        yield List.of("< " + bound, ">= " + bound);
      }
    };
  }

  private static Kind kind(String type, boolean collects) {
    return switch (type) {
      case "recommendation" ->
          collects ? new Kind.Any(RECOMMENDATIONS) : new Kind.One(RECOMMENDATIONS);
      case "one of" -> collects ? new Kind.Any(CHOICES) : new Kind.One(CHOICES);
      case "yes/no" -> new Kind.YesNo();
      default ->
          new Kind.Measured(unit(type), List.of(1.0, 2.0, 5.0), 0, 10, Optional.of("nothing"));
    };
  }

  private static String unit(String numberType) {
    return numberType.substring("number in ".length());
  }

  private String value(String type) {
    return switch (type) {
      case "recommendation" -> picked(RECOMMENDATIONS);
      case "one of" -> picked(CHOICES);
      case "yes/no" -> picked(List.of("yes", "no"));
      default ->
          chance(0.2)
              ? "nothing"
              : chance(0.4)
                  ? computed(unit(type))
                  : picked(List.of("0", "1", "2", "5")) + " " + unit(type);
    };
  }

  /// What a row computes, where there is a number to compute it from.
  private String computed(String unit) {
    List<Thing> alike =
        numbers().stream()
            .filter(some -> ((Kind.Measured) some.kind()).unit().equals(unit))
            .toList();
    return alike.isEmpty() ? "1 " + unit : formula(picked(alike));
  }

  private String answer(String type, Supplier<String> value) {
    List<Made> alike =
        decisions.stream().filter(made -> made.type().equals(type) && !made.collects()).toList();
    double toss = random.nextDouble();
    if (toss < 0.15) {
      return "silent";
    }
    if (toss < 0.25) {
      return switch (type) {
        case "recommendation" -> "conflict " + pair(RECOMMENDATIONS);
        case "one of" -> "conflict " + pair(CHOICES);
        case "yes/no" -> "conflict yes, no";
        default -> "silent";
      };
    }
    return toss < 0.45 && !alike.isEmpty() ? "as " + picked(alike).name() : value.get();
  }

  private String pair(List<String> names) {
    List<String> two = new ArrayList<>(names);
    Collections.shuffle(two, random);
    return two.get(0) + ", " + two.get(1);
  }

  // The rest

  private void property(String word, String name) {
    List<Thing> computed =
        things.stream()
            .filter(thing -> thing.admits() && thing.kind() instanceof Kind.Measured)
            .toList();
    String condition =
        word.equals("impossible")
            ? atom() + " and " + atom()
            : computed.isEmpty() || chance(0.5) ? condition(2) : about(picked(computed));
    blocks.add(word + " " + name + " \"P\"\n    " + condition + "\n    cites S1");
  }

  private void population() {
    List<String> lines = new ArrayList<>(List.of("population \"Those concerned\""));
    times(
        1 + random.nextInt(2),
        i -> lines.add("    " + condition(1) + (chance(0.4) ? " presumed" : "")));
    lines.add("    outside \"Elsewhere\"");
    lines.add("    cites S1");
    blocks.add(String.join("\n", lines));
  }

  // Chance

  private boolean chance(double likely) {
    return random.nextDouble() < likely;
  }

  private <T> T picked(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Stream<String> some(List<String> names) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(1 + random.nextInt(Math.min(2, names.size())));
  }

  private static void times(int count, java.util.function.IntConsumer what) {
    IntStream.range(0, count).forEach(what);
  }
}
