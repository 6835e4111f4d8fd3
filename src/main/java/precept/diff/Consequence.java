package precept.diff;

import java.util.List;

/// What a change does to one patient of whom perhaps not everything is known.
public sealed interface Consequence {

  /// Nothing can be said: facts cannot be read, or contradict each other.
  record Refused() implements Consequence {}

  /// Whatever is missing, both versions say the same.
  record Stays() implements Consequence {}

  /// Whatever is missing, the versions say something else.
  ///
  /// @param certain the moves that are made whatever is missing; none, where there is one in any
  ///   case but which one hangs on what is missing
  /// @param perhaps the moves that hang on what is missing
  record Moves(List<Moved> certain, List<Moved> perhaps) implements Consequence {
    public Moves {
      certain = List.copyOf(certain);
      perhaps = List.copyOf(perhaps);
    }
  }

  /// It hangs on what is missing whether both versions say the same.
  record MayMove(List<Moved> perhaps) implements Consequence {
    public MayMove {
      perhaps = List.copyOf(perhaps);
    }
  }
}
