package precept.benchmarks.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What evaluates a model, and with what in hand.
public enum Engine {
  JAVA_RECORD("Java on a record"),
  PRECEPT_RECORD("Precept, a record"),
  JAVA_MAP("Java from a Map"),
  PRECEPT_MAP("Precept, a Map"),
  PRECEPT_ALONE("Precept, a Map, this answer alone"),
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

  /// Whether half of the facts are missing, so that much is left open.
  boolean forgets() {
    return this == PRECEPT_HALF || this == PRECEPT_EXACT;
  }

  static List<Engine> those(Predicate<Engine> isWanted) {
    return Stream.of(values()).filter(isWanted).toList();
  }

  /// @param facts the model's first patients
  Evaluation ready(Model model, List<Map<String, Object>> facts) {
    return switch (this) {
      case JAVA_RECORD -> Java.onRecords(Person.drawn(facts.size()));
      case PRECEPT_RECORD -> Precept.of(model).onRecords(Person.drawn(facts.size()));
      case JAVA_MAP -> Java.onMaps(model, facts);
      case PRECEPT_MAP -> Precept.of(model).onMaps(facts);
      case PRECEPT_ALONE -> Precept.alone(model).onMaps(facts);
      case PRECEPT_PATIENT -> Precept.of(model).onPatients(facts);
      case PRECEPT_HALF -> Precept.of(model).onMaps(Precept.halves(facts));
      case PRECEPT_EXPLAINED -> Precept.of(model).explained(facts);
      case PRECEPT_INTERPRETER -> Precept.of(model).interpreted(facts);
      case PRECEPT_EXACT -> Precept.of(model).exact(Precept.halves(facts));
      case CEL -> Cel.onMaps(model.text("cel"), model.whole(facts));
      case DROOLS -> Drools.onContexts(model.text("dmn"), model.answer(), model.whole(facts));
      case CQL -> Cql.onParameters(model, model.whole(facts));
      case JDMN -> Jdmn.onArguments(model.text("dmn"), model.answer(), model.whole(facts));
    };
  }

  /// One model, made ready, and patients in the form that an engine wants.
  interface Evaluation {
    /// What the patient in this place gets, as the engine has it.
    Object of(int place);

    /// The same as a word; nothing where it is open.
    Optional<String> word(int place);
  }

  /// @param evaluated one patient
  /// @param said of what came of it
  record By<T, R>(List<T> patients, Function<T, R> evaluated, Function<R, Optional<String>> said)
      implements Evaluation {
    @Override
    public Object of(int place) {
      return evaluated.apply(patients.get(place));
    }

    @Override
    public Optional<String> word(int place) {
      return said.apply(evaluated.apply(patients.get(place)));
    }
  }

  /// Hand-written.
  private static final class Java {
    private Java() {}

    static Evaluation onRecords(List<Person> some) {
      return new By<>(some, Hand::care, care -> Optional.of(care.name().toLowerCase(Locale.ROOT)));
    }

    static Evaluation onMaps(Model model, List<Map<String, Object>> facts) {
      return new By<>(
          facts, model::byHand, result -> Optional.ofNullable((String) result.get(model.answer())));
    }
  }
}
