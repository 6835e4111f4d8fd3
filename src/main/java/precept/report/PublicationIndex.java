package precept.report;

import java.util.List;
import precept.model.Edition;

/// The first page of what is published in Markdown: each version with its status and its reports.
public final class PublicationIndex {
  private PublicationIndex() {}

  public static String of(List<Edition> editions) {
    StringBuilder text = new StringBuilder("# Guidelines\n\n");
    for (Edition edition : editions) {
      String folder = edition.guideline() + "/" + edition.version() + "/";
      text.append("## ").append(Markdown.escaped(edition.title())).append("\n\n");
      text.append(Markdown.banner(edition)).append('\n');
      text.append("[Reference](").append(folder).append("reference.md), ");
      text.append("[test cases](").append(folder).append("cases.md)\n\n");
    }
    return text.toString();
  }
}
