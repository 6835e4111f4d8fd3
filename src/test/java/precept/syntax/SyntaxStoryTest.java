package precept.syntax;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import precept.Disk;
import precept.Golden;
import precept.source.SourceText;

class SyntaxStoryTest {

  static List<Path> stories() {
    return Golden.stories("syntax");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_mistake_in_the_text_is_named_where_it_stands(Path story) {
    SourceText source = new SourceText(story.getFileName().toString(), Disk.text(story));
    Golden.verify(story, Parser.parse(source).mistakes());
  }
}
