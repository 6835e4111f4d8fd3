package precept.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/// A project that was made from a sound one, as texts by path.
///
/// @param seed by which it is made again
/// @param changed the file that differs
record Trial(long seed, String changed, Map<String, String> files) {

  String text() {
    return files.getOrDefault(changed, "");
  }

  Trial with(String text) {
    Map<String, String> others = new LinkedHashMap<>(files);
    others.put(changed, text);
    return new Trial(seed, changed, others);
  }
}
