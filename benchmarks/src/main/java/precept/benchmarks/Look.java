package precept.benchmarks;

import java.nio.file.Path;
import precept.benchmarks.table.Problem;
import precept.benchmarks.table.Problems;
import precept.benchmarks.table.Truth;
import precept.benchmarks.tool.Tool;
import precept.benchmarks.tool.Tools;

/// One run of one tool on one problem, the first of its process, and what came of it.
final class Look {
  private Look() {}

  /// @param arguments the tool, the problem and an empty folder
  public static void main(String[] arguments) {
    Problem problem = Problems.named(arguments[1]);
    Tool tool = Tools.valueOf(arguments[0]).given(problem, Path.of(arguments[2]));
    long start = System.nanoTime();
    Tool.Tables tables = tool.read();
    long read = System.nanoTime();
    Tool.Found found = tables.analyse();
    long analysed = System.nanoTime();
    Judgement judgement = Judgement.of(found.messages(), new Truth(problem));
    System.out.println("reading=" + (read - start));
    System.out.println("analysis=" + (analysed - read));
    System.out.println("messages=" + judgement.messages());
    System.out.println("gap=" + (judgement.gap() ? "yes" : "no"));
    System.out.println("pairs=" + judgement.pairs());
    System.out.println("untrue=" + judgement.untrue());
    System.exit(0); // whatever threads a tool keeps
  }
}
