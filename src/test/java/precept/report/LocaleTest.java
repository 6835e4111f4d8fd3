package precept.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precept.Precept.Publication;
import precept.Repository;
import precept.model.Target;
import precept.site.Site;

/// The same bytes in every locale: digits, letters and marks are nobody's but the guideline's.
class LocaleTest {
  private static final Locale OWN = Locale.getDefault();

  @AfterEach
  void restored() {
    Locale.setDefault(OWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "ne-NP-u-nu-deva", "de-DE"})
  void reports_and_pages_are_the_same_everywhere(String tag) {
    Target target = Repository.targets().getFirst();
    Map<String, String> here = written(target, Locale.ROOT);
    assertThat(written(target, Locale.forLanguageTag(tag))).isEqualTo(here);
    assertThat(here).hasSizeGreaterThan(5);
  }

  private static Map<String, String> written(Target target, Locale locale) {
    Locale.setDefault(locale);
    Publication publication = Repository.PRECEPT.publication(target, "test").result().orElseThrow();
    SequencedMap<String, String> pages = Site.of(java.util.List.of(publication.volume()));
    Map<String, String> all = new TreeMap<>(pages);
    publication.reports().get().forEach((name, text) -> all.put(name + ".md", text));
    return all;
  }
}
