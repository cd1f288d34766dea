package io.qiantou.text;

/** Spaces within words that a page tore apart: {@code 市 场监管\n总局} is {@code 市场监管总局}. */
public final class Spaces {
  private Spaces() {}

  /** {@code text} without ASCII white space, line ends included. */
  public static String removed(String text) {
    int first = 0;
    while (first < text.length() && !isWhite(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder dense = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      if (!isWhite(text.charAt(i))) {
        dense.append(text.charAt(i));
      }
    }
    return dense.toString();
  }

  /** {@code at}, or the place behind the one blank that stands there. */
  public static int past(CharSequence text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static boolean isWhite(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
