package io.qiantou.layout;

import io.qiantou.text.Characters;

/** A line of a table of contents (目录): {@code 第一章 总则……3}. */
final class ContentsLine {
  private ContentsLine() {}

  /** True for a line of a table of contents: dots that lead to a page number. */
  static boolean is(String text, Line line) {
    int at = line.end() - 1;
    while (at > line.start() && Characters.isCloser(text.charAt(at))) {
      at--;
    }
    if (!Characters.isDigit(text.charAt(at))) {
      return false;
    }
    while (at > line.start() && !isLeader(text.charAt(at)) && !Characters.isHan(text.charAt(at))) {
      at--;
    }
    char before = at > line.start() ? text.charAt(at - 1) : ' ';
    return text.charAt(at) == '…'
        || (isLeader(text.charAt(at)) && (isLeader(before) || Characters.isSpace(before)));
  }

  private static boolean isLeader(char c) {
    return Characters.isMark(c, ".…·");
  }
}
