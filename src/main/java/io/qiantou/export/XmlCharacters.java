package io.qiantou.export;

/**
 * Words as XML 1.0 can hold them. It has no control characters but tab and line ends, not even as
 * escapes, and quotations from a PDF's text have a form feed where a page ends: the picture that
 * Unicode has for each takes its place, {@code ␌} (U+240C) for a form feed. What is no character at
 * all becomes U+FFFD.
 */
final class XmlCharacters {
  private static final int PICTURES = 0x2400;
  private static final int REPLACEMENT = 0xFFFD;

  private XmlCharacters() {}

  static String of(String words) {
    return words.codePoints().allMatch(XmlCharacters::isAllowed)
        ? words
        : words
            .codePoints()
            .map(XmlCharacters::allowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static int allowed(int c) {
    if (isAllowed(c)) {
      return c;
    }
    return c < ' ' ? PICTURES + c : REPLACEMENT;
  }

  private static boolean isAllowed(int c) {
    return c < ' '
        ? c == '\t' || c == '\n' || c == '\r'
        : c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
