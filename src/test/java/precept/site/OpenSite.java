package precept.site;

import java.nio.file.Path;
import java.util.List;
import precept.Browser;
import precept.Disk;

/// The site of this repository, written as `precept doc` does and open in a browser.
record OpenSite(Browser browser) implements AutoCloseable {
  static final String THROMBECTOMY = "venous-thrombectomy/1.0.0/";
  static final String WELLS = "wells-dvt/2.0.0/";

  private static final List<Volume> VOLUMES = Volumes.ofTheRepository();

  static OpenSite started() {
    OpenSite site = new OpenSite(Browser.started());
    Disk.write(site.folder(), Site.of(VOLUMES));
    return site;
  }

  /// @param folder of the version: `wells-dvt/2.0.0/`
  static Volume volume(String folder) {
    return VOLUMES.stream()
        .filter(some ->
            folder.equals(some.edition().guideline() + "/" + some.edition().version() + "/"))
        .findFirst()
        .orElseThrow();
  }

  void open(String page, String anchor) {
    browser.open(folder().resolve(page), anchor);
  }

  private Path folder() {
    return browser.folder().resolve("a site");
  }

  @Override
  public void close() {
    browser.close();
  }
}
