package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precept.Disk;
import precept.Schemas;

/// What `run` reads and writes beside the answers: letters of any encoding, files whole or not at
/// all, counts that add up.
class RunTest {
  private static final String HEAD = "patient,ward,active_cancer,tenderness\n";
  private static final List<String> MARKS = List.of("", "\uFEFF");

  @TempDir private Path folder;

  @Test
  void letters_are_told_by_the_first_bytes_or_by_the_mapping() throws IOException {
    String text = HEAD + "Å1,Süd,yes,no\n";
    String expected = run(write("p.csv", text, StandardCharsets.UTF_8), "--id", "patient").out();
    assertThat(expected).contains("\nÅ1,");
    for (String mark : MARKS) {
      Path file = write("m.csv", mark + text, StandardCharsets.UTF_8);
      assertThat(run(file, "--id", "patient").out()).isEqualTo(expected);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = write("u.csv", "\uFEFF" + text, charset);
      assertThat(run(file, "--id", "patient").out()).isEqualTo(expected);
    }
    Disk.write(folder.resolve("m.yaml"), "encoding: windows-1252\nid: patient\n");
    Path file = write("w.csv", text, Charset.forName("windows-1252"));
    assertThat(run(file, "--mapping", folder.resolve("m.yaml").toString()).out())
        .isEqualTo(expected);
  }

  @Test
  void letters_of_another_encoding_are_an_error_where_they_are_read() throws IOException {
    String text = "active_cancer,remark\nyes,Süd\nnö,x\n";
    Shell run = run(write("w.csv", text, StandardCharsets.ISO_8859_1));
    assertThat(run.out().lines().toList().get(1)).doesNotContain("letters");
    assertThat(run.out().lines().toList().get(2)).contains("has letters that are not in UTF-8");
  }

  @Test
  void a_file_is_whole_or_absent_and_nothing_is_left_beside_it() throws IOException {
    Path patients = write("p.csv", HEAD + "1,a,yes,no\n2,b,no,\n", StandardCharsets.UTF_8);
    Path output = folder.resolve("answers.csv");
    String lines = run(patients, "--id", "patient").out();
    assertThat(run(patients, "--id", "patient", "--output", output.toString()).out()).isEmpty();
    assertThat(Disk.text(output)).isEqualTo(lines);
    String groups =
        IntStream.range(0, 200)
            .mapToObj(i -> "1,w" + i + ",yes,no\n")
            .collect(Collectors.joining());
    Path many = write("many.csv", HEAD + groups, StandardCharsets.UTF_8);
    Shell failed = run(many, "--summary", "--by", "ward", "--output", output.toString());
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.err()).contains("more than 100 groups");
    assertThat(Disk.text(output)).isEqualTo(lines);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("p.csv", "many.csv", "answers.csv");
    }
  }

  @Test
  void the_patients_are_never_replaced_by_their_answers() throws IOException {
    Path patients = write("p.csv", HEAD + "1,a,yes,no\n", StandardCharsets.UTF_8);
    assertThat(run(patients, "--output", patients.toString()).err()).contains("name another file");
    assertThat(Disk.text(patients)).isEqualTo(HEAD + "1,a,yes,no\n");
  }

  @Test
  void what_is_piped_in_is_answered_as_a_file_is() throws IOException {
    String text = HEAD + "1,a,yes,no\n";
    String expected = run(write("p.csv", text, StandardCharsets.UTF_8)).out();
    assertThat(Shell.typing(text, "run", "wells-dvt", "-").out()).isEqualTo(expected);
  }

  @Test
  void a_file_without_patients_is_no_success() throws IOException {
    Shell run = run(write("p.csv", HEAD, StandardCharsets.UTF_8));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("has no patients");
  }

  @Test
  void a_first_line_that_is_a_patient_is_not_told() throws IOException {
    Path patients = write("p.csv", "secret,yes\nother,no\n", StandardCharsets.UTF_8);
    for (String[] more : new String[][] {{}, {"--id", "id"}, {"--summary"}}) {
      Shell run = run(patients, more);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).doesNotContain("secret");
    }
    assertThat(run(patients).err()).contains("is its first line a header");
  }

  @Test
  void a_fact_that_only_later_lines_have_is_read() throws IOException {
    Path patients =
        write(
            "p.jsonl",
            "{\"tenderness\": true}\n"
                + "{\"entire_leg_swollen\": true}\n"
                + "{\"id\": 3}\n".repeat(1_200)
                + "{\"id\": 4, \"active_cancer\": \"yes\"}\n",
            StandardCharsets.UTF_8);
    List<String> lines = run(patients, "--format", "jsonl").out().lines().toList();
    assertThat(lines.get(0)).contains("\"entire_leg_swollen\"").doesNotContain("\"tenderness\"");
    assertThat(lines.get(1)).contains("\"tenderness\"").doesNotContain("\"entire_leg_swollen\"");
    assertThat(lines.getLast()).contains("\"tenderness\"").doesNotContain("\"active_cancer\"");
  }

  @Test
  void what_comes_too_late_to_be_read_is_an_error() throws IOException {
    String first = "{\"tenderness\": true}\n".repeat(1_200);
    Shell late =
        run(
            write(
                "p.jsonl",
                first + "{\"calf_difference in cm\": 4}\n{\"remark\": 4}\n",
                StandardCharsets.UTF_8));
    assertThat(late.code()).isEqualTo(1);
    assertThat(late.err())
        .contains("no line among the first has it: calf_difference in cm")
        .contains("nothing is read from calf_difference in cm, remark");
    Disk.write(folder.resolve("m.yaml"), "facts: { active_cancer: { column: cancr } }\n");
    Shell unmet =
        run(
            write("q.jsonl", first, StandardCharsets.UTF_8),
            "--mapping",
            folder.resolve("m.yaml").toString());
    assertThat(unmet.code()).isEqualTo(1);
    assertThat(unmet.err()).contains("no line has cancr");
  }

  /// A registry of that length, with missing, wrong and impossible facts: the line says which.
  @Test
  void a_hundred_thousand_lines_are_answered_each_in_its_place() throws IOException {
    Random random = new Random(5);
    StringBuilder text =
        new StringBuilder("patient,active_cancer,tenderness,calf_difference in cm\n");
    List<String> spoilt = List.of("perhaps,no,1", "no,2,1", "no,no,x", "no,no,400", "no,no");
    for (int line = 0; line < 100_000; line++) {
      boolean isSpoilt = random.nextInt(20) == 0;
      text.append(isSpoilt ? "bad" : "good")
          .append(line)
          .append(',')
          .append(
              isSpoilt
                  ? spoilt.get(random.nextInt(spoilt.size()))
                  : List.of("yes", "no", "").get(random.nextInt(3))
                      + ","
                      + List.of("yes", "no", "").get(random.nextInt(3))
                      + ","
                      + (random.nextInt(4) == 0 ? "" : random.nextInt(10) + ".5"))
          .append('\n');
    }
    Path patients = write("p.csv", text.toString(), StandardCharsets.UTF_8);
    Path output = folder.resolve("answers.csv");
    Shell run = run(patients, "--id", "patient", "--output", output.toString());
    assertThat(run.code()).isEqualTo(1);
    List<String> lines = Disk.text(output).lines().skip(1).toList();
    List<String> given = text.toString().lines().skip(1).toList();
    assertThat(lines).hasSameSizeAs(given);
    for (int line = 0; line < lines.size(); line++) {
      String answered = lines.get(line);
      boolean isMalformed = given.get(line).endsWith("no,no");
      assertThat(answered)
          .startsWith(
              (isMalformed ? "" : given.get(line).split(",", -1)[0]) + "," + (line + 2) + ",");
      assertThat(answered.endsWith(",")).isEqualTo(given.get(line).startsWith("good"));
    }
  }

  @Test
  void json_fits_its_schemas() throws IOException {
    Path patients =
        write("p.csv", HEAD + "1,a,yes,no\n2,b,no,\n2,b,what,\nshort\n", StandardCharsets.UTF_8);
    Shell lines = run(patients, "--id", "patient", "--format", "jsonl", "--why");
    assertThat(lines.out().lines())
        .hasSize(4)
        .allSatisfy(
            line -> assertThat(Schemas.of("answered").validate(line, InputFormat.JSON)).isEmpty());
    for (String below : List.of("0", "3")) {
      Shell summary =
          run(
              patients,
              "--summary",
              "--by",
              "ward",
              "--answer",
              "wells_score",
              "--format",
              "json",
              "--suppress-below",
              below);
      assertThat(Schemas.of("cohort").validate(summary.out(), InputFormat.JSON)).isEmpty();
    }
    assertThat(Schemas.of("answered").validate("{}", InputFormat.JSON)).isNotEmpty();
    assertThat(Schemas.of("cohort").validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void options_that_do_not_go_together_are_refused() throws IOException {
    Path patients = write("p.csv", HEAD + "1,a,yes,no\n", StandardCharsets.UTF_8);
    assertThat(run(patients, "--by", "ward").err()).contains("add it");
    assertThat(run(patients, "--format", "markdown").err()).contains("add --summary");
    assertThat(run(patients, "--summary", "--format", "csv").err()).contains("a summary is text");
    assertThat(run(patients, "--answer", "nothing").err()).contains("it answers");
    assertThat(run(patients, "--summary", "--suppress-below", "5").err()).contains("name one");
    assertThat(run(patients, "--summary", "--suppress-below", "-5").err()).contains("from 0 on");
    assertThat(run(patients, "--output", "a.txt").err()).contains("add --format csv or jsonl");
    assertThat(run(folder.resolve("none.csv")).err()).contains("is not there");
    assertThat(run(folder).err()).contains("cannot be told by its ending");
  }

  @Test
  void patients_are_held_against_one_step() throws IOException {
    Path patients = write("p.csv", HEAD + "1,a,yes,no\n", StandardCharsets.UTF_8);
    List<String> diff =
        List.of("diff", "venous-thrombectomy", "1.0.0", "2.0.0", "--patients", patients.toString());
    assertThat(Shell.run(diff.toArray(String[]::new)).err())
        .contains("one step")
        .contains("1.0.0 -> 1.1.0, 1.1.0 -> 2.0.0");
    assertThat(
            Shell.run(
                    "diff",
                    "wells-dvt",
                    "1.0.0",
                    "2.0.0",
                    "--patients",
                    patients.toString(),
                    "--format",
                    "github")
                .err())
        .contains("text, markdown or json");
    assertThat(Shell.run("diff", "wells-dvt", "1.0.0", "2.0.0", "--id", "x").err())
        .contains("add it");
  }

  @Test
  void no_fact_of_a_patient_is_told_on_standard_error() throws IOException {
    Path patients =
        write(
            "p.csv",
            HEAD + "secret,a,secretly,no\nsecret,a,\"secret\nshort",
            StandardCharsets.UTF_8);
    assertThat(run(patients, "--id", "patient").err()).doesNotContain("secret");
  }

  private Path write(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private static Shell run(Path patients, String... more) {
    List<String> words =
        new java.util.ArrayList<>(List.of("run", "wells-dvt", patients.toString()));
    words.addAll(List.of(more));
    return Shell.run(words.toArray(String[]::new));
  }
}
