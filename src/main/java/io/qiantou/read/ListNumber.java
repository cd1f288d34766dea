package io.qiantou.read;

import java.util.Locale;

/**
 * The number of an automatically numbered paragraph as Word prints it (ECMA-376, ST_NumberFormat):
 * 12 in {@code chineseCountingThousand} is {@code 十二}, in {@code decimalEnclosedCircle} {@code ⑫}.
 */
final class ListNumber {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] UNITS = {"", "十", "百", "千"};
  private static final String[] LEGAL_UNITS = {"", "拾", "佰", "仟"};
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private ListNumber() {}

  /**
   * {@code number} in the format {@code format}; a format that this program does not know is
   * decimal.
   */
  static String format(String format, int number) {
    if (number < 0 || number > 9999) {
      return Integer.toString(number);
    }
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "decimalFullWidth", "decimalFullWidth2" -> digits("０１２３４５６７８９", number);
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(number);
      case "chineseCounting", "japaneseCounting", "taiwaneseCounting" ->
          number < 100 ? counted(number, DIGITS, UNITS, "十") : digits(DIGITS, number);
      case "chineseCountingThousand", "taiwaneseCountingThousand" ->
          counted(number, DIGITS.replace('〇', '零'), UNITS, "十");
      case "chineseLegalSimplified", "ideographLegalTraditional" ->
          counted(number, LEGAL_DIGITS, LEGAL_UNITS, "");
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
          digits(DIGITS, number);
      case "ideographTraditional" -> cyclic(STEMS, number);
      case "ideographZodiac" -> cyclic(BRANCHES, number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          enclosed('①', 20, number, Integer.toString(number));
      case "decimalEnclosedParen" -> enclosed('⑴', 20, number, "(" + number + ")");
      case "decimalEnclosedFullstop" -> enclosed('⒈', 20, number, number + ".");
      case "ideographEnclosedCircle" -> enclosed('㊀', 10, number, digits(DIGITS, number));
      default -> Integer.toString(number);
    };
  }

  private static String digits(String digits, int number) {
    StringBuilder out = new StringBuilder();
    for (char c : Integer.toString(number).toCharArray()) {
      out.append(digits.charAt(c - '0'));
    }
    return out.toString();
  }

  /** With units; {@code ten} replaces 一十 at the beginning, unless it is empty. */
  private static String counted(int number, String digits, String[] units, String ten) {
    if (number == 0) {
      return digits.substring(0, 1);
    }
    StringBuilder out = new StringBuilder();
    String decimal = Integer.toString(number);
    boolean zero = false;
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      if (digit == 0) {
        zero = true;
        continue;
      }
      if (zero) {
        out.append(digits.charAt(0));
        zero = false;
      }
      out.append(digits.charAt(digit)).append(units[decimal.length() - 1 - i]);
    }
    boolean shortTen = !ten.isEmpty() && number >= 10 && number < 20;
    return shortTen ? out.substring(1) : out.toString();
  }

  private static String roman(int number) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        out.append(signs[i]);
        rest -= values[i];
      }
    }
    return out.toString();
  }

  private static String letters(int number) {
    if (number == 0) {
      return "";
    }
    String letter = String.valueOf((char) ('a' + (number - 1) % 26));
    return letter.repeat(Math.min(1 + (number - 1) / 26, 30));
  }

  private static String cyclic(String signs, int number) {
    return number == 0 ? "" : String.valueOf(signs.charAt((number - 1) % signs.length()));
  }

  private static String enclosed(char first, int count, int number, String otherwise) {
    return number >= 1 && number <= count ? String.valueOf((char) (first + number - 1)) : otherwise;
  }
}
