package precept.report;

import precept.cohort.Answered;

/// Answered lines as lines of text, one for each, in their order.
public sealed interface AnswerLines permits AnswerCsv, AnswerJson {

  /// What stands before the first line; may be nothing.
  String head();

  /// One line, with its end.
  String of(Answered line);
}
