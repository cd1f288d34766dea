package io.qiantou.text;

/** The number of a page as it is printed: {@code — 12 —}, {@code 第 1 页 共 2 页}. */
public final class PageMark {
  private static final String DASHES = "-—–－";
  private static final String WORDS = "第页共/／.· \u3000";
  private static final int MOST_DIGITS = 8;

  private PageMark() {}

  /** True where the whole line is one; a number alone ({@code 12}) may be anything. */
  public static boolean is(CharSequence line) {
    return says(line) || (couldBe(line) && line.chars().anyMatch(c -> DASHES.indexOf(c) >= 0));
  }

  /** True where the whole line is one that says 页, and so nothing else. */
  public static boolean says(CharSequence line) {
    return couldBe(line) && line.chars().anyMatch(c -> c == '页');
  }

  /** True where the whole line is one or a number alone. */
  public static boolean couldBe(CharSequence line) {
    int digits = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Characters.isDigit(c)) {
        digits++;
      } else if (DASHES.indexOf(c) < 0 && WORDS.indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0 && digits <= MOST_DIGITS;
  }
}
