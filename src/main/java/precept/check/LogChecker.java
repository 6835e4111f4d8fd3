package precept.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import precept.model.Approval;
import precept.model.Day;
import precept.model.Digest;
import precept.model.Version;
import precept.source.Diagnostic;
import precept.source.Mistake;
import precept.syntax.Data;

/// The data of a `log.yaml` to approvals, in the order in which they were given.
public final class LogChecker {
  private final List<Diagnostic> mistakes = new ArrayList<>();

  private LogChecker() {}

  public static Checked<List<Approval>> check(Data data) {
    LogChecker checker = new LogChecker();
    List<Approval> approvals = new ArrayList<>();
    if (data instanceof Data.Sequence(var items, var at)) {
      items.forEach(item -> checker.approval(item).ifPresent(approvals::add));
    } else {
      checker.mistakes.add(new FieldMistake.WrongShape(data, "a list").at(data.at()));
    }
    return Checked.of(Optional.of(List.copyOf(approvals)), checker.mistakes);
  }

  private Optional<Approval> approval(Data item) {
    Fields fields =
        new Fields(item, mistakes, List.of("version", "report", "digest", "by", "on", "because"));
    String report = fields.requiredText("report");
    String by = fields.requiredText("by");
    Optional<Version> version =
        read(fields, "version", true, Version::of, FieldMistake.BadVersion::new);
    Optional<Digest> digest =
        read(fields, "digest", true, Digest::read, FieldMistake.EditedLog::new);
    Optional<Day> on = read(fields, "on", false, Day::of, FieldMistake.BadDate::new);
    return version.flatMap(number ->
        digest.map(text -> new Approval(number, report, text, by, on, fields.text("because"))));
  }

  private <T> Optional<T> read(
      Fields fields,
      String key,
      boolean required,
      Function<String, Optional<T>> form,
      Function<String, Mistake> mistake) {
    String text = required ? fields.requiredText(key) : fields.text(key).orElse("");
    Optional<T> read = form.apply(text);
    if (read.isEmpty() && !text.isEmpty()) {
      mistakes.add(mistake.apply(text).at(fields.required(key).at()));
    }
    return read;
  }
}
