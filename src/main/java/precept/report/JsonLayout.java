package precept.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// The one layout of JSON: line feeds on every system, `"key": value`.
final class JsonLayout extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1L;

  JsonLayout() {
    super(Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));
    indentArraysWith(new DefaultIndenter("  ", "\n"));
    indentObjectsWith(new DefaultIndenter("  ", "\n"));
  }

  private JsonLayout(JsonLayout base) {
    super(base);
  }

  @Override
  public DefaultPrettyPrinter createInstance() {
    return new JsonLayout(this);
  }
}
