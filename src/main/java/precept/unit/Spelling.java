package precept.unit;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Units as clinicians write and read them, and the UCUM codes that these stand for. What is written
/// otherwise is never a UCUM code of another meaning.
///
///     code(printed(c)) = c
public final class Spelling {
  /// What stands for one symbol of UCUM. Some take a metric prefix: `mIU`, `mmHg`.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("mcg", "ug"),
          Map.entry("mEq", "meq"),
          Map.entry("Eq", "eq"),
          Map.entry("mOsm", "mosm"),
          Map.entry("Osm", "osm"),
          Map.entry("sec", "s"),
          Map.entry("mins", "min"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("wks", "wk"),
          Map.entry("yr", "a"),
          Map.entry("yrs", "a"));

  private static final Pattern PREFIXED = Pattern.compile("([kMmunp]?)(IU)|([mc]?)m(Hg|H2O)");
  private static final Pattern CODED = Pattern.compile("([kMmunp]?)\\[iU]|([mc]?)m\\[(Hg|H2O)]");

  /// Symbols with their exponents, powers of ten, and remarks in braces, which stay as they are.
  private static final Pattern PART = Pattern.compile("\\{[^}]*}?|[^./(){}·]+");

  private static final Pattern TENS = Pattern.compile("10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)");
  private static final Pattern EXPONENT = Pattern.compile("(.*?[^0-9+-])([+-]?\\d+)");
  private static final String PLAIN = "0123456789-";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

  private static final Map<String, String> TIMES =
      Map.of("d", "day", "wk", "week", "mo", "month", "a", "year");

  private Spelling() {}

  /// The UCUM code of what is written. An English word for a span of time stays, if it is all there
  /// is.
  public static String code(String written) {
    if (TimeWord.ofWord(written).isPresent()) {
      return written;
    }
    return walked(written, '·', '.', part -> symbol(plain(part.group())));
  }

  /// As people read a unit; what is written so has that code.
  public static String printed(String code) {
    return walked(
        code,
        '.',
        '·',
        part -> printed(part.group(), part.start() > 0 && code.charAt(part.start() - 1) == '/'));
  }

  /// Each part read anew, and the sign for times between them; what stands in braces stays.
  private static String walked(
      String text, char times, char written, Function<MatchResult, String> reading) {
    StringBuilder made = new StringBuilder();
    int end = 0;
    for (MatchResult part : PART.matcher(text).results().toList()) {
      made.append(text.substring(end, part.start()).replace(times, written));
      made.append(part.group().startsWith("{") ? part.group() : reading.apply(part));
      end = part.end();
    }
    return made.append(text.substring(end).replace(times, written)).toString();
  }

  /// Without the letters that UCUM does not have.
  private static String plain(String written) {
    String tens = TENS.matcher(written).replaceAll(found -> "10*" + lowered(found.group(1)));
    return lowered(
        tens.replace("°C", "Cel")
            .replace("\u2103", "Cel")
            .replace("°F", "[degF]")
            .replace("\u2109", "[degF]")
            .replace('\u00B5', 'u')
            .replace('\u03BC', 'u')
            .replace('₂', '2'));
  }

  private static String lowered(String text) {
    return changed(text, RAISED, PLAIN);
  }

  private static String changed(String text, String from, String to) {
    StringBuilder changed = new StringBuilder();
    text.chars()
        .forEach(letter ->
            changed.append(
                from.indexOf(letter) < 0 ? (char) letter : to.charAt(from.indexOf(letter))));
    return changed.toString();
  }

  private static String symbol(String written) {
    Matcher prefixed = PREFIXED.matcher(written);
    if (prefixed.matches()) {
      return prefixed.group(2) != null
          ? prefixed.group(1) + "[iU]"
          : prefixed.group(3) + "m[" + prefixed.group(4) + "]";
    }
    return Optional.ofNullable(WORDS.get(written))
        .or(() ->
            TimeWord.ofWord(written)
                .filter(time -> written.equals(written.toLowerCase(java.util.Locale.ROOT)))
                .map(TimeWord::code))
        .orElse(written);
  }

  /// @param per whether it is divided by
  private static String printed(String part, boolean per) {
    Matcher coded = CODED.matcher(part);
    if (coded.matches()) {
      return coded.group(3) == null ? coded.group(1) + "IU" : coded.group(2) + "m" + coded.group(3);
    }
    if (part.matches("10[*^].+")) {
      return "10" + changed(part.substring(3), PLAIN, RAISED);
    }
    Matcher power = EXPONENT.matcher(part);
    return power.matches()
        ? letters(power.group(1), false) + changed(power.group(2).replace("+", ""), PLAIN, RAISED)
        : letters(part, per);
  }

  private static String letters(String symbol, boolean per) {
    return switch (symbol) {
      case "Cel" -> "°C";
      case "[degF]" -> "°F";
      case "meq" -> "mEq";
      case "mosm" -> "mOsm";
      default ->
          per && TIMES.containsKey(symbol)
              ? TIMES.get(symbol)
              : isMicro(symbol) ? "µ" + symbol.substring(1) : symbol;
    };
  }

  private static boolean isMicro(String symbol) {
    return symbol.length() > 1
        && symbol.startsWith("u")
        && DefinedUnits.find(symbol).isEmpty()
        && DefinedUnits.find(symbol.substring(1))
            .filter(DefinedUnits.Definition::metric)
            .isPresent();
  }
}
