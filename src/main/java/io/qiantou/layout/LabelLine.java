package io.qiantou.layout;

import io.qiantou.text.Characters;

/** A line that begins with what its field is called: {@code 适用范围：某地}, {@code 责任单位：某部}. */
final class LabelLine {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  private LabelLine() {}

  /**
   * True where {@code next} is such a line, and the paragraph before it begins with one, is a line
   * without any stop or ends a sentence.
   */
  static boolean follows(String text, int paragraphStart, Line line, Line next) {
    return is(text, next.start(), next.end())
        && (line.endsSentence()
            || is(text, paragraphStart, next.start())
            || (line.start() == paragraphStart && !line.hasStop()));
  }

  /** True where {@code text[start, end)} begins with a few letters and a colon. */
  static boolean is(String text, int start, int end) {
    int at = start;
    while (at < end && at - start <= LONGEST && Characters.isHan(text.charAt(at))) {
      at++;
    }
    return at < end
        && at - start >= SHORTEST
        && at - start <= LONGEST
        && Characters.isMark(text.charAt(at), "：:");
  }
}
