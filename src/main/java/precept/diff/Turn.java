package precept.diff;

/// What patients are told before and after.
record Turn(Told before, Told after) {
  static final Turn NONE = new Turn(Told.ABSENT, Told.ABSENT);
  static final Turn ANSWERED = new Turn(Told.ANSWERED, Told.ANSWERED);

  /// What patients are told of an item of a list: of those who have the list in one version only,
  /// what is on it there.
  ///
  /// @param whole what they are told of the list
  /// @param text what the lists say of the item, whomever they speak of
  static Turn ofItem(Turn whole, Turn text) {
    if (whole.equals(ANSWERED)) {
      return text;
    }
    return whole.after.equals(Told.ANSWERED) && !text.after.isCalled("no")
        ? new Turn(whole.before, text.after)
        : whole.before.equals(Told.ANSWERED) && !text.before.isCalled("no")
            ? new Turn(text.before, whole.after)
            : NONE;
  }

  /// Whether a move belongs to these.
  boolean includes(Turn move) {
    Turn summary = move.summary();
    Turn known = isReckoned() ? new Turn(before.unreckoned(), after.unreckoned()) : this;
    return move.moves() && (known.equals(summary) || known.equals(summary.outcomes()));
  }

  /// As one patient is told it; of a number that is computed, by its formula.
  Turn shownBy(Turn patient) {
    return new Turn(
        before.values().isFormula() ? before : patient.before,
        after.values().isFormula() ? after : patient.after);
  }

  /// Whether the formula of a number is told.
  private boolean isReckoned() {
    return before.values().isFormula() || after.values().isFormula();
  }

  /// Whether one version does not speak of them.
  boolean isOfWhom() {
    return before.isOfWhom() || after.isOfWhom();
  }

  boolean moves() {
    return !before.alike(after);
  }

  /// Whichever rules tell it.
  Turn outcomes() {
    return new Turn(before.outcome(), after.outcome());
  }

  /// What stands together: outcomes and rules, whichever number it is.
  Turn summary() {
    return before.summary().values().equals(before.values())
            && after.summary().values().equals(after.values())
        ? this
        : new Turn(before.summary(), after.summary());
  }
}
