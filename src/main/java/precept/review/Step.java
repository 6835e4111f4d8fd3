package precept.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import precept.model.Version;

/// Two versions to be laid on each other.
///
/// @param remark why these two, where nobody asked for them; may be empty
public record Step(Place from, Place to, String remark) {

  /// A version, perhaps of another revision than the working tree.
  public record Place(Optional<String> revision, Version version) {
    public static Place of(Version version) {
      return new Place(Optional.empty(), version);
    }

    @Override
    public String toString() {
      return revision.map(some -> some + ":").orElse("") + version;
    }
  }

  public String written() {
    return from.version().equals(to.version())
        ? to.version().toString()
        : from.version() + " -> " + to.version();
  }

  /// What a version declares is what it does to the one before it: versions between are steps.
  ///
  /// @param versions those of the working tree, the oldest first
  public static List<Step> between(List<Version> versions, Place from, Place to) {
    List<Step> steps = new ArrayList<>();
    Place last = from;
    for (Version version : versions) {
      if (version.compareTo(from.version()) > 0 && version.compareTo(to.version()) < 0) {
        Place here = Place.of(version);
        steps.add(new Step(last, here, version + " stands between: each step is shown"));
        last = here;
      }
    }
    steps.add(new Step(last, to, ""));
    return steps;
  }

  /// Every version with what it was; one that was not there, with the one before it.
  ///
  /// @param then the versions of that revision
  public static List<Step> since(String revision, List<Version> then, List<Version> versions) {
    List<Step> steps = new ArrayList<>();
    for (Version version : versions) {
      Place to = Place.of(version);
      if (then.contains(version)) {
        steps.add(new Step(new Place(Optional.of(revision), version), to, ""));
      } else {
        version
            .before(versions)
            .ifPresent(before ->
                steps.add(
                    new Step(
                        Place.of(before),
                        to,
                        version + " is not at " + revision + ": compared with " + before)));
      }
    }
    return steps;
  }
}
