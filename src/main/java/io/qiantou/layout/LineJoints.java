package io.qiantou.layout;

import io.qiantou.text.Characters;
import java.util.List;

/**
 * Decides for each pair of neighbouring lines whether the break between them was made by the page
 * or by the writer.
 *
 * <p>A page breaks a line where it is full. How wide a full line is, is measured around it, for a
 * file holds text of several widths. Indentation, item numbers, open brackets and what ends the
 * line decide the rest.
 */
final class LineJoints {
  private static final int NEAR = 4;
  private static final int AROUND = 10;
  private static final int NARROWEST_COLUMN = 20;
  private static final int WIDEST_PAGE = 160;
  private static final int SLACK = 6;
  private static final int LEAST_PROSE = 40;
  private static final int INDENT = 4;
  private static final int LONGEST_REST = 12;
  private static final int LONG_CLAUSE = 64;

  /** Of an office and who holds it, in half em. */
  private static final int WIDEST_NAME = 24;

  private static final String OPENERS = "“《（";
  private static final String QUOTES = "“”《》（）";
  private static final String OPENING_SYMBOLS = "□■●○◆◇▲△★☆※◎";

  private final String text;
  private final List<Line> lines;
  private final int usualGap;

  /** For the lines that are left after the furniture of the pages was taken out. */
  LineJoints(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.usualGap = Furniture.usualGap(lines);
  }

  /**
   * True where line {@code index} goes on with line {@code index + 1}.
   *
   * @param paragraphStart offset at which the paragraph that holds line {@code index} begins
   */
  boolean joins(int index, int paragraphStart) {
    Line line = lines.get(index);
    Line next = lines.get(index + 1);
    char first = text.charAt(next.start());
    if (ContentsLine.is(text, line)) {
      return Characters.isMark(first, ".…·");
    }
    if (Characters.cannotStartLine(first)) {
      return true;
    }
    if (next.numbered() && line.endsSentence()) {
      return false;
    }
    if (Brackets.openAt(text, paragraphStart, line.end())) {
      return true;
    }
    if (leavesQuoteOpen(line, next)) {
      return true;
    }
    if (endsSubtitle(line, next)) {
      return false;
    }
    if (!endsInside(line) && LabelLine.follows(text, paragraphStart, line, next)) {
      return false;
    }
    if (indented(index + 1) || OPENING_SYMBOLS.indexOf(first) >= 0) {
      return false;
    }
    if (!isWrapped(index)) {
      return !next.numbered() && (endsInside(line) || breaksOff(index));
    }
    if (Brackets.enclose(text, next.start(), next.end())
        || (line.start() == paragraphStart && Brackets.enclose(text, line.start(), line.end()))) {
      return false;
    }
    if (next.blankBefore() > usualGap
        && !line.hasStop()
        && (!line.numbered() || (!next.hasStop() && hasSpace(next)))) {
      return false;
    }
    if (next.blankBefore() >= usualGap + 2 && !(line.hasStop() && isFull(index, 2))) {
      return false;
    }
    if (next.numbered()) {
      return isFull(index, 2)
          && holds(line, "，。；：")
          && !LabelLine.is(text, paragraphStart, line.end())
          && !Brackets.closesRemark(text, paragraphStart, line.end());
    }
    boolean bareItem = line.numbered() && !line.hasStop();
    if ((bareItem || line.endsSentence()) && opensParagraph(index + 1)) {
      return false;
    }
    if (line.endsSentence()) {
      return fillsWidest(index)
          && next.blankBefore() <= Math.max(usualGap, line.blankBefore())
          && !isHeadingLike(index + 1);
    }
    if (Brackets.closesRemark(text, paragraphStart, line.end())) {
      return false;
    }
    if (endsInside(line)) {
      return true;
    }
    if (!line.numbered() && !isFullList(index) && endsNowhere(line, next)) {
      return false;
    }
    boolean prose =
        line.numbered()
            || line.hasStop()
            || next.hasStop()
            || (holds(line, QUOTES) && next.reach() * 2 >= line.reach());
    if (breaksOff(index)) {
      return true;
    }
    int slack = Math.max(SLACK, tokenWidth(next) + 2);
    return prose && isFull(index, slack) && line.reach() + slack >= next.reach();
  }

  /** True where the lines around are broken by a page: most of them end within a sentence. */
  private boolean isWrapped(int index) {
    int from = Math.max(0, index - AROUND);
    int to = Math.min(lines.size(), index + AROUND + 1);
    int closed = 0;
    for (int i = from; i < to; i++) {
      if (lines.get(i).width() > WIDEST_PAGE) {
        return false;
      }
      closed += lines.get(i).endsSentence() ? 1 : 0;
    }
    return closed * 10 < (to - from) * 7;
  }

  private boolean holds(Line line, String marks) {
    for (int i = line.start(); i < line.end(); i++) {
      if (Characters.isMark(text.charAt(i), marks)) {
        return true;
      }
    }
    return false;
  }

  /** A shorter line without any stop, and no end: no last line of a paragraph, but a title. */
  private boolean endsNowhere(Line line, Line next) {
    return next.reach() < line.reach() - SLACK && !next.endsSentence() && !next.hasStop();
  }

  /**
   * True for a full line with a label and names (责任单位：甲部、乙省): the next may hold the last name's
   * end.
   */
  private boolean isFullList(int index) {
    return holds(lines.get(index), "：") && holds(lines.get(index), "、") && isFull(index, 2);
  }

  /** True where a short line of words apart, 市长 某某某, follows one that begins with a dash. */
  private boolean endsSubtitle(Line line, Line next) {
    return text.charAt(line.start()) == '—'
        && !line.hasStop()
        && !next.hasStop()
        && next.width() <= WIDEST_NAME
        && hasSpace(next);
  }

  private boolean hasSpace(Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (Characters.isSpace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where a short quotation begins in the line and ends in the next. */
  private boolean leavesQuoteOpen(Line line, Line next) {
    int end = Math.min(next.end(), next.start() + LONGEST_REST);
    return firstQuote(next.start(), end) == '”' && lastQuote(line) == '“';
  }

  private char firstQuote(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == '“' || text.charAt(i) == '”') {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  private char lastQuote(Line line) {
    for (int i = line.end() - 1; i >= Math.max(line.start(), line.end() - WIDEST_PAGE); i--) {
      if (text.charAt(i) == '“' || text.charAt(i) == '”') {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  /** True where a comma ends the line. */
  private boolean endsInside(Line line) {
    char last = text.charAt(line.end() - 1);
    return last == '，' || last == '、';
  }

  /**
   * A longer line that begins a new sentence, or a long one that begins a new clause, and does not
   * end it, whatever the width around it.
   */
  private boolean breaksOff(int index) {
    Line line = lines.get(index);
    boolean sentence = line.width() >= LEAST_PROSE && holds(line, "。；");
    boolean clause =
        line.width() >= LONG_CLAUSE && holds(line, "，") && holds(lines.get(index + 1), "，。；");
    return (sentence || clause)
        && !holds(line, "：")
        && Characters.isHan(text.charAt(line.end() - 1));
  }

  private boolean isFull(int index, int slack) {
    int before = index < 2 || isHead(index) ? WIDEST_PAGE : widest(index - NEAR, index);
    int behind = index + 2 >= lines.size() ? WIDEST_PAGE : widest(index, index + NEAR);
    int column = Math.min(before, behind);
    return column >= NARROWEST_COLUMN && lines.get(index).reach() >= column - slack;
  }

  /** True where none of the lines before is prose: a title tells nothing of a page's width. */
  private boolean isHead(int index) {
    for (int i = Math.max(0, index - NEAR); i <= index; i++) {
      if (lines.get(i).hasStop()) {
        return false;
      }
    }
    return true;
  }

  /**
   * True where no line around is wider: a line that ends a sentence and does not end a paragraph.
   */
  private boolean fillsWidest(int index) {
    return isFull(index, 2) && lines.get(index).reach() >= widest(index - NEAR, index + NEAR) - 2;
  }

  /**
   * True for a line that goes on in the next and is two letters short of the column, which the next
   * one's first letter would have fitted into: the first of a paragraph whose indent the file lost.
   */
  private boolean opensParagraph(int index) {
    if (index + 1 >= lines.size()) {
      return false;
    }
    Line line = lines.get(index);
    char behind = text.charAt(lines.get(index + 1).start());
    int room = widest(index - NEAR, index + NEAR) - line.reach();
    return room >= INDENT - 1
        && room <= INDENT + 2
        && line.indent() == 0
        && !line.endsSentence()
        && (Characters.isHan(behind) || OPENERS.indexOf(behind) >= 0);
  }

  private int widest(int from, int to) {
    int widest = 0;
    for (int i = Math.max(0, from); i <= Math.min(lines.size() - 1, to); i++) {
      widest = Math.max(widest, lines.get(i).reach());
    }
    return widest;
  }

  private boolean indented(int index) {
    int least = Integer.MAX_VALUE;
    for (int i = Math.max(0, index - AROUND); i < Math.min(lines.size(), index + AROUND + 1); i++) {
      least = Math.min(least, lines.get(i).indent());
    }
    return lines.get(index).indent() >= least + 2;
  }

  /** A short line without an end, before text: a title of its own. */
  private boolean isHeadingLike(int index) {
    return !isFull(index, SLACK) && !lines.get(index).endsSentence();
  }

  /**
   * Width of the word or number that begins the line: it may not have fitted into the line before.
   */
  private int tokenWidth(Line line) {
    int width = 0;
    for (int i = line.start(); i < line.end() && Characters.width(text.charAt(i)) == 1; i++) {
      if (Characters.isSpace(text.charAt(i))) {
        break;
      }
      width++;
    }
    return Math.min(width, 20);
  }
}
