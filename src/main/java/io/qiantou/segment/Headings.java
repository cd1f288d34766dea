package io.qiantou.segment;

/** Headings as they are named: without the stop, colon or spaces at their ends. */
final class Headings {
  private static final int MAX_CODE_UNITS = 300;

  private Headings() {}

  /** The first {@code length} characters of {@code text}, trimmed. */
  static String of(String text, int length) {
    String heading = text.substring(0, Math.min(length, MAX_CODE_UNITS)).strip();
    while (!heading.isEmpty() && "。：；，".indexOf(heading.charAt(heading.length() - 1)) >= 0) {
      heading = heading.substring(0, heading.length() - 1).strip();
    }
    return heading;
  }
}
