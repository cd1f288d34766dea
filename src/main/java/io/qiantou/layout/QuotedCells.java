package io.qiantou.layout;

import io.qiantou.text.Characters;
import java.util.BitSet;
import java.util.List;

/**
 * Cells in quotation marks, as spreadsheets copy those that hold a line break: {@code
 * 3⇥"新兴产业增加值↵占比（%）"⇥≥9.2}. The lines are one, and the marks are no words.
 *
 * @param breaks lines whose break stands within a cell
 * @param marks where in the text the quotation marks stand
 */
record QuotedCells(BitSet breaks, BitSet marks) {
  /** Of a cell; a mark that is not closed by then is none. */
  private static final int MOST_LINES = 8;

  /** The quoted cells of {@code lines}. */
  static QuotedCells find(String text, List<Line> lines) {
    QuotedCells cells = new QuotedCells(new BitSet(), new BitSet());
    if (text.indexOf('"') >= 0 && text.indexOf('\t') >= 0) {
      for (int i = 0; i < lines.size(); i++) {
        i = cells.row(text, lines, i);
      }
    }
    return cells;
  }

  /** Reads the row that begins with line {@code first}; returns its last line. */
  private int row(String text, List<Line> lines, int first) {
    int line = first;
    int at = lines.get(first).start();
    while (at < lines.get(line).end()) {
      if (text.charAt(at) != '"' || !opens(text, lines, line, at)) {
        at++;
        continue;
      }
      int closing = line;
      int close = closing(text, lines.get(closing), at + 1);
      while (close < 0 && closing + 1 < Math.min(lines.size(), first + MOST_LINES)) {
        closing++;
        close = closing(text, lines.get(closing), lines.get(closing).start());
      }
      if (close < 0) {
        return line;
      }
      marks.set(at);
      marks.set(close);
      breaks.set(line, closing);
      line = closing;
      at = close + 1;
    }
    return line;
  }

  /** True at the beginning of a cell: behind a tab, or before one in the line. */
  private static boolean opens(String text, List<Line> lines, int line, int at) {
    return at == lines.get(line).start()
        ? text.indexOf('\t', at) >= 0
        : text.charAt(at - 1) == '\t';
  }

  /** Where a cell is closed from {@code from} on: before a tab or the line's end; or -1. */
  private static int closing(String text, Line line, int from) {
    for (int at = from; at < line.end(); at++) {
      boolean ends = at + 1 == line.end() || Characters.isMark(text.charAt(at + 1), "\t\r");
      if (text.charAt(at) == '"' && ends) {
        return at;
      }
    }
    return -1;
  }
}
