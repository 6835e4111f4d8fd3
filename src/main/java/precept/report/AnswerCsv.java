package precept.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import precept.cohort.Answered;
import precept.cohort.Respondent;
import precept.model.Edition;
import precept.model.Guideline;

/// Answered lines as CSV.
public final class AnswerCsv implements AnswerLines {
  private final Optional<String> id;
  private final Guideline newest;
  private final List<String> answers;
  private final boolean cites;
  private final AnswerTexts texts;

  /// @param id how the column is called that names a patient, if one does
  /// @param newest of the versions that answer
  /// @param cites whether the statements are named
  public AnswerCsv(Optional<String> id, Guideline newest, List<String> answers, boolean cites) {
    this.id = id;
    this.newest = newest;
    this.answers = List.copyOf(answers);
    this.cites = cites;
    this.texts = new AnswerTexts(this::cells);
  }

  @Override
  public String head() {
    List<String> names = new ArrayList<>(id.stream().toList());
    names.addAll(List.of("line", "version", "digest"));
    for (String answer : answers) {
      names.add(AnswerTexts.name(newest, answer));
      names.add(answer + ".outcome");
      AnswerFields.NAMES.forEach(name -> names.add(answer + "." + name));
      if (cites) {
        names.add(answer + ".cites");
      }
    }
    names.add("error");
    return Csv.line(names);
  }

  @Override
  public String of(Answered line) {
    StringBuilder text = new StringBuilder();
    if (id.isPresent()) {
      text.append(Csv.cell(line.id().orElse(""))).append(',');
    }
    text.append(line.line());
    text.append(',').append(line.by().map(AnswerCsv::version).orElse(","));
    answers.forEach(answer -> text.append(',').append(texts.of(line, answer)));
    return text.append(',')
        .append(Csv.cell(String.join("; ", AnswerTexts.mistakes(line))))
        .append('\n')
        .toString();
  }

  private static String version(Respondent by) {
    Edition edition = by.guideline().edition();
    return Csv.cell(edition.guideline() + "@" + edition.version()) + "," + by.digest();
  }

  private String cells(AnswerFields fields, String answer) {
    List<String> cells = new ArrayList<>();
    cells.add(String.join("; ", fields.values()));
    cells.add(fields.outcome());
    fields.others().forEach(list -> cells.add(String.join("; ", list)));
    if (cites) {
      cells.add(String.join("; ", fields.cites()));
    }
    return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
  }
}
