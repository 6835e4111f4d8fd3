package precept.machine;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import precept.analysis.Exact;
import precept.diagram.Axis;
import precept.diagram.Compiled;
import precept.diagram.Compiler;
import precept.diagram.TooLarge;
import precept.eval.Run;
import precept.model.Facts;
import precept.model.Guideline;
import precept.model.Patient;

/// A guideline made ready to be asked of many patients, from any number of threads.
///
///     reply = what the interpreter gives, made exact; told from the diagrams, hundreds of times as soon
public final class Machine {
  private final Guideline guideline;
  private final Fitting fitting;
  private final Interpreted interpreted;
  private final Optional<Program> program;
  private final List<Axis> axes;

  private Machine(Compiled compiled, Optional<Program> program, UnaryOperator<Run> exactly) {
    this.guideline = compiled.guideline();
    this.fitting = new Fitting(guideline);
    this.axes = compiled.nodes().axes();
    this.interpreted = new Interpreted(guideline, exactly);
    this.program = program;
  }

  /// All diagrams are made here.
  public static Machine of(Guideline guideline) {
    return of(Compiler.compile(guideline));
  }

  /// Of diagrams that are made.
  public static Machine of(Compiled compiled) {
    Optional<Program> program = made(() -> new Program(compiled));
    boolean isShared = made(compiled::task).isPresent(); // nothing is added when threads ask
    return new Machine(compiled, program, isShared ? Exact.in(compiled) : Exact::inexact);
  }

  private static <T> Optional<T> made(Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  /// Whether the diagrams of the guideline outgrew their limit, so that every patient is given to
  /// the interpreter.
  public boolean isInterpreted() {
    return program.isEmpty();
  }

  public Guideline guideline() {
    return guideline;
  }

  /// What the diagrams tell; nothing where the interpreter has to be asked.
  Optional<Map<String, Result>> told(Patient patient) {
    return program.flatMap(some -> some.results(patient));
  }

  public Reply reply(Patient patient) {
    return reply(new Facts(patient.facts(), Set.of()));
  }

  /// @param facts of which some may not have been read; those that no input can hold are refused,
  ///   too
  public Reply reply(Facts facts) {
    Facts held = fitting.of(facts);
    return held.refused().isEmpty()
        ? told(new Patient(held.standing()))
            .<Reply>map(Reply.Results::new)
            .orElseGet(() -> interpreted.of(held))
        : interpreted.of(held);
  }

  /// For patients whose facts are in a record with a component an input, of the same name: boolean
  /// or Boolean for yes or no; int, long, double or their boxes for a number, with its unit in
  /// `Measured`; String or an enum for a choice; `Set<String>` for several. What is null is not
  /// known.
  ///
  /// @param host `MethodHandles.lookup()` of a class that sees the record
  /// @throws IllegalArgumentException where a component cannot be read as its input, with what to
  ///   do
  public <R extends Record> Typed<R> typed(Class<R> record, MethodHandles.Lookup host) {
    return typed(RecordForm.of(record, host, guideline, axes));
  }

  /// For patients whose facts are in a map by name: Boolean, any kind of number, String, a set of
  /// these; what is null or left out is not known.
  ///
  /// @param units by input, of every number that is measured in one
  /// @throws IllegalArgumentException where a unit is missing, or none of the input's
  public Typed<Map<String, ?>> mapped(Map<String, String> units) {
    return typed(Form.map(units, guideline, axes));
  }

  private <T> Typed<T> typed(Form form) {
    return new Typed<>(this::reply, form, program.flatMap(some -> some.<T>fast(form)).orElse(null));
  }
}
