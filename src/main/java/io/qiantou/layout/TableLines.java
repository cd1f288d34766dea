package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;
import io.qiantou.text.PageMark;
import java.util.BitSet;
import java.util.List;

/**
 * Lines that are rows of a table: their gaps part cells and are kept.
 *
 * <p>In {@code 1⇥推广示例⇥⇥2019年} the two tabs hold an empty cell between them; in {@code 产业规模（亿元） 1444
 * — 7000} the spaces part three values.
 */
final class TableLines {
  private static final String STOPS = "，。；";
  private static final String DASHES = "—–-－";
  private static final String COMPARISONS = "<>＜＞≥≤≈";

  private static final int NEAR = 4;
  private static final int FEWEST_FIELDS = 3;

  /** The heading of a group of rows, in half em. */
  private static final int LONGEST_GROUP = 40;

  /** Of a row, behind its first. */
  private static final int MOST_MORE_LINES = 4;

  /** Behind its values a row has few and short words: 预期性. */
  private static final int MOST_WORDS = 3;

  private static final int LONGEST_WORD = 8;

  private TableLines() {}

  /** True where a tab stands within the line. */
  static boolean hasTab(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) == '\t') {
        return true;
      }
    }
    return false;
  }

  /** Writes the tabs before a row's first words: each of them is an empty cell. */
  static void writeIndent(String text, Line line, MappedText.Builder out) {
    int from = line.start();
    while (from > 0 && Characters.isSpace(text.charAt(from - 1))) {
      from--;
    }
    writeTabs(text, from, line.start(), out);
  }

  /** Writes the tabs of {@code text[start, end)}; false where there are none. */
  static boolean writeTabs(String text, int start, int end, MappedText.Builder out) {
    boolean any = false;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\t') {
        out.put('\t', i);
        any = true;
      }
    }
    return any;
  }

  /**
   * The lines that are rows of values, and the header above them. One such line alone is none: a
   * page may have torn the numbers of a sentence apart.
   */
  static BitSet find(String text, List<Line> lines) {
    BitSet rows = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      if (isRow(text, lines.get(i))) {
        rows.set(i);
      }
    }
    BitSet found = new BitSet();
    for (int i = rows.nextSetBit(0); i >= 0; i = rows.nextSetBit(i + 1)) {
      int next = rows.nextSetBit(i + 1);
      boolean near = next > 0 && next - i <= NEAR;
      boolean after = found.get(i);
      if (near) {
        found.set(next);
        markBetween(text, lines, i, next, found);
      }
      if (near || after) {
        found.set(i);
      }
      if (near && !after && i > 0 && isHeader(text, lines.get(i - 1))) {
        found.set(i - 1);
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      i = Math.max(i, counted(text, lines, i, found));
    }
    return found;
  }

  /**
   * Marks a header and the rows below it that have as many words and are counted 1, 2, 3, each with
   * the lines over which its cells go on, and the headings of groups of rows between them ({@code
   * 二、要素保障}); returns the last of them.
   */
  private static int counted(String text, List<Line> lines, int header, BitSet found) {
    int fields = fields(text, lines.get(header));
    int end = header + 1;
    int number = 1;
    int row = fields > FEWEST_FIELDS ? nextRow(text, lines, header, end, number) : -1;
    while (row >= 0) {
      end = row + 1;
      number++;
      row = nextRow(text, lines, header, end, number);
    }
    if (end > header + 1) {
      end = number > 2 ? behindLast(text, lines, end, fields) : end;
      found.set(header, end);
    }
    return end - 1;
  }

  /** Where the row of this number begins, behind what may stand before it; -1 where none does. */
  private static int nextRow(String text, List<Line> lines, int header, int from, int number) {
    int fields = words(text, lines.get(header));
    int at = from;
    for (int more = 0; more <= MOST_MORE_LINES; more++) {
      int row = at;
      while (row < lines.size() && isBetween(text, lines, header, row)) {
        row++;
      }
      if (isCounted(text, lines, row, number, fields)) {
        return row;
      }
      boolean goesOn =
          row == at
              && at < lines.size()
              && words(text, lines.get(at)) < fields
              && !lines.get(at).endsSentence();
      if (!goesOn || number == 1) {
        return -1;
      }
      at++;
    }
    return -1;
  }

  /** True for the heading of a group of rows, for a page's number and the header printed again. */
  private static boolean isBetween(String text, List<Line> lines, int header, int at) {
    Line line = lines.get(at);
    Line first = lines.get(header);
    String words = text.substring(line.start(), line.end());
    boolean page = PageMark.is(words) || words.equals(text.substring(first.start(), first.end()));
    boolean heading =
        line.numbered()
            && line.width() <= LONGEST_GROUP
            && fields(text, line) == 1
            && !Characters.isDigit(text.charAt(line.start()));
    return page || heading;
  }

  /**
   * Where the last row ends: the lines behind it that begin further to the right are its cells'.
   */
  private static int behindLast(String text, List<Line> lines, int from, int fields) {
    int end = from;
    while (end < Math.min(lines.size(), from + MOST_MORE_LINES)
        && lines.get(end).indent() > lines.get(from - 1).indent()
        && words(text, lines.get(end)) < fields) {
      end++;
    }
    return end;
  }

  private static boolean isCounted(String text, List<Line> lines, int at, int number, int fields) {
    return at < lines.size()
        && text.startsWith(number + " ", lines.get(at).start())
        && words(text, lines.get(at)) == fields;
  }

  private static int words(String text, Line line) {
    int words = 1;
    for (int i = line.start(); i < line.end(); i++) {
      words +=
          Characters.isSpace(text.charAt(i)) && !Characters.isSpace(text.charAt(i + 1)) ? 1 : 0;
    }
    return words;
  }

  /** Three words or more without a stop. */
  private static boolean isHeader(String text, Line line) {
    return fields(text, line) >= FEWEST_FIELDS;
  }

  /** Number of the words that spaces part; 0 where a stop stands among them. */
  private static int fields(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (Characters.isMark(text.charAt(i), STOPS)) {
        return 0;
      }
    }
    return words(text, line);
  }

  /** True for words without a stop that end with values: two numbers or dashes side by side. */
  private static boolean isRow(String text, Line line) {
    int before = 0;
    int words = 0;
    boolean beside = false;
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      char c = i < line.end() ? text.charAt(i) : ' ';
      if (Characters.isMark(c, STOPS)) {
        return false;
      }
      if (Characters.isSpace(c)) {
        int length = i - start;
        boolean value = length > 0 && isValue(text.charAt(start));
        // Spaces within a number that a page tore apart (3 6 8) part nothing.
        boolean pair = value && before > 0 && Math.max(before, length) > 1;
        words = pair ? 0 : length == 0 ? words : length > LONGEST_WORD ? MOST_WORDS + 1 : words + 1;
        beside |= pair;
        before = value ? length : length > 0 ? 0 : before;
        start = i + 1;
      }
    }
    return beside && words <= MOST_WORDS;
  }

  /** Names that break before their values: the lines between two rows are of the table too. */
  private static void markBetween(String text, List<Line> lines, int row, int next, BitSet found) {
    for (int i = row + 1; i < next; i++) {
      found.set(i, fields(text, lines.get(i)) > 0);
    }
  }

  private static boolean isValue(char first) {
    return Characters.isDigit(first)
        || Characters.isMark(first, DASHES)
        || Characters.isMark(first, COMPARISONS);
  }
}
