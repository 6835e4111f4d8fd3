package precept.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import precept.document.Changes.Remark;
import precept.document.Changes.Section;
import precept.document.Changes.Side;
import precept.document.Changes.Succession;
import precept.document.Comparison.Sheet;
import precept.wording.Named;
import precept.wording.Piece;

/// A version and the one before it, as the page of its changes refers to both.
///
/// @param before absent where it is not part of the site, so that nothing leads there
/// @param newer the way to the pages of the version, `older` to those of the one before
public record Pair(
    Optional<Volume> before, Volume after, Succession succession, String newer, String older) {

  /// Seen from a page of the version.
  static Pair within(Volume volume, Shelf shelf) {
    Succession succession = volume.succession().orElseThrow();
    String older = "../" + succession.before().version() + "/";
    return new Pair(shelf.before(volume), volume, succession, "", older);
  }

  /// Seen from the page of all versions.
  public static Pair above(Volume volume, Shelf shelf) {
    Succession succession = volume.succession().orElseThrow();
    String newer = volume.edition().version() + "/";
    String older = succession.before().version() + "/";
    return new Pair(shelf.before(volume), volume, succession, newer, older);
  }

  /// A column's head, for a row that stands alone on a narrow page.
  public static String head(Sheet sheet, int column) {
    return Piece.text(sheet.head().get(column).words());
  }

  public static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  /// What has a label, with a link to it.
  public List<Linked> named(Named about) {
    return List.of(new Linked(about.label(), address(about.name()), false));
  }

  public String caseAddress(String id) {
    return newer + after.caseAddress(id);
  }

  /// A stretch of text, and where it leads to; empty where it leads nowhere.
  public record Linked(String text, String address, boolean choice) {}

  public static String anchor(Section section) {
    return "change." + section.title().replace(' ', '_');
  }

  /// Text with links into the version whose names it is in.
  public List<Linked> prose(Side side, String text) {
    return volume(side)
        .map(volume -> linked(side, volume.prose(text)))
        .orElse(List.of(new Linked(text, "", false)));
  }

  public List<Linked> remark(Remark remark) {
    return remark.words().isEmpty()
        ? prose(remark.side(), remark.text())
        : linked(remark.side(), remark.words());
  }

  public List<Linked> linked(Side side, List<Piece> pieces) {
    List<Linked> linked = new ArrayList<>();
    for (Piece piece : pieces) {
      linked.add(
          switch (piece) {
            case Piece.Term(var text, var name) -> new Linked(text, address(side, name), false);
            case Piece.Choice(var text) -> new Linked(text, "", true);
            case Piece.Plain(var text) -> new Linked(text, "", false);
          });
    }
    return linked;
  }

  /// Where a name of the new version is, or else of the old one.
  private String address(String name) {
    String address = address(Side.NEW, name);
    return address.isEmpty() ? address(Side.OLD, name) : address;
  }

  private String address(Side side, String name) {
    String folder = side == Side.NEW ? newer : older;
    return volume(side)
        .filter(volume -> volume.hasPlace(name))
        .map(volume -> folder + volume.address(name))
        .orElse("");
  }

  private Optional<Volume> volume(Side side) {
    return side == Side.NEW ? Optional.of(after) : before;
  }
}
