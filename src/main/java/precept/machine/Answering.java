package precept.machine;

import java.util.Optional;

/// How one answer is told from its diagrams.
sealed interface Answering permits PlainAnswer, ListAnswer {

  /// @return nothing where the diagrams do not tell, and the interpreter has to be asked
  Optional<Result> of(Asked asked);
}
