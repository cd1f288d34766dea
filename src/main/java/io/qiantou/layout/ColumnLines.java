package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;
import java.util.BitSet;
import java.util.List;

/**
 * Lines of a table whose cells stand in columns, parted by wide spaces, as programs that keep the
 * look of a page write it: {@code 序号 重点任务 牵头单位} in three columns over lines whose words begin below
 * them. Their spaces are kept, for only the place of a word tells which cell it belongs to.
 *
 * <p>Found by their shape alone: a line of three short labels or more, far apart, over lines with
 * gaps. The table ends at the first line that begins before the second column and ends in it.
 */
final class ColumnLines {
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_LABEL = 16;
  private static final int FEWEST_ROWS = 2;

  /** Between two lines with gaps. */
  private static final int MOST_OTHER_LINES = 8;

  /** Behind the header, that show how wide the columns are. */
  private static final int FIRST_LINES = 12;

  private static final int WIDEST_GROUP = 80;
  private static final int SLACK = 2;

  private final String text;
  private final List<Line> lines;

  private ColumnLines(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The indexes of such lines, header included. */
  static BitSet find(String text, List<Line> lines) {
    BitSet found = new BitSet();
    if (!hasGap(text)) {
      return found;
    }
    ColumnLines columns = new ColumnLines(text, lines);
    for (int i = 0; i < lines.size(); i++) {
      if (columns.isHeader(lines.get(i))) {
        int end = columns.end(i);
        found.set(i, end);
        i = Math.max(i, end - 1);
      }
    }
    return found;
  }

  private static boolean hasGap(String text) {
    return text.contains("  ") || text.contains("\u3000\u3000");
  }

  private boolean isHeader(Line line) {
    if (line.hasStop() || line.endsSentence() || !Character.isLetter(text.charAt(line.start()))) {
      return false;
    }
    int labels = 0;
    int at = line.start();
    while (at < line.end()) {
      int gap = gap(at, line.end());
      if (gap - at > LONGEST_LABEL) {
        return false;
      }
      labels++;
      at = behindSpaces(gap, line.end());
    }
    return labels >= FEWEST_LABELS;
  }

  /**
   * Index behind the last line of the table under the header, or of the header where it has none.
   */
  private int end(int header) {
    int second = second(lines.get(header));
    int widest = 0;
    for (int i = header + 1; i < Math.min(lines.size(), header + FIRST_LINES); i++) {
      if (isParted(lines.get(i))) {
        second = Math.min(second, second(lines.get(i)));
        widest = Math.max(widest, widest(lines.get(i)));
      }
    }
    int end = header;
    int rows = 0;
    int others = 0;
    for (int i = header + 1; i < lines.size() && others <= MOST_OTHER_LINES; i++) {
      Line line = lines.get(i);
      boolean parted = isParted(line);
      boolean below = line.indent() >= second - SLACK && line.width() <= widest + SLACK;
      if (!parted && !below && !isGroup(line)) {
        break;
      }
      widest = parted ? Math.max(widest, widest(line)) : widest;
      rows += parted ? 1 : 0;
      others = parted ? 0 : others + 1;
      end = parted || below ? i : end;
    }
    return rows >= FEWEST_ROWS ? end + 1 : header;
  }

  /** True where words stand far apart; those of a heading may stand apart from its number. */
  private boolean isParted(Line line) {
    int gap = gap(line.start(), line.end());
    return gap < line.end()
        && (!line.numbered()
            || Characters.isDigit(text.charAt(line.start()))
            || gap(behindSpaces(gap, line.end()), line.end()) < line.end());
  }

  /** The width of the widest of the line's words, in half em. */
  private int widest(Line line) {
    int widest = 0;
    int at = line.start();
    while (at < line.end()) {
      int gap = gap(at, line.end());
      widest = Math.max(widest, Characters.width(text, at, gap));
      at = behindSpaces(gap, line.end());
    }
    return widest;
  }

  private boolean isGroup(Line line) {
    boolean sentence = line.endsSentence() || line.width() > WIDEST_GROUP;
    for (int i = line.start(); i < line.end() && !sentence; i++) {
      sentence = Characters.isMark(text.charAt(i), "，。；：");
    }
    return line.numbered() && !sentence;
  }

  /** Where the second of the line's words begins, in half em from the edge of the page. */
  private int second(Line line) {
    int from = behindSpaces(gap(line.start(), line.end()), line.end());
    return line.indent() + Characters.width(text, line.start(), from);
  }

  /**
   * The first of two spaces or more side by side at or behind {@code from}; {@code end} if none.
   */
  private int gap(int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (Characters.isSpace(text.charAt(i)) && Characters.isSpace(text.charAt(i + 1))) {
        return i;
      }
    }
    return end;
  }

  private int behindSpaces(int from, int end) {
    int at = from;
    while (at < end && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Writes a line as it stands, the spaces before it too. */
  static void write(String text, Line line, MappedText.Builder out) {
    int from = line.start();
    while (from > 0
        && Characters.isSpace(text.charAt(from - 1))
        && !Characters.isLineBreak(text.charAt(from - 1))) {
      from--;
    }
    out.copy(text, from, line.end());
  }
}
