package precept.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import precept.model.Definition;
import precept.model.Guideline;
import precept.model.Type;
import precept.source.SourceText;
import precept.source.Span;
import precept.syntax.Data;

/// Facts given as `--set name=value`, as the data that a file would give. A set is written `a,b`,
/// the empty one `[]`.
final class SetFacts {
  private SetFacts() {}

  static Data of(List<String> written, Guideline guideline, Common common) {
    SourceText source = new SourceText("--set", String.join("\n", written));
    List<Data.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int start = 0;
    for (String fact : written) {
      int equals = fact.indexOf('=');
      if (equals < 1 || fact.substring(equals + 1).isBlank()) {
        throw common.misuse(
            "--set " + fact + " gives no value: write --set name=value, and [] for an empty set");
      }
      String name = fact.substring(0, equals);
      if (!names.add(name)) {
        throw common.misuse("--set gives " + name + " twice");
      }
      Span at = source.span(start + equals + 1, start + fact.length());
      entries.add(
          new Data.Entry(
              new Data.Scalar(name, source.span(start, start + equals)),
              value(fact.substring(equals + 1), name, guideline, at)));
      start += fact.length() + 1;
    }
    return new Data.Mapping(entries, source.whole());
  }

  private static Data value(String text, String name, Guideline guideline, Span at) {
    boolean set =
        guideline.definitions().get(name) instanceof Definition.Input input
            && input.type() instanceof Type.AnyOf;
    if (!set) {
      return new Data.Scalar(text, at);
    }
    String members = text.strip().replaceAll("^\\[|]$", "");
    return new Data.Sequence(
        members.isBlank()
            ? List.of()
            : Arrays.stream(members.split(",", -1))
                .map(member -> (Data) new Data.Scalar(member.strip(), at))
                .toList(),
        at);
  }
}
