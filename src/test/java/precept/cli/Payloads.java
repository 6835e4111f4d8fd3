package precept.cli;

import java.util.ArrayList;
import java.util.List;

/// Texts that a guideline's author may write anywhere, and that some reader of an output would take
/// for more than words.
final class Payloads {
  private static final List<String> RUNNERS =
      List.of(
          "::stop-commands::pwned",
          "  ::error file=x,line=1::pwned",
          "::add-path::/elsewhere",
          "\u00A0::stop-commands::pwned",
          "\u3000 ::stop-commands::pwned",
          "::add-mask::a",
          "::set-output name=a::b",
          "##[add-path]/elsewhere",
          "a ##[group]b",
          "###[error]b",
          "##vso[task.setvariable variable=a]b",
          "##teamcity[message text='a']",
          "%0A::error::a",
          "%25",
          ":",
          "::",
          "#");
  private static final List<String> MARKDOWN =
      List.of(
          "[a](javascript:alert(1))",
          "[a](//elsewhere)",
          "![a](//elsewhere/a.png)",
          "[a]: //elsewhere",
          "[a][a]",
          "[S1]: javascript:alert(1)",
          "<//elsewhere>",
          "<javascript:alert(1)>",
          "`a`",
          "``a``",
          "```",
          "~~~",
          "~a~",
          "~~a~~",
          "*a*",
          "**a**",
          "_a_",
          "__a__",
          "***",
          "---",
          "___",
          "===",
          "# a",
          "###### a",
          "a #",
          "> a",
          "- a",
          "+ a",
          "* a",
          "- [ ] a",
          "1. a",
          "1) a",
          "999. a",
          "| a | b |",
          "|---|---|",
          "a | b \\| c",
          "\\",
          "a\\",
          "\\\\",
          "\\`",
          "\\*a\\*",
          "&lt;b&gt;",
          "&#60;",
          "&amp;amp;",
          "&copy",
          "a  b   c",
          "$a$",
          ":smile:",
          "[^1]",
          "[^1]: a",
          "a<br>b");
  private static final List<String> MARKS =
      List.of(
          "<script>owned=1</script>",
          "</script><script>owned=1</script>",
          "<img src=x onerror=owned=1>",
          "<svg/onload=owned=1>",
          "<a href='javascript:owned=1'>a</a>",
          "\" onmouseover=\"owned=1",
          "' onmouseover='owned=1",
          "` onmouseover=owned=1",
          "</title><b>",
          "</textarea><b>",
          "</style><b>",
          "</svg><b>",
          "<!--",
          "-->",
          "<!-- a",
          "<![CDATA[",
          "]]>",
          "<?xml?>",
          "<!DOCTYPE a>",
          "&notanentity;",
          "{{7*7}}",
          "${7*7}",
          "@if(true)",
          "!{a}",
          "javascript:owned=1",
          "\\u003cscript>",
          "<base href=//elsewhere>",
          "<meta http-equiv=refresh content=0>",
          "<style>*{display:none}</style>");
  private static final List<String> OTHERS =
      List.of(
          "\"",
          "'",
          "{\"a\": 1}",
          "$(touch pwned)",
          "`touch pwned`",
          "'; touch pwned; '",
          "!a",
          "\uD83E\uDE78 \u00B5\u00DF\u0301",
          "\u05D0\u05D1 a",
          "a\u200D\u200Eb");

  private Payloads() {}

  static List<String> all() {
    List<String> all = new ArrayList<>(RUNNERS);
    all.addAll(MARKDOWN);
    all.addAll(MARKS);
    all.addAll(OTHERS);
    return all;
  }
}
