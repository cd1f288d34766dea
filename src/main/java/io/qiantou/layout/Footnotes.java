package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;
import java.util.BitSet;

/**
 * Marks of footnotes within a text: of {@code 地区生产总值[2]21856亿元} the {@code [2]}, which is neither a
 * part of the name nor of the value. Those that open a line are the notes themselves.
 */
final class Footnotes {
  /** Of the number of a note. */
  private static final int MOST_DIGITS = 2;

  private Footnotes() {}

  /**
   * Copies {@code text[from, end)}, which holds no white space, without the marks of footnotes in
   * it.
   *
   * @param others what else is left out
   */
  static void leaveOut(String text, int from, int end, BitSet others, MappedText.Builder out) {
    int copied = from;
    for (int at = from; at < end; at++) {
      boolean opens = Characters.isMark(text.charAt(at), "[［〔");
      int behind = others.get(at) ? at + 1 : opens ? markEnd(text, at, end) : at;
      if (behind > at && (others.get(at) || isOfName(text, at))) {
        out.copy(text, copied, at);
        copied = behind;
        at = behind - 1;
      }
    }
    out.copy(text, copied, end);
  }

  /** Index behind the mark that opens at {@code at}; {@code at} where none does. */
  private static int markEnd(String text, int at, int end) {
    int digits = at + 1;
    while (digits < end && Characters.isDigit(text.charAt(digits))) {
      digits++;
    }
    int count = digits - at - 1;
    boolean closed = digits < end && Characters.isMark(text.charAt(digits), "]］〕");
    return count > 0 && count <= MOST_DIGITS && closed ? digits + 1 : at;
  }

  /** Behind a word, that is: not behind 国发, whose bracket holds a year. */
  private static boolean isOfName(String text, int at) {
    return at > 0
        && (Characters.isHan(text.charAt(at - 1)) || Characters.isCloser(text.charAt(at - 1)));
  }
}
