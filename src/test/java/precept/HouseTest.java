package precept;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of rooms holds: nobody imports what the house does not let them.
class HouseTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("precept");

  /// Files that may depend on each other, and why.
  private static final Map<String, String> KNOTS =
      Map.of(
          "source: SourceText, Span",
          "a text names its own stretches, and each of them quotes the text",
          "unit: UnitParser, UnitSymbol",
          "a code is made of symbols, and the size of a symbol is written as a code");

  @Test
  void every_package_is_a_room_of_the_house() {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass some : CODE) {
      packages.add(some.getPackageName().replace("precept.syntax.antlr", "precept.syntax"));
    }
    packages.remove("precept");
    assertThat(packages)
        .isEqualTo(
            new TreeSet<>(House.ROOMS.keySet().stream().map(name -> "precept." + name).toList()));
  }

  @Test
  void a_room_imports_only_the_rooms_it_may() {
    House.ROOMS.forEach((name, room) -> {
      String[] forbidden =
          House.ROOMS.keySet().stream()
              .filter(other -> !other.equals(name) && !room.imports().contains(other))
              .map(other -> "precept." + other + "..")
              .toArray(String[]::new);
      if (forbidden.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("precept." + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden)
            .because("the house says: " + room.promise())
            .check(CODE);
      }
    });
  }

  @Test
  void an_artifact_has_all_that_it_needs() {
    House.ARTIFACTS.forEach((name, artifact) -> {
      List<String> known = new ArrayList<>(List.of("java"));
      artifact.rooms().forEach(room -> known.add("precept." + room));
      known.addAll(artifact.libraries());
      classes()
          .that()
          .resideInAnyPackage(
              artifact.rooms().stream()
                  .map(room -> "precept." + room + "..")
                  .toArray(String[]::new))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(known.stream().map(some -> some + "..").toArray(String[]::new))
          .because(name + " is delivered apart")
          .check(CODE);
      String rooms =
          artifact.rooms().stream()
              .map(room -> "<include>precept/" + room + "/**</include>")
              .collect(Collectors.joining());
      assertThat(Disk.text(Path.of("pom.xml")).replaceAll("\\s", ""))
          .contains("<classifier>" + name + "</classifier><includes>" + rooms + "</includes>");
    });
  }

  @Test
  void a_library_is_known_in_its_rooms_only() {
    House.ROOMS.forEach((name, room) -> {
      for (String library : room.alone()) {
        noClasses()
            .that()
            .resideOutsideOfPackages(
                House.ROOMS.entrySet().stream()
                    .filter(some -> some.getValue().alone().contains(library))
                    .map(some -> "precept." + some.getKey() + "..")
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library + "..")
            .check(CODE);
      }
    });
  }

  @Test
  void the_disk_is_touched_in_one_room() {
    noClasses()
        .that()
        .resideOutsideOfPackages("precept.disk..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.File(|Reader|Writer|InputStream)")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.channels..")
        .check(CODE);
  }

  /// Days of the calendar are data; what day or time it is, nothing asks.
  @Test
  void nothing_asks_the_clock_or_chance() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.time\\.(Clock|Instant|Zone.*|.*DateTime|LocalTime)")
        .orShould()
        .callMethodWhere(
            describe(
                "asks what day it is",
                call ->
                    call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(CODE);
  }

  @Test
  void a_class_is_a_record_an_enum_a_sealed_interface_or_final() {
    classes()
        .that()
        .resideOutsideOfPackage("precept.syntax.antlr..")
        .and()
        .areNotInterfaces()
        .and()
        .areNotAnonymousClasses()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(CODE);
  }

  @Test
  void names_are_nouns_of_the_field() {
    noClasses()
        .that()
        .resideOutsideOfPackage("precept.syntax.antlr..")
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Factory|Builder|Visitor|Context|Base)$")
        .check(CODE);
  }

  @Test
  void the_files_of_a_room_form_no_knots() {
    assertThat(Knots.in(CODE.that(not(resideInAPackage("precept.syntax.antlr")))))
        .isEqualTo(KNOTS.keySet());
  }

  @Test
  void a_switch_over_a_sealed_type_has_no_default() {
    List<String> found =
        Disk.files(Path.of("src/main/java")).stream()
            .filter(file ->
                Disk.text(file).lines().anyMatch(line -> line.strip().matches("default *->.*")))
            .map(file -> file.getFileName().toString())
            .sorted()
            .toList();
    // These switch over words, numbers and foreign classes, which are not sealed.
    assertThat(Map.of("known", found))
        .isEqualTo(
            Map.of(
                "known",
                List.of(
                    "Canonical.java",
                    "DayForm.java",
                    "Definitions.java",
                    "Expectations.java",
                    "FactChecker.java",
                    "Meaning.java",
                    "NextEdition.java",
                    "Outcome.java",
                    "OutcomeWords.java",
                    "PatientText.java",
                    "Raw.java",
                    "Reply.java",
                    "RowReader.java",
                    "Slips.java",
                    "Spelling.java",
                    "Told.java",
                    "Told.java",
                    "Unexpected.java",
                    "UnitParser.java",
                    "YamlText.java")));
  }

  @Test
  void the_architecture_page_shows_this_house() {
    assertThat(Disk.text(Path.of("ARCHITECTURE.md"))).contains(House.table());
  }
}
