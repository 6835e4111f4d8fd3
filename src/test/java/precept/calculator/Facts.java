package precept.calculator;

import java.util.TreeMap;
import java.util.TreeSet;
import precept.model.Numerals;
import precept.model.Patient;
import precept.model.Value;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A patient as the page takes them: `{"age": "41", "failure": ["extension"], "pregnant": "no"}`.
final class Facts {
  private Facts() {}

  static ObjectNode of(Patient patient) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(patient.facts())
        .forEach((input, value) -> {
          switch (value) {
            case Value.Truth(var holds) -> facts.put(input, holds ? "yes" : "no");
            case Value.Choice(var name) -> facts.put(input, name);
            case Value.Amount(var number) -> facts.put(input, Numerals.text(number));
            case Value.Members(var names) -> {
              ArrayNode members = facts.putArray(input);
              new TreeSet<>(names).forEach(members::add);
            }
            case Value.Absence absence ->
                throw new IllegalArgumentException(input + " is no fact: " + absence);
          }
        });
    return facts;
  }
}
