package io.qiantou.layout;

import io.qiantou.text.Characters;

/** Where brackets and title marks stand open, within a bounded reach, so that no text is slow. */
final class Brackets {
  private static final int OPEN_REACH = 120;
  private static final int REMARK_REACH = 1000;

  private Brackets() {}

  /** True where each bracket of {@code text[start, end)} has its partner in it. */
  static boolean balanced(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end && depth >= 0; i++) {
      depth += isOpen(text.charAt(i)) ? 1 : isClose(text.charAt(i)) ? -1 : 0;
    }
    return depth == 0;
  }

  /**
   * True where a bracket or title mark that was opened shortly before {@code end} is still open.
   */
  static boolean openAt(String text, int start, int end) {
    int depth = 0;
    for (int i = end - 1; i >= Math.max(start, end - OPEN_REACH); i--) {
      char c = text.charAt(i);
      if (isClose(c)) {
        depth++;
      } else if (isOpen(c) && --depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** True where the text ends with a remark in brackets that follows a closed sentence: 。（……）. */
  static boolean closesRemark(String text, int start, int end) {
    if (text.charAt(end - 1) != '）' && text.charAt(end - 1) != ')') {
      return false;
    }
    int depth = 0;
    for (int i = end - 1; i >= Math.max(start, end - REMARK_REACH); i--) {
      char c = text.charAt(i);
      if (isClose(c)) {
        depth++;
      } else if (isOpen(c) && --depth == 0) {
        return followsPeriod(text, start, i);
      }
    }
    return false;
  }

  /** True where the whole of {@code text[start, end)} is one pair of brackets and what it holds. */
  static boolean enclose(String text, int start, int end) {
    if (end - start < 2 || (text.charAt(start) != '（' && text.charAt(start) != '(')) {
      return false;
    }
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += isOpen(text.charAt(i)) ? 1 : isClose(text.charAt(i)) ? -1 : 0;
      if (depth == 0) {
        return i == end - 1;
      }
    }
    return false;
  }

  private static boolean followsPeriod(String text, int start, int bracket) {
    int before = bracket - 1;
    while (before >= start
        && (Characters.isSpace(text.charAt(before))
            || Characters.isLineBreak(text.charAt(before)))) {
      before--;
    }
    return before >= start && Characters.isPeriod(text.charAt(before));
  }

  private static boolean isOpen(char c) {
    return c == '（' || c == '《' || c == '(';
  }

  private static boolean isClose(char c) {
    return c == '）' || c == '》' || c == ')';
  }
}
