package precept.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precept.source.Diagnostic;
import precept.source.Listed;
import precept.source.Nearest;
import precept.source.Span;
import precept.syntax.Data;

/// The entries of a mapping by key. A key that is not known, given twice or of the wrong shape is a
/// mistake.
final class Fields {
  private final Span at;
  private final Map<String, Data> values = new LinkedHashMap<>();
  private final List<Diagnostic> mistakes;

  /// Whether there are keys at all; of anything else it is said once that it has another shape.
  private final boolean isMapping;

  Fields(Data data, List<Diagnostic> mistakes, List<String> known) {
    this.at = data.at();
    this.isMapping = data instanceof Data.Mapping;
    this.mistakes = mistakes;
    for (Data.Entry entry : entries(data, mistakes)) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        mistakes.add(new FieldMistake.UnknownKey(key, known).at(entry.key().at()));
        new Nearest(key, known).name(key.length() / 3).ifPresent(meant -> meant(meant, entry));
      } else {
        values.put(key, entry.value());
      }
    }
  }

  /// What stands under a misspelt key is read as it was meant, so that its absence is no mistake of
  /// its own.
  private void meant(String key, Data.Entry entry) {
    values.putIfAbsent(key, entry.value());
  }

  static List<Data.Entry> entries(Data data, List<Diagnostic> mistakes) {
    if (data instanceof Data.Mapping(var entries, var at)) {
      return entries;
    }
    mistakes.add(new FieldMistake.WrongShape(data, "key: value lines").at(data.at()));
    return List.of();
  }

  Span at() {
    return at;
  }

  Optional<Data> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Data required(String key) {
    Data found = values.get(key);
    if (found == null) {
      missing(key, at);
      return new Data.Scalar("", at);
    }
    return found;
  }

  Optional<Data.Scalar> scalar(String key) {
    return value(key).flatMap(this::scalar);
  }

  Optional<String> text(String key) {
    return scalar(key).map(scalar -> scalar.text().strip());
  }

  /// The text, or the empty one after the mistake that it is missing.
  String requiredText(String key) {
    if (!values.containsKey(key) || text(key).filter(String::isEmpty).isPresent()) {
      missing(key, value(key).map(Data::at).orElse(at));
    }
    return text(key).orElse("");
  }

  List<Data> list(String key) {
    return value(key).map(this::items).orElse(List.of());
  }

  List<Data> requiredList(String key) {
    if (!values.containsKey(key)) {
      missing(key, at);
    }
    return list(key);
  }

  private void missing(String key, Span place) {
    if (isMapping) {
      mistakes.add(new FieldMistake.MissingKey(key).at(place));
    }
  }

  List<Data.Scalar> scalars(String key) {
    return list(key).stream().flatMap(item -> scalar(item).stream()).toList();
  }

  <E extends Enum<E>> E word(String key, List<E> known, E otherwise) {
    String written = requiredText(key).replace(' ', '_').toUpperCase(java.util.Locale.ROOT);
    Optional<E> found = known.stream().filter(value -> value.name().equals(written)).findFirst();
    if (found.isEmpty() && !written.isEmpty()) {
      Listed words =
          new Listed(
              Arrays.stream(known.toArray(Enum<?>[]::new))
                  .map(value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                  .toList());
      mistakes.add(new FieldMistake.UnknownWord(words).at(required(key).at()));
    }
    return found.orElse(otherwise);
  }

  private List<Data> items(Data data) {
    if (data instanceof Data.Sequence(var items, var place)) {
      return items;
    }
    mistakes.add(new FieldMistake.WrongShape(data, "a list").at(data.at()));
    return List.of();
  }

  private Optional<Data.Scalar> scalar(Data data) {
    if (data instanceof Data.Scalar scalar) {
      return Optional.of(scalar);
    }
    mistakes.add(new FieldMistake.WrongShape(data, "a text").at(data.at()));
    return Optional.empty();
  }
}
