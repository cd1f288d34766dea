package io.qiantou.layout;

import io.qiantou.text.PageMark;
import java.util.BitSet;
import java.util.List;

/**
 * Lines that are the cells of a table which lost its grid, one below the other: {@code 序号 / 工作任务 /
 * 责任单位 / 完成时限 / 1 / 推进示例改 / 造 / 市商务局 / 2025年底前 / 2 / …}. They are neither joined nor taken for page
 * numbers.
 *
 * <p>Found by their shape alone: three short lines or more without a stop, then lines that hold
 * nothing but 1, 2, 3, each with cells behind it. The trap: the numbers of pages count too, but
 * whole pages stand between them.
 */
final class CellLines {
  private static final int FEWEST_COLUMNS = 3;
  private static final int WIDEST_HEADER = 24;
  private static final int MOST_GROUP_LINES = 3;
  private static final int MOST_ROW_LINES = 30;
  private static final int SLACK = 2;

  private final String text;
  private final List<Line> lines;

  private CellLines(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The indexes of such lines, header included. */
  static BitSet find(String text, List<Line> lines) {
    return new CellLines(text, lines).find();
  }

  private BitSet find() {
    BitSet found = new BitSet();
    for (int i = FEWEST_COLUMNS; i < lines.size(); i++) {
      if (isNumber(i, 1)) {
        int header = header(i);
        int second = header < 0 ? -1 : next(i, 2);
        if (second > 0) {
          i = mark(header, i, second, found);
        }
      }
    }
    return found;
  }

  /** First of the header's lines above the row at {@code first}, or -1. */
  private int header(int first) {
    for (int groups = 0; groups <= MOST_GROUP_LINES; groups++) {
      int at = first - groups;
      while (at > 0 && isHeader(lines.get(at - 1))) {
        at--;
      }
      if (first - groups - at >= FEWEST_COLUMNS) {
        return at;
      }
    }
    return -1;
  }

  /** Marks the table's lines; returns the last of them. */
  private int mark(int header, int first, int second, BitSet found) {
    int longest = second - first;
    int last = second;
    int number = 3;
    for (int next = next(last, number); next > 0; next = next(last, ++number)) {
      longest = Math.max(longest, next - last);
      last = next;
    }
    int widest = 0;
    for (int i = header; i < last; i++) {
      widest = Math.max(widest, lines.get(i).width());
    }
    int end = last + 1;
    while (end < Math.min(lines.size(), last + longest)
        && !lines.get(end).numbered()
        && lines.get(end).width() <= widest + SLACK) {
      end++;
    }
    for (int i = header; i < end; i++) {
      found.set(i, !PageMark.is(text.subSequence(lines.get(i).start(), lines.get(i).end())));
    }
    return end - 1;
  }

  /** The line with the row's number behind {@code from}, or -1. */
  private int next(int from, int number) {
    for (int i = from + 2; i < Math.min(lines.size(), from + MOST_ROW_LINES); i++) {
      if (isNumber(i, number)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNumber(int at, int number) {
    Line line = lines.get(at);
    String digits = Integer.toString(number);
    return line.end() - line.start() == digits.length() && text.startsWith(digits, line.start());
  }

  /** A short line without a stop that holds a letter. */
  private boolean isHeader(Line line) {
    return line.width() <= WIDEST_HEADER
        && !line.hasStop()
        && !line.endsSentence()
        && !line.numbered()
        && Character.isLetter(text.charAt(line.start()));
  }
}
