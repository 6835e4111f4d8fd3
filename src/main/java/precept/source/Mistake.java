package precept.source;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One kind of mistake and what is said to authors who make it: a record, annotated with words that
/// read as they are printed. Each of its components fills the holes of that name.
///
///     @Says(code = DUPLICATE_NAME, message = "`{name}` is declared twice")
///     @Label("declared before at {first}")
///     @Help("rename one of the two, or remove it")
///     record Duplicate(Name name, Span first) implements NameMistake {}
///
/// What the compiler cannot know, a test proves: that no hole lacks its component, and no component
/// a hole.
public interface Mistake {
  /// Where a component is told, within words.
  Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  /// What is wrong, in a sentence.
  @Retention(RetentionPolicy.RUNTIME)
  @interface Says {
    Code code();

    String message();
  }

  /// The few words that stand under the underlined text.
  @Retention(RetentionPolicy.RUNTIME)
  @interface Label {
    String value();
  }

  /// What to do; once for each line.
  @Retention(RetentionPolicy.RUNTIME)
  @Repeatable(Helps.class)
  @interface Help {
    String value();
  }

  /// Several lines of help, as Java gathers them.
  @Retention(RetentionPolicy.RUNTIME)
  @interface Helps {
    Help[] value();
  }

  /// The mistake as it was made at one place.
  default Diagnostic at(Span place) {
    Says says = Objects.requireNonNull(getClass().getAnnotation(Says.class));
    return Diagnostic.of(
        says.code(),
        place,
        filled(says.message()),
        Stream.of(getClass().getAnnotationsByType(Label.class))
            .map(label -> filled(label.value()))
            .collect(Collectors.joining()),
        Stream.of(getClass().getAnnotationsByType(Help.class))
            .map(help -> filled(help.value()))
            .toArray(String[]::new));
  }

  private String filled(String words) {
    return HOLE.matcher(words)
        .replaceAll(hole -> Matcher.quoteReplacement(component(hole.group(1))));
  }

  private String component(String name) {
    try {
      return String.valueOf(getClass().getMethod(name).invoke(this));
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("{" + name + "} is no component of " + getClass(), failure);
    }
  }
}
