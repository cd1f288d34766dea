package io.qiantou.extract;

import io.qiantou.text.Characters;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Span;

/**
 * Lines that may hold quantities, and those of a paragraph whose numbers a page tore from their
 * words: 年均增长 / 20.9%.
 */
final class NumberLines {
  private static final int LONG_LINE = 15;

  private NumberLines() {}

  /**
   * The line of {@code text} that begins at {@code start}, with those that go on with its number.
   */
  static Span paragraph(String text, int start, int limit) {
    int end = lineEnd(text, start, limit);
    while (isTorn(text, start, end, limit)) {
      end = lineEnd(text, end + 1, limit);
    }
    return new Span(start, end);
  }

  private static int lineEnd(String text, int start, int limit) {
    int feed = text.indexOf('\n', start);
    return feed < 0 || feed > limit ? limit : feed;
  }

  private static boolean isTorn(String text, int start, int end, int limit) {
    if (end + 1 >= limit || end - start < LONG_LINE || numbersRow(text, end + 1)) {
      return false;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end + 1);
    return (Characters.isHan(last) || last == '，')
        && Characters.isDigit(next)
        && !isYear(text, end + 1)
        && ItemNumber.at(text.substring(end + 1, Math.min(limit, end + 13))).isEmpty();
  }

  /** True for the number of a table's row, with a tab behind it. */
  private static boolean numbersRow(String text, int start) {
    int at = start;
    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at > start && at < text.length() && text.charAt(at) == '\t';
  }

  private static boolean isYear(String text, int at) {
    return at + 4 < text.length() && text.charAt(at + 4) == '年';
  }

  /** True where a numeral stands in {@code folded}. */
  static boolean mayHoldQuantities(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      if (quantityMayBegin(folded.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean quantityMayBegin(char c) {
    return (c >= '0' && c <= '9') || ChineseNumerals.isNumeral(c) || c == '半';
  }

  /** False for a heading or a row of a table: no stop within. */
  static boolean isProse(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '，' || c == '。' || c == '；') {
        return true;
      }
    }
    return false;
  }
}
