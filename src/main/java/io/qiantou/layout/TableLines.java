package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;

/**
 * Lines that are rows of a table: their gaps part cells and are kept.
 *
 * <p>In {@code 1⇥推广示例⇥⇥2019年} the two tabs hold an empty cell between them; in {@code 产业规模（亿元） 1444
 * — 7000} the spaces part three values.
 */
final class TableLines {
  private static final String STOPS = "，。；";
  private static final String DASHES = "—–-－";

  private TableLines() {}

  /** True where a tab stands within the line. */
  static boolean hasTab(String text, Line line) {
    int tab = text.indexOf('\t', line.start());
    return tab >= 0 && tab < line.end();
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

  /** True for words without a stop that end with values: two numbers or dashes side by side. */
  static boolean isRow(String text, Line line) {
    int before = 0;
    boolean beside = false;
    int start = line.start();
    for (int i = line.start(); i <= line.end(); i++) {
      char c = i < line.end() ? text.charAt(i) : ' ';
      if (STOPS.indexOf(c) >= 0) {
        return false;
      }
      if (Characters.isSpace(c)) {
        int length = i - start;
        boolean value = length > 0 && isValue(text.charAt(start));
        // Spaces within a number that a page tore apart (3 6 8) part nothing.
        beside |= value && before > 0 && Math.max(before, length) > 1;
        before = value ? length : length > 0 ? 0 : before;
        start = i + 1;
      }
    }
    return beside;
  }

  private static boolean isValue(char first) {
    return Characters.isDigit(first) || DASHES.indexOf(first) >= 0;
  }
}
