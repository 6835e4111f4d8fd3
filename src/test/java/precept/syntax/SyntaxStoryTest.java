package precept.syntax;

import java.nio.file.Path;
import precept.Disk;
import precept.EveryStory;
import precept.Golden;
import precept.source.SourceText;

class SyntaxStoryTest {
  @EveryStory("syntax")
  void a_mistake_in_the_text_is_named_where_it_stands(Path story) {
    SourceText source = new SourceText(story.getFileName().toString(), Disk.text(story));
    Golden.verify(story, Parser.parse(source).mistakes());
  }
}
