package io.qiantou.text;

/**
 * Reads whole numbers written in Chinese characters: positional ({@code 二〇三五} is 2035) or with
 * units ({@code 一百二十三} is 123, {@code 十九} is 19, {@code 两万} is 20,000).
 */
public final class ChineseNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LETTERS = "零壹贰叁肆伍陆柒捌玖";

  private static final boolean[] NUMERAL = new boolean[Character.MAX_VALUE + 1];

  static {
    for (char c : (DIGITS + LETTERS + "两十拾百佰千仟万亿").toCharArray()) {
      NUMERAL[c] = true;
    }
  }

  private ChineseNumerals() {}

  /** True for a character that may stand in a Chinese numeral. */
  public static boolean isNumeral(char c) {
    return NUMERAL[c];
  }

  /**
   * The value of {@code text}, or -1 where it is no numeral of this kind (empty, another character
   * in it, or too large for a {@code long}).
   */
  public static long parse(CharSequence text) {
    if (text.length() == 0 || text.length() > 30) {
      return -1;
    }
    boolean units = false;
    for (int i = 0; i < text.length(); i++) {
      if (!isNumeral(text.charAt(i))) {
        return -1;
      }
      units |= unit(text.charAt(i)) > 0;
    }
    return units ? withUnits(text) : positional(text);
  }

  private static long positional(CharSequence text) {
    if (text.length() > 18) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      value = value * 10 + digit(text.charAt(i));
    }
    return value;
  }

  private static long withUnits(CharSequence text) {
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      long unit = unit(c);
      if (unit == 0) {
        digit = Math.max(digit, 0) * (digit > 0 ? 10 : 1) + digit(c);
      } else if (unit < 10_000) {
        section += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else {
        long counted = section + Math.max(digit, 0);
        total = unit > 10_000 ? (total + counted) * unit : total + counted * unit;
        section = 0;
        digit = -1;
      }
    }
    long value = total + section + Math.max(digit, 0);
    return value < 0 ? -1 : value;
  }

  /** What {@code c} multiplies by where it stands before a unit (万, 亿 …); 0 for any other. */
  public static long multiplier(char c) {
    return unit(c);
  }

  private static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    int at = DIGITS.indexOf(c);
    return at >= 0 ? at : LETTERS.indexOf(c);
  }

  private static long unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '仟' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 0;
    };
  }
}
