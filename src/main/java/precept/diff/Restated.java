package precept.diff;

import java.util.List;
import java.util.Optional;
import precept.diff.Moved.Danger;
import precept.model.Decision.Meanwhile;
import precept.model.Definition;
import precept.model.Recommendation;

/// What a version says otherwise though no patient's answer need become another one.
public sealed interface Restated {
  /// What a change must name as its `answer`, without patients or outcomes, to declare it.
  String about();

  /// Where nothing about it can be proved, the worst is assumed.
  default Effect effect() {
    return Effect.MAJOR;
  }

  default Optional<Danger> danger() {
    return Optional.empty();
  }

  /// An answer that is computed by another formula, so that nothing of it is proved.
  record Formula(Definition.Quantity before, Definition.Quantity after) implements Restated {
    @Override
    public String about() {
      return after.name();
    }
  }

  /// An input that may be given in other units than before, or in the same by another convention:
  /// who gives it so is read otherwise.
  record Scale(Definition.Input before, Definition.Input after) implements Restated {
    @Override
    public String about() {
      return after.name();
    }
  }

  /// A recommendation with another direction, grade or label.
  record Advice(Recommendation before, Recommendation after, Optional<Danger> danger)
      implements Restated {
    @Override
    public String about() {
      return after.name();
    }

    @Override
    public Effect effect() {
      return !before.direction().equals(after.direction())
          ? Effect.MAJOR
          : before.strength().equals(after.strength())
                  && before.certainty().equals(after.certainty())
              ? Effect.PATCH
              : Effect.MINOR;
    }
  }

  /// Other patients are told what to do while facts are missing.
  record Meantime(
      String about, List<Meanwhile> before, List<Meanwhile> after, Optional<Danger> danger)
      implements Restated {
    public Meantime {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    @Override
    public Effect effect() {
      return Effect.MINOR;
    }
  }
}
