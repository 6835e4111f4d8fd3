package precept.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
          run(patients, "--summary", "--by", "ward", "--format", "json", "--suppress-below", below);
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
    assertThat(run(folder.resolve("none.csv")).err()).contains("is not there");
    assertThat(run(folder).err()).contains("cannot be told by its ending");
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
