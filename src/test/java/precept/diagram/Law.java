package precept.diagram;

import java.util.Optional;
import precept.model.Patient;

/// What holds of every guideline and every patient; where it does not, the words for what is wrong.
@FunctionalInterface
interface Law {
  Optional<String> broken(Compiled compiled, Patient patient);
}
