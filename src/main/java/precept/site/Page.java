package precept.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.model.Edition;

/// What frames the content of a page.
///
/// @param root the way up to the folder of the site: empty, `../` or `../../`
/// @param volume the version whose page it is; absent for pages about several
/// @param leading the version to go to, where it is another
/// @param file the page within its folder
/// @param contents what the page consists of, to go to
/// @param indexes what is searched: the scripts that hold it, seen from the root
public record Page(
    String title,
    String root,
    Optional<Volume> volume,
    Optional<Edition> leading,
    String file,
    List<Entry> contents,
    List<String> indexes) {

  /// @param under entries one level below
  public record Entry(String address, String label, List<Entry> under) {
    static Entry of(String address, String label) {
      return new Entry(address, label, List.of());
    }
  }

  /// A page of the same version.
  public record Tab(String file, String label) {}

  public List<Tab> tabs() {
    if (volume.isEmpty()) {
      return List.of();
    }
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(Volume.GUIDELINE, "Guideline"));
    tabs.add(new Tab(Volume.SOURCES, "Sources and open questions"));
    tabs.add(new Tab(Volume.CASES, "Test cases"));
    tabs.add(new Tab("patients.html", "In plain words"));
    if (volume.get().succession().isPresent()) {
      tabs.add(new Tab(Volume.CHANGES, "Changes"));
    }
    tabs.add(new Tab("../index.html", "Versions"));
    return tabs;
  }

  public boolean isCurrent(Tab tab) {
    return tab.file().equals(file);
  }
}
