package precept.cohort;

import java.util.List;
import precept.machine.Machine;
import precept.machine.Reply;
import precept.model.Digest;
import precept.model.Guideline;

/// One version of a guideline, ready to answer the lines of a table.
///
/// @param digest of all that the version says
public record Respondent(Machine machine, Patients patients, Digest digest) {

  public Guideline guideline() {
    return machine.guideline();
  }

  Reply reply(Row.Read row, List<Mistake> mistakes) {
    return machine.reply(patients.of(row, mistakes));
  }
}
