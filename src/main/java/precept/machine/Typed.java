package precept.machine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precept.model.Facts;

/// A machine for facts in the form in which a program has them: a record of its own, or a map.
///
/// Where all that is asked is known and answers are told by comparing facts with constants, they
/// are told by code made of the diagrams; everybody else is given to the machine, whose replies are
/// the same. From any number of threads.
public final class Typed<T> {
  private final Function<Facts, Reply> machine;
  private final Form form;
  private final @Nullable Fast<T> fast;

  Typed(Function<Facts, Reply> machine, Form form, @Nullable Fast<T> fast) {
    this.machine = machine;
    this.form = form;
    this.fast = fast;
  }

  /// Whether there is code; else every patient is given to the machine.
  public boolean isCode() {
    return fast != null;
  }

  /// What is null is not known. What an input cannot hold is refused, and with it the patient.
  public Reply reply(T facts) {
    Reply told = told(facts);
    return told == null ? machine.apply(read(facts)) : told;
  }

  /// The same as a patient's facts.
  Facts read(T facts) {
    return form.facts(facts);
  }

  /// What the code tells.
  @Nullable Reply told(T facts) {
    try {
      return fast == null ? null : fast.reply(facts);
    } catch (ClassCastException odd) { // a sorted set that is asked for what it cannot compare
      return null;
    }
  }
}
