package io.qiantou.layout;

import io.qiantou.text.Characters;
import java.util.BitSet;
import java.util.List;

/**
 * Marks of footnotes within a text: of {@code 地区生产总值[2]21856亿元} the {@code [2]}, which is neither a
 * part of the name nor of the value. Those that open a line are the notes themselves.
 */
final class Footnotes {
  /** Of the number of a note. */
  private static final int MOST_DIGITS = 2;

  private Footnotes() {}

  /** The places in {@code text} of all marks within {@code lines}. */
  static BitSet marks(String text, List<Line> lines) {
    BitSet marks = new BitSet();
    for (Line line : lines) {
      for (int at = line.start() + 1; at < line.end(); at++) {
        if (Characters.isMark(text.charAt(at), "[［〔") && isOfName(text.charAt(at - 1))) {
          marks.set(at, markEnd(text, at, line.end()));
        }
      }
    }
    return marks;
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

  /** Behind a word, that is. */
  private static boolean isOfName(char before) {
    return Characters.isHan(before) || Characters.isCloser(before);
  }
}
