package precept.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import precept.model.Guideline;

/// A guideline that nobody has written, and its text.
public record Generated(long seed, String text, Guideline guideline) {

  /// The valid ones of so many texts, which most are.
  public static List<Generated> of(int texts) {
    return LongStream.range(0, texts).mapToObj(Generated::by).flatMap(Optional::stream).toList();
  }

  /// What a failing law shows.
  @Override
  public String toString() {
    return "seed " + seed + "\n\n" + text;
  }

  static Optional<Generated> by(long seed) {
    String text = RandomGuideline.text(seed);
    return RandomGuideline.read(text).map(guideline -> new Generated(seed, text, guideline));
  }
}
