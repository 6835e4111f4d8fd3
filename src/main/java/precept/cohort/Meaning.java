package precept.cohort;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import precept.model.Definition;
import precept.model.Mapping;
import precept.model.Option;
import precept.model.Type;
import precept.model.Value;
import precept.source.Listed;

/// What the texts of one column mean. Of a set, each of its choices is a text.
final class Meaning {
  /// Registries say the same again and again; what is new each time is not kept.
  private static final int ROOM = 4_096;

  private static final int LONGEST = 64;

  private static final String UNREADABLE = "\uFFFD";

  private final Type type;
  private final Mapping mapping;
  private final Map<String, String> values;
  private final Optional<Numbers> numbers;
  private final Map<String, Said> known = new HashMap<>();

  Meaning(Type type, Optional<String> unit, Map<String, String> values, Mapping mapping) {
    this.type = type;
    this.mapping = mapping;
    this.values = values;
    this.numbers =
        type instanceof Type.Measure measure
            ? Optional.of(Numbers.of(measure, unit, mapping.decimalComma()))
            : Optional.empty();
  }

  static Meaning of(Definition.Input input, Map<String, String> values, Mapping mapping) {
    return new Meaning(input.type(), Optional.empty(), values, mapping);
  }

  Said of(String written) {
    Said before = known.get(written);
    if (before != null) {
      return before;
    }
    Said said = said(written.strip());
    if (known.size() < ROOM && written.length() <= LONGEST) {
      known.put(written, said);
    }
    return said;
  }

  private Said said(String text) {
    String meant = values.get(text);
    if (meant == null && mapping.missing().contains(text)) {
      return Said.UNKNOWN;
    }
    if (isUnreadable(text)) {
      return new Said.Bad("has letters that are not in " + mapping.encoding());
    }
    return read(meant == null ? text : meant);
  }

  /// Whether bytes stood there that are no letters.
  static boolean isUnreadable(String text) {
    return text.contains(UNREADABLE);
  }

  private Said read(String text) {
    return switch (type) {
      case Type.YesNo() ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> new Said.Known(Value.YES);
            case "no", "false" -> new Said.Known(Value.NO);
            default -> new Said.Bad("is neither yes nor no");
          };
      case Type.OneOf one -> choice(text);
      case Type.AnyOf any -> choice(text);
      case Type.Measure measure ->
          measure.other().filter(other -> other.name().equals(text)).isPresent()
              ? choice(text)
              : numbers.orElseThrow().said(text);
    };
  }

  private Said choice(String text) {
    return type.named().stream().anyMatch(option -> option.name().equals(text))
        ? new Said.Known(new Value.Choice(text))
        : new Said.Bad(
            "is none of " + new Listed(type.named().stream().map(Option::name).toList()));
  }
}
