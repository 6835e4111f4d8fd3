package precept.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import precept.source.Span;
import precept.syntax.antlr.PreceptParser.*;

/// ANTLR's tree of a table's line to ours; what a cell means is left to its column.
final class RowReader {
  private final PhraseReader phrases;
  private final FormulaReader formulas;

  RowReader(PhraseReader phrases) {
    this.phrases = phrases;
    this.formulas = new FormulaReader(phrases);
  }

  Row row(RowContext tree) {
    return read(tree);
  }

  Row scoreRow(ScoreRowContext tree) {
    return read(tree);
  }

  /// A number of things in a list; beyond any list's length it no longer matters which.
  static int smallNumber(String digits) {
    BigInteger number = new BigInteger(digits.contains(".") ? "0" : digits);
    return number.min(BigInteger.valueOf(1_000_000)).intValueExact();
  }

  private Row read(ParserRuleContext tree) {
    List<Cell> cells = new ArrayList<>();
    List<Boolean> doubles = new ArrayList<>();
    Span previousBar = phrases.at(tree).source().span(0, 0);
    boolean afterBar = false;
    for (ParseTree child : tree.children) {
      switch (child) {
        case BarContext bar -> {
          Span at = phrases.at(bar);
          if (afterBar) {
            cells.add(new Cell.Blank(previousBar.to(at)));
          }
          doubles.add(bar.DOUBLE_BAR() != null);
          previousBar = at;
          afterBar = true;
        }
        case CellContext cell -> {
          cells.add(cell(cell));
          afterBar = false;
        }
        case ScoreCellContext cell -> {
          cells.add(scoreCell(cell));
          afterBar = false;
        }
        default -> {} // the line's end
      }
    }
    return new Row(cells, doubles, phrases.at(tree));
  }

  private Cell cell(CellContext tree) {
    Span at = phrases.at(tree);
    if (tree.RULER() != null) {
      return new Cell.Ruler(at);
    } else if (tree.RULE() != null || tree.CITES() != null || tree.REMARK() != null) {
      return new Cell.Head(tree.getText(), at);
    } else if (tree.OTHERWISE() != null) {
      return new Cell.Otherwise(at);
    } else if (tree.MINUS() != null) {
      return new Cell.Anything(at);
    } else if (tree.words() != null) {
      return new Cell.Words(phrases.label(tree.words().STRING()));
    } else if (tree.citations() != null) {
      return new Cell.Citations(phrases.citations(tree.citations()), at);
    } else if (tree.IN() != null) {
      return new Cell.NameIn(phrases.name(tree.name()), phrases.named(tree.unit()), at);
    } else if (tree.CONFLICT() != null) {
      return new Cell.Conflict(phrases.names(tree.names()), at);
    } else if (tree.AS() != null) {
      return new Cell.As(phrases.name(tree.name()), at);
    }
    return tree.test() != null
        ? new Cell.Test(phrases.pattern(tree.test()), phrases.written(tree))
        : new Cell.Computed(formulas.formula(tree.formula()));
  }

  private Cell scoreCell(ScoreCellContext tree) {
    Span at = phrases.at(tree);
    if (tree.RULER() != null) {
      return new Cell.Ruler(at);
    } else if (tree.CITES() != null) {
      return new Cell.Head(tree.getText(), at);
    } else if (tree.words() != null) {
      return new Cell.Words(phrases.label(tree.words().STRING()));
    } else if (tree.citations() != null) {
      return new Cell.Citations(phrases.citations(tree.citations()), at);
    } else if (tree.MINUS() != null) {
      return new Cell.Anything(at);
    } else if (tree.IN() != null) {
      return new Cell.NameIn(phrases.name(tree.name()), phrases.named(tree.unit()), at);
    } else if (tree.test() != null) {
      return new Cell.Test(phrases.pattern(tree.test()), phrases.written(tree));
    }
    return new Cell.Finding(phrases.condition(tree.condition()), phrases.written(tree));
  }
}
