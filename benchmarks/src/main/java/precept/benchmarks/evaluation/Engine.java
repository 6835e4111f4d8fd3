package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// What is measured on the small model, and what by.
public enum Engine {
  JAVA_RECORD("Java on a record"),
  PRECEPT_RECORD("Precept, a record"),
  JAVA_MAP("Java from a Map"),
  PRECEPT_MAP("Precept, a Map"),
  PRECEPT_PATIENT("Precept, a patient"),
  PRECEPT_HALF("Precept, a Map with half of the facts missing"),
  PRECEPT_EXPLAINED("Precept, with its explanation"),
  PRECEPT_INTERPRETER("Precept's interpreter"),
  PRECEPT_EXACT("Precept's interpreter made exact, half of the facts missing"),
  CEL("cel-java, planner"),
  DROOLS("Drools DMN"),
  CQL("CQL engine"),
  JDMN("jDMN, translated to Java");

  private final String label;

  Engine(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /// What its times are divided by.
  Engine base() {
    return this == JAVA_RECORD || this == PRECEPT_RECORD ? JAVA_RECORD : JAVA_MAP;
  }

  Evaluation ready(List<Person> some) {
    return switch (this) {
      case JAVA_RECORD -> Java.onRecords(some);
      case PRECEPT_RECORD -> Small.onRecords(some);
      case JAVA_MAP -> Java.onMaps(some);
      case PRECEPT_MAP -> Small.onMaps(some);
      case PRECEPT_PATIENT -> Small.onPatients(some);
      case PRECEPT_HALF -> Small.onHalf(some);
      case PRECEPT_EXPLAINED -> Small.explained(some);
      case PRECEPT_INTERPRETER -> Small.interpreted(some);
      case PRECEPT_EXACT -> Small.exact(some);
      case CEL -> Cel.onMaps(some);
      case DROOLS -> Drools.onContexts(some);
      case CQL -> Cql.onParameters(some);
      case JDMN -> Jdmn.onArguments(Small.text("small.dmn"), "care", maps(some));
    };
  }

  /// One model, made ready, and patients in the form that an engine wants.
  interface Evaluation {
    /// What the patient in this place gets, as the engine has it.
    Object of(int place);

    /// The same as a word; nothing where it is open.
    Optional<String> care(int place);
  }

  /// @param evaluated one patient
  /// @param word of what came of it
  record By<T, R>(List<T> patients, Function<T, R> evaluated, Function<R, Optional<String>> word)
      implements Evaluation {
    @Override
    public Object of(int place) {
      return evaluated.apply(patients.get(place));
    }

    @Override
    public Optional<String> care(int place) {
      return word.apply(evaluated.apply(patients.get(place)));
    }
  }

  /// Hand-written.
  private static final class Java {
    private Java() {}

    static Evaluation onRecords(List<Person> some) {
      return new By<>(some, Hand::care, care -> Optional.of(care.name().toLowerCase(Locale.ROOT)));
    }

    static Evaluation onMaps(List<Person> some) {
      return new By<>(
          maps(some), Hand::care, result -> Optional.ofNullable((String) result.get("care")));
    }
  }

  static List<Map<String, Object>> maps(List<Person> some) {
    return some.stream().map(person -> person.facts(false)).toList();
  }

  static List<Map<String, Object>> halves(List<Person> some) {
    Random random = new Random(7);
    return some.stream().map(person -> person.half(random)).toList();
  }
}
