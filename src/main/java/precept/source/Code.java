package precept.source;

import static precept.source.Severity.ERROR;
import static precept.source.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of mistakes there are. Each has a page in `docs/diagnostics` and a story in the tests.
public enum Code {
  // The text of a .precept file.
  UNEXPECTED_TEXT("P0101", ERROR),
  FOREIGN_CHARACTER("P0102", ERROR),
  UNTERMINATED_TEXT("P0103", ERROR),
  GLUED_OPERATOR("P0104", ERROR),
  TOO_DEEP("P0105", ERROR),
  MIXED_AND_OR("P0106", ERROR),
  UNKNOWN_ESCAPE("P0107", ERROR),
  NUMBER_FORM("P0108", ERROR),

  // What holds, or fails to hold, for every patient.
  NEVER_REFUTED("P0201", ERROR),
  OVERLAP("P0202", ERROR),
  DEAD_RULE("P0203", ERROR),
  GAP("P0204", ERROR),
  NOTHING_NEEDS("P0205", WARNING),
  UNREACHED_ANSWER("P0206", WARNING),
  NOBODY("P0207", ERROR),
  IDLE_MEANWHILE("P0208", ERROR),
  INCONCLUSIVE("P0209", ERROR),
  REDUNDANT_RULE("P0210", WARNING),
  REDUNDANT_CELL("P0211", WARNING),
  UNHELD_NUMBER("P0212", WARNING),
  NEIGHBOURING_BOUNDARY("P0213", WARNING),
  RANGE_LEFT("P0214", ERROR),
  RANGE_UNPROVED("P0215", ERROR),
  UNROUNDED_ANSWER("P0216", WARNING),
  FINDINGS_MEET("P0217", WARNING),

  // Names, types and units.
  UNKNOWN_NAME("P0301", ERROR),
  DUPLICATE_NAME("P0302", ERROR),
  UNKNOWN_CHOICE("P0303", ERROR),
  WRONG_TYPE("P0304", ERROR),
  UNKNOWN_UNIT("P0305", ERROR),
  UNIT_MISMATCH("P0306", ERROR),
  OUT_OF_RANGE("P0307", ERROR),
  CYCLE("P0308", ERROR),
  MISSING_CLAUSE("P0309", ERROR),
  REPEATED_CLAUSE("P0310", ERROR),
  EMPTY_RANGE("P0311", ERROR),
  ZERO_DIVISOR("P0312", ERROR),
  EQUALITY_OF_MEASURES("P0313", WARNING),
  NOT_WHOLE("P0314", ERROR),
  UNKNOWN_WORD("P0315", ERROR),
  GUIDELINE_HEAD("P0316", ERROR),
  SHARED_LABEL("P0317", WARNING),
  UNIT_ANNOTATION("P0318", WARNING),
  DOUBTFUL_MAGNITUDE("P0319", WARNING),
  IRRATIONAL("P0320", ERROR),

  // Tables.
  BARS("P0401", ERROR),
  BLANK_CELL("P0402", ERROR),
  CELL_OUT_OF_PLACE("P0403", ERROR),
  TABLE_HEAD("P0404", ERROR),
  NO_ROWS("P0405", ERROR),

  // Citations and statements.
  UNCITED("P0501", ERROR),
  UNKNOWN_CITATION("P0502", ERROR),
  UNENCODED_STATEMENT("P0503", ERROR),
  CITED_NARRATIVE("P0504", ERROR),

  // YAML and files.
  YAML_SYNTAX("P0601", ERROR),
  YAML_FEATURE("P0602", ERROR),
  UNKNOWN_KEY("P0603", ERROR),
  MISSING_KEY("P0604", ERROR),
  WRONG_SHAPE("P0605", ERROR),
  DUPLICATE_ID("P0606", ERROR),
  UNKNOWN_ID("P0607", ERROR),
  WRONG_FOLDER("P0608", ERROR),
  NOT_ACCEPTABLE("P0609", ERROR),
  NOTHING_ACCEPTED("P0610", ERROR),
  NOT_UTF8("P0611", ERROR),
  FILE_TOO_LARGE("P0612", ERROR),
  UNREADABLE("P0613", ERROR),
  EMPTY_FILE("P0614", ERROR),
  NOT_FORMATTED("P0615", ERROR),

  // Facts and test cases.
  UNKNOWN_FACT("P0701", ERROR),
  BAD_FACT("P0702", ERROR),
  CONTRADICTORY_FACTS("P0703", ERROR),
  NOTHING_EXPECTED("P0704", ERROR),
  UNKNOWN_CASE("P0705", ERROR),
  BAD_EXPECTATION("P0706", ERROR),
  CASE_FAILED("P0707", ERROR),
  NO_SUCH_VERSION("P0708", ERROR),
  UNPROVED_RULE("P0709", WARNING),

  // Approved reports.
  REPORT_DIFFERS("P0801", ERROR),
  REPORT_PENDING("P0802", ERROR),
  REPORT_ORPHANED("P0803", ERROR),

  // Versions and their approval.
  UNDECLARED_CHANGE("P0901", ERROR),
  UNMET_CHANGE("P0902", ERROR),
  DANGEROUS_CHANGE("P0903", ERROR),
  VERSION_NUMBER("P0904", ERROR),
  UNSEALED("P0905", ERROR),
  SEAL_BROKEN("P0906", ERROR),
  OVERLAPPING_VERSIONS("P0907", ERROR),
  UNRECORDED_APPROVAL("P0908", ERROR),
  UNKNOWN_BEFORE("P0909", ERROR),
  INCOMPARABLE("P0910", ERROR),

  // Registries.
  BAD_MAPPING("P1001", ERROR);

  private final String number;
  private final Severity severity;

  Code(String number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  /// `P0301`: what messages print and pages are called.
  public String number() {
    return number;
  }

  /// `unknown-name`: the same in words.
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /// Whether authors may accept it and say why: a warning, or a rule that does nothing. Whatever
  /// leaves somebody without an answer is put right, or declared in the guideline itself.
  public boolean isAcceptable() {
    return severity == WARNING || this == DEAD_RULE || this == IDLE_MEANWHILE;
  }

  public static Optional<Code> of(String number) {
    return Arrays.stream(values()).filter(code -> code.number.equalsIgnoreCase(number)).findFirst();
  }
}
