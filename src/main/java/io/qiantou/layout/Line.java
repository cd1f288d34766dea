package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.ItemNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of the source that is not blank.
 *
 * @param start offset of its first character that is no space
 * @param end offset after its last character that is no space
 * @param indent spaces before it, in half em; a single space, as some PDF readers put at the top of
 *     a page, counts as none
 * @param width of its characters, in half em
 * @param blankBefore number of blank lines before it
 * @param pageStart true where a form feed or such a single space says that a page begins here
 * @param numbered true where it begins with the number of an item
 * @param endsSentence true where its last character, closing brackets and quotes aside, ends a
 *     sentence
 * @param hasStop true where a comma, a full stop, a semicolon, a colon or 、 stands in it
 */
record Line(
    int start,
    int end,
    int indent,
    int width,
    int blankBefore,
    boolean pageStart,
    boolean numbered,
    boolean endsSentence,
    boolean hasStop) {
  private static final String STOPS = "，。、；：";

  /** The lines of {@code text} that are not blank, in order. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int blank = 0;
    boolean feed = false;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !Characters.isLineBreak(text.charAt(end))) {
        end++;
      }
      int first = at;
      while (first < end && Characters.isSpace(text.charAt(first))) {
        first++;
      }
      if (first == end) {
        blank++;
      } else {
        lines.add(line(text, at, first, end, blank, feed));
        blank = 0;
        feed = false;
      }
      if (end < text.length()) {
        feed |= text.charAt(end) == '\f';
        boolean crlf =
            text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        end += crlf ? 2 : 1;
      }
      at = end;
    }
    return lines;
  }

  private static Line line(
      String text, int lineStart, int first, int lineEnd, int blank, boolean feed) {
    int last = lineEnd;
    while (Characters.isSpace(text.charAt(last - 1))) {
      last--;
    }
    int indent = 0;
    for (int i = lineStart; i < first; i++) {
      indent += text.charAt(i) == '\t' ? 4 : Characters.width(text.charAt(i));
    }
    boolean singleSpace = indent == 1;
    int width = 0;
    boolean hasStop = false;
    for (int i = first; i < last; i++) {
      width += Characters.width(text.charAt(i));
      hasStop |= Characters.isMark(text.charAt(i), STOPS);
    }
    boolean numbered =
        ItemNumber.at(text.subSequence(first, Math.min(last, first + 12))).isPresent();
    return new Line(
        first,
        last,
        singleSpace ? 0 : indent,
        width,
        blank,
        feed || singleSpace,
        numbered,
        endsSentence(text, first, last),
        hasStop);
  }

  /** How far to the right it reaches, in half em. */
  int reach() {
    return indent + width;
  }

  private static boolean endsSentence(String text, int first, int last) {
    int at = last - 1;
    while (at > first && Characters.isCloser(text.charAt(at))) {
      at--;
    }
    return Characters.isSentenceEnd(text.charAt(at));
  }
}
