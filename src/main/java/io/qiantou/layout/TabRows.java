package io.qiantou.layout;

import io.qiantou.text.Characters;
import java.util.List;

/**
 * Where the rows of a table end whose cells tabs part: each has as many tabs as the header, and a
 * cell may break over lines.
 *
 * <p>{@code 序号⇥任务⇥内容⇥单位} over {@code 1⇥推广示例⇥统一标准，} over {@code 完善规则。⇥商务部} is a header and one row;
 * the line behind it, whatever it is, begins anew.
 */
final class TabRows {
  private static final int FEWEST_TABS = 2;

  /** Without a tab, behind which another table begins. */
  private static final int MOST_OTHER_LINES = 3;

  private final String text;
  private final List<Line> lines;
  private int header;
  private int others;
  private int row;
  private boolean counted;
  private int next;

  TabRows(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.next = lines.isEmpty() ? 0 : tabs(lines.get(0));
  }

  /** What a row says of the break behind one of its lines. */
  enum Break {
    /** The row ends here. */
    ENDS,
    /** The row goes on in the next line. */
    GOES_ON,
    /** Nothing: the line is of no such row. */
    UNKNOWN
  }

  /** Reads line {@code index}; asked for each line in order. */
  Break behind(int index) {
    int tabs = next;
    next = index + 1 < lines.size() ? tabs(lines.get(index + 1)) : 0;
    if (tabs == 0 && row == 0) {
      header = ++others > MOST_OTHER_LINES ? 0 : header;
      return Break.UNKNOWN;
    }
    others = 0;
    header = header == 0 ? tabs : header;
    counted |= row == 0 && isCount(lines.get(index));
    row += tabs;
    Break found = header < FEWEST_TABS ? Break.UNKNOWN : behind(lines.get(index), index);
    if (found != Break.GOES_ON) {
      row = 0;
      counted = false;
    }
    return found;
  }

  private Break behind(Line line, int index) {
    boolean last = index + 1 == lines.size();
    boolean begins = !last && (next == header || (next > 0 && isCount(lines.get(index + 1))));
    if (last || begins) {
      return Break.ENDS;
    }
    if (row < header) {
      boolean rest = counted && next > 0 && row + next == header && !line.endsSentence();
      return rest ? Break.GOES_ON : Break.UNKNOWN;
    }
    char end = text.charAt(line.end() - 1);
    return next > 0 || (row == header && end != '、' && end != '，') ? Break.ENDS : Break.UNKNOWN;
  }

  private int tabs(Line line) {
    int tabs = 0;
    for (int i = line.start(); i < line.end(); i++) {
      tabs += text.charAt(i) == '\t' ? 1 : 0;
    }
    return tabs;
  }

  /** True where nothing but digits stands before the first tab. */
  private boolean isCount(Line line) {
    int at = line.start();
    while (at < line.end() && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at > line.start() && at < line.end() && text.charAt(at) == '\t';
  }
}
