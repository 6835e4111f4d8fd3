package precept.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Texts that the program brings along.
public final class Resources {
  private Resources() {}

  /// A text in UTF-8.
  ///
  /// @param path from the root of the class path, such as `/precept/site/site.css`
  /// @throws IllegalStateException where the program lacks it
  public static String text(String path) {
    try (InputStream text = Resources.class.getResourceAsStream(path)) {
      if (text == null) {
        throw new IllegalStateException("no " + path);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
