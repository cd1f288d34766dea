package io.qiantou.text;

/** Spaces that a page put into a title: {@code 2022 年示例方案} is {@code 2022年示例方案}. */
public final class TitleSpaces {
  private TitleSpaces() {}

  /** A title keeps a space only between two Han characters or two Latin words. */
  public static String close(String title) {
    StringBuilder closed = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean between = i > 0 && i + 1 < title.length();
      if (Characters.isSpace(c)
          && between
          && Characters.isHan(title.charAt(i - 1)) != Characters.isHan(title.charAt(i + 1))) {
        continue;
      }
      closed.append(c);
    }
    return closed.toString();
  }

  /** A line whose letters stand apart, 通　　知, without its spaces; another line as it is. */
  public static String gathered(String line) {
    boolean apart = line.length() > 2;
    for (int i = 1; i < line.length() && apart; i++) {
      apart = Characters.isSpace(line.charAt(i)) || Characters.isSpace(line.charAt(i - 1));
    }
    return apart ? Spaces.removed(line) : line;
  }
}
