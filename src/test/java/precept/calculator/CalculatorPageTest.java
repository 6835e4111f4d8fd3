package precept.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import precept.Logic;
import precept.NeedsBrowser;
import precept.Repository;
import precept.diagram.Compiled;
import precept.diagram.Compiler;

/// The calculator as a person uses it: from a file, without a network.
@NeedsBrowser
class CalculatorPageTest {
  /// A textbook patient for the relative indication.
  private static final Map<String, String> TEXTBOOK = new LinkedHashMap<>();

  static {
    TEXTBOOK.put("limb_threat", "no");
    TEXTBOOK.put("pregnant", "no");
    TEXTBOOK.put("site", "iliofemoral");
    TEXTBOOK.put("course", "acute");
    TEXTBOOK.put("bleeding_risk", "low");
    TEXTBOOK.put("spinal_surgery", "never");
    TEXTBOOK.put("anticoagulation", "failed");
    TEXTBOOK.put("failure", "");
    TEXTBOOK.put("symptom_duration", "5");
    TEXTBOOK.put("severe_symptoms", "yes");
    TEXTBOOK.put("age", "41");
    TEXTBOOK.put("good_function", "yes");
    TEXTBOOK.put("life_expectancy", "40");
    TEXTBOOK.put("catheter_treatment", "suitable");
    TEXTBOOK.put("endovascular_here", "yes");
    TEXTBOOK.put("surgery_here", "yes");
    TEXTBOOK.put("expertise_here", "yes");
  }

  private static final Compiled THROMBECTOMY =
      Compiler.compile(Repository.guideline("venous-thrombectomy", "1.0.0"));

  @AutoClose private static final Sheet sheet = Sheet.showing(THROMBECTOMY);

  @BeforeEach
  void thrombectomy() {
    sheet.show(THROMBECTOMY, "pathway.others", "pathway.emergency", "patient_factors.indicated");
  }

  private WebElement find(String selector) {
    return sheet.driver().findElement(By.cssSelector(selector));
  }

  private List<String> all(String selector) {
    return sheet.driver().findElements(By.cssSelector(selector)).stream()
        .map(found -> found.getDomAttribute("id"))
        .toList();
  }

  /// What the headline says, without which text says so.
  private String headline() {
    String edition = find("[role=status] .calculator-edition").getText();
    return find("[role=status]").getText().replace("\n" + edition, "");
  }

  private static String link() {
    StringBuilder link = new StringBuilder();
    TEXTBOOK.forEach((name, value) ->
        link.append(link.isEmpty() ? "#?" : "&").append(name).append('=').append(value));
    return link.toString();
  }

  @Test
  void nothing_is_known_to_begin_with() {
    assertThat(headline()).isEqualTo("Enter what is known about the patient");
    assertThat(all(".lit, .out")).isEmpty();
    assertThat(sheet.ran("return location.hash;")).isEmpty();
  }

  @Test
  void a_textbook_case_is_filled_in_by_keyboard_alone() {
    TEXTBOOK.forEach(this::answer);
    assertThat(headline()).contains("Pursue removal of the clot").contains("relative indication");
    assertThat(sheet.ran("return location.hash;")).isEqualTo(link());
    assertThat(all(".lit")).containsExactly("pathway.others", "patient_factors.indicated");
    assertThat(all(".out")).containsExactly("pathway.emergency");
    until("document.activeElement.textContent === 'Why'");
    press(Keys.ENTER);
    assertThat(find("#answer-pathway details[open]").getText())
        .contains("Duration of symptoms: 5 days (fits: < 14 days)", "Age < 65 years: holds");
    until("document.activeElement.textContent === 'S20'");
    assertThat(sheet.ran("return document.activeElement.href;")).endsWith("sources.html#S20");
  }

  /// Walks on to a fact's group with the tabulator, and gives its value with arrows, digits and the
  /// space bar.
  private void answer(String name, String value) {
    String here = "(document.activeElement.closest('fieldset') || {}).id === 'fact-" + name + "'";
    until(here);
    String element = "document.activeElement";
    if (sheet.ran("return " + element + ".type;").equals("radio")) {
      String wanted = value.isEmpty() ? "known" : value;
      for (int i = 0; i < 8 && !sheet.ran("return " + element + ".value;").equals(wanted); i++) {
        press(Keys.ARROW_DOWN);
      }
    } else if (Character.isDigit(value.charAt(0))) {
      press(value);
    } else {
      until(here + " && " + element + ".value === '" + value + "'");
      press(Keys.SPACE);
    }
  }

  private void until(String condition) {
    for (int i = 0; i < 80; i++) {
      if (sheet.ran("return " + condition + ";").equals("true")) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("the tabulator never came to where " + condition);
  }

  private void press(CharSequence keys) {
    new Actions(sheet.driver()).sendKeys(keys).perform();
  }

  /// A rule that would match stays dark where nobody asks its table: here the place of the clot
  /// settles it.
  @Test
  void a_rule_is_lit_only_in_a_table_that_is_asked() {
    sheet.show(THROMBECTOMY, "pathway.contraindicated", "patient_factors.indicated");
    sheet.follow(link().replace("site=iliofemoral", "site=femoropopliteal"));
    assertThat(headline()).contains("Do not perform thrombectomy");
    assertThat(all(".lit")).containsExactly("pathway.contraindicated");
    assertThat(all("[aria-current=true]")).containsExactly("pathway.contraindicated");
    assertThat(all(".out")).containsExactly("patient_factors.indicated");
  }

  @Test
  void what_certainly_applies_is_said_for_certain() {
    sheet.follow("#?limb_threat=yes");
    assertThat(find("#answer-cautions").getText())
        .containsSubsequence(
            "Delay can lead to venous gangrene", "Perhaps, each rule looked at alone:");
  }

  @Test
  void that_the_source_may_give_no_single_answer_is_among_what_is_possible() {
    sheet.follow("#?age=50");
    assertThat(find("#answer-ivc_filter").getText())
        .contains("Possible:", "The source does not say (");
    sheet.follow(link().replace("pregnant=no", "pregnant=yes"));
    assertThat(find("#answer-pathway").getText())
        .contains("The source does not say (second_trimester.other_trimester)");
  }

  @Test
  void what_a_choice_earns_stands_beside_it_and_what_they_come_to_so_far() {
    sheet.show(
        Compiler.compile(
            Logic.of(
                """
                    answers mood
                choices frequency
                    never "Never" earns 0
                    often "Often" earns 2
                input sad "Sad" : frequency
                input tired "Tired" : frequency
                score mood "Mood"
                    | item  | cites |
                    |-------|-------|
                    | sad   | S1    |
                    | tired | S1    |
                """)));
    sheet.follow("#?sad=often");
    assertThat(find("#fact-sad").getText()).contains("Never (0)", "Often (2)");
    assertThat(headline()).contains("At least 2, at most 4");
    assertThat(find("#answer-mood").getText()).doesNotContain("Possible:");
    find("#answer-mood summary").click();
    assertThat(find("#answer-mood").getText())
        .contains("Sad: Often (2)", "Tired: not known (0 to 2)");
  }

  @Test
  void one_side_of_a_conflict_is_no_possible_answer() {
    sheet.follow(
        "#?limb_threat=yes&pregnant=no&age=50&spinal_surgery=never&site=iliofemoral&course=acute");
    assertThat(find("#answer-pathway").getText())
        .contains("Possible:\nPerform thrombectomy at once — ", "\nConflict: ")
        .doesNotContain("\nDo not perform thrombectomy");
  }

  @Test
  void a_link_restores_the_case() {
    sheet.follow(link());
    assertThat(headline()).contains("Pursue removal of the clot");
    assertThat(find("#fact-age input").getDomProperty("value")).isEqualTo("41");
    assertThat(find("#fact-spinal_surgery input[type=checkbox]").isSelected()).isTrue();
    assertThat(find("#fact-failure input[value=known]").isSelected()).isTrue();
    assertThat(sheet.ran("return location.hash;")).isEqualTo(link());
  }

  @Test
  void what_no_answer_needs_any_more_fades_and_can_still_be_answered() {
    assertThat(all(".unneeded")).isEmpty();
    sheet.follow("#?pregnant=no");
    assertThat(all(".unneeded")).containsExactly("fact-trimester");
    assertThat(find("#fact-trimester-state").getText())
        .isEqualTo("Does not apply: only when Pregnant.");
    sheet.follow(
        link().replace("&symptom_duration=5", "").replace("limb_threat=no", "limb_threat=yes"));
    assertThat(all(".unneeded")).containsExactly("fact-trimester", "fact-symptom_duration");
    assertThat(find("#fact-symptom_duration-state").getText())
        .isEqualTo("Not needed now: it changes no answer.");
    assertThat(find("#fact-symptom_duration input").isEnabled()).isTrue();
  }

  @Test
  void clearing_a_field_undoes_it() {
    sheet.follow(link());
    find("#fact-age input").sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE);
    assertThat(headline()).contains("Still matters: Age");
    assertThat(sheet.ran("return location.hash;")).doesNotContain("age=");
  }

  @Test
  void a_duration_may_be_given_in_weeks() {
    sheet.follow(link());
    find("#fact-symptom_duration input").clear();
    new Actions(sheet.driver()).click(find("#fact-symptom_duration input")).sendKeys("2").perform();
    find("#fact-symptom_duration select").sendKeys("weeks");
    assertThat(sheet.ran("return location.hash;")).contains("symptom_duration=14");
    assertThat(headline()).contains("The source does not say");
  }

  @Test
  void a_number_that_cannot_be_is_said_and_nothing_is_answered() {
    sheet.follow("#?age=130");
    assertThat(find("#fact-age-state").getText()).isEqualTo("From 0 to 120 years is expected.");
    sheet.follow("#?age=4x");
    assertThat(find("#fact-age-state").getText()).startsWith("A number is expected");
    assertThat(headline()).startsWith("No answer while a fact cannot be read").contains("Age:");
    assertThat(find(".calculator-answers").getText()).isEmpty();
  }

  @Test
  void what_must_not_wait_is_said_first() {
    sheet.follow("#?limb_threat=yes");
    assertThat(headline())
        .startsWith("What should be done?")
        .contains("Act now: Perform thrombectomy at once")
        .contains("Still to be checked, for the source may also say “")
        .contains("“Do not perform thrombectomy: it is contraindicated”: Pregnant, ");
    assertThat(find("[role=status]").getDomAttribute("class")).contains("urgent");
  }

  /// A link opens here, and what it says may be copied: nothing is said without the status of the
  /// text that says it.
  @Test
  void every_answer_says_which_text_gives_it() {
    for (String facts :
        List.of("", "#?limb_threat=yes", link(), "#?age=12", "#?age=8y&limb_threat=yes")) {
      sheet.follow(facts);
      assertThat(find("[role=status]").getText()).contains("under review, version 1.0.0. ");
      assertThat(sheet.driver().findElements(By.className("calculator-answer")))
          .allMatch(answer -> answer.getText().contains("under review, version 1.0.0. "));
    }
  }

  @Test
  void a_contradiction_and_a_patient_outside_are_said() {
    sheet.follow("#?pregnant=no&trimester=first");
    assertThat(headline())
        .isEqualTo(
            "These facts cannot be true together\nTrimester: this is known only when Pregnant.");
    sheet.follow(
        "#?pregnant=no&trimester=first&endovascular_here=yes&catheter_treatment=unavailable");
    assertThat(headline().lines())
        .hasSize(3)
        .contains("Trimester: this is known only when Pregnant.")
        .anyMatch(line -> line.startsWith("This cannot be: Endovascular"));
    sheet.follow("#?age=12");
    assertThat(headline())
        .startsWith("Out of scope\nNot: Age ≥ 18 years. The source speaks of adults only.");
  }

  @Test
  void it_says_why_not_and_what_would_change_it() {
    sheet.follow(link());
    List<WebElement> details =
        sheet.driver().findElements(By.cssSelector("#answer-pathway summary"));
    assertThat(details.stream().map(WebElement::getText))
        .containsExactly("Why", "Why not another rule", "What would change it");
    details.get(1).click();
    details.get(2).click();
    String said = find("#answer-pathway").getText();
    assertThat(said)
        .contains(
            "pathway.emergency", "Limb-threatening deep vein thrombosis: no (does not fit: yes)");
    assertThat(said).contains("Duration of symptoms: 14 days → The source does not say");
    assertThat(said).contains("Age: 65 years or more →");
  }

  /// Weight and height enter a formula only: that some value of theirs changes nothing is not
  /// claimed, and what is said of one value is true of it.
  @Test
  void of_what_enters_a_formula_only_what_was_tried_is_said() {
    sheet.show(Compiler.compile(Doses.GUIDELINE));
    sheet.follow("#?age=40&weight=60&height=2&creatinine=1");
    assertThat(headline()).isEqualTo("Which dose?\nLow");
    WebElement details = find("#answer-dose details:last-of-type");
    details.click();
    assertThat(details.getText())
        .contains("Not every value was tried of what enters a formula: Weight, Height.")
        .contains("Height: 1.7 m → Usual", "Height: 1.4 m → High", "Weight: 120 kg → High")
        .doesNotContain("m or less", "No other value of any one fact that is known.");
    sheet.follow("#?age=40&weight=100&height=2&creatinine=1");
    find("#answer-dose details:last-of-type").click();
    assertThat(find("#answer-dose").getText()).contains("Creatinine: more than 2 mg/dL → Low");
    find("#answer-dose details:first-of-type").click();
    assertThat(find("#answer-dose").getText()).contains("20 to less than 30 kg/m²");
  }

  /// By the convention of the source, here one with another zero.
  @Test
  void a_number_may_be_typed_in_another_unit() {
    sheet.show(Compiler.compile(Doses.GUIDELINE));
    sheet.follow("#?age=40&weight=100&height=2");
    find("#fact-creatinine select").sendKeys("µmol/L");
    find("#fact-creatinine input[type=text]").sendKeys("236");
    assertThat(sheet.ran("return location.hash;")).contains("creatinine=2.5");
    assertThat(headline()).isEqualTo("Which dose?\nLow");
  }

  @Test
  void the_form_follows_the_address_back() {
    sheet.follow("#?pregnant=yes");
    sheet.ran("location.hash = '#pathway.others'; return '';");
    assertThat(sheet.ran("return location.hash;")).isEqualTo("#pathway.others?pregnant=yes");
    find(".calculator-facts button").click();
    assertThat(headline()).isEqualTo("Enter what is known about the patient");
    sheet.driver().navigate().back();
    assertThat(find("#fact-pregnant input[value=yes]").isSelected()).isTrue();
  }

  @Test
  void a_number_is_read_with_its_question_its_unit_and_what_is_wrong_with_it() {
    sheet.follow("#?symptom_duration=5&age=130");
    for (String name : List.of("age", "symptom_duration")) {
      String described = find("#fact-" + name + " input").getDomAttribute("aria-describedby");
      assertThat(described)
          .isEqualTo("fact-%1$s-question fact-%1$s-unit fact-%1$s-state".formatted(name));
    }
    assertThat(find("#fact-age input").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(find("#fact-age-unit").getText()).startsWith("years");
  }
}
