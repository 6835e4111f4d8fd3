package precept.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a text comes to (SHA-256): texts of one digest are the same text.
public record Digest(String written) {
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  public static Digest of(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new Digest("sha256:" + HexFormat.of().formatHex(sum));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JVM knows SHA-256", missing);
    }
  }

  /// Empty where the text is not written as a digest is.
  public static Optional<Digest> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return written;
  }
}
