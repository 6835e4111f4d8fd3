package precept.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.source.Span;

/// Whatever has a name, a type and, for a patient, a value.
public sealed interface Definition
    permits Definition.Input,
        Definition.Criterion,
        Definition.Quantity,
        Definition.Score,
        Decision {
  String name();

  String label();

  Type type();

  Span at();

  /// Whether it is a number that is computed, and so printed as medicine prints one.
  default boolean isReckoned() {
    return this instanceof Quantity || (this instanceof Decision decision && decision.reckons());
  }

  /// A fact about the patient or the setting.
  ///
  /// @param question the words in which a person is asked for it
  /// @param onlyWhen where it has a value; otherwise it is not applicable
  record Input(
      String name,
      String label,
      Type type,
      Optional<String> question,
      Optional<String> note,
      List<Binding> bindings,
      Optional<Clause> onlyWhen,
      Span at)
      implements Definition {
    public Input {
      bindings = List.copyOf(bindings);
    }
  }

  /// A terminology code for an input.
  record Binding(String system, String code, String display) {}

  /// A named truth: so many of its clauses hold.
  record Criterion(String name, String label, Quantifier quantifier, List<Clause> clauses, Span at)
      implements Definition {
    public Criterion {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Type type() {
      return new Type.YesNo();
    }
  }

  /// How many clauses of a list must hold: `least..most`.
  record Quantifier(String words, int least, int most) {}

  /// A number computed from others.
  record Quantity(
      String name,
      String label,
      Type type,
      Term formula,
      String written,
      List<String> cites,
      Span at)
      implements Definition {
    public Quantity {
      cites = List.copyOf(cites);
    }
  }

  /// A sum of points, one row a finding; its type spans what the points can add up to.
  record Score(String name, String label, Type type, List<Points> rows, Span at)
      implements Definition {
    public Score {
      rows = List.copyOf(rows);
    }

    /// The cells of each graded item together; a finding that is no item's cell stands alone.
    public List<List<Points>> items() {
      List<List<Points>> items = new ArrayList<>();
      for (Points row : rows) {
        boolean next =
            row.item().isPresent()
                && !items.isEmpty()
                && items.getLast().getFirst().item().equals(row.item());
        if (!next) {
          items.add(new ArrayList<>());
        }
        items.getLast().add(row);
      }
      return items.stream().map(List::copyOf).toList();
    }
  }

  /// @param item what it grades, in a score of graded items: of all findings of an item exactly one
  ///   holds
  record Points(
      Clause finding,
      org.apache.commons.numbers.fraction.BigFraction points,
      Optional<String> item) {}
}
