package io.qiantou.segment;

import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Spaces;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads dates as documents print them: {@code 2021年 8月 2日}, {@code 二〇二一年八月二日}, {@code 2021-08-02},
 * {@code 2021/8/2}.
 */
final class Dates {
  private Dates() {}

  /** The date, or nothing where the text is none or names a day that does not exist. */
  static Optional<LocalDate> parse(String text) {
    String dense = Spaces.removed(text).replace('零', '〇').replace('○', '〇').replace('O', '〇');
    if (dense.matches("(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*|\\d\\d:.*)?")) {
      return numeric(dense);
    }
    int year = dense.indexOf('年');
    int month = dense.indexOf('月');
    int day = dense.indexOf('日');
    if (year < 0 || month < year || day < month) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              number(dense.substring(0, year)),
              number(dense.substring(year + 1, month)),
              number(dense.substring(month + 1, day))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> numeric(String text) {
    String[] parts = text.split("[-/.]", 4);
    try {
      int day = Integer.parseInt(parts[2].replaceAll("^(\\d{1,2}).*", "$1"));
      return Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), day));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** 十二 as 12, digits as they are. */
  static String numeral(String digits) {
    return String.valueOf(number(digits));
  }

  private static int number(String digits) {
    return Character.isDigit(digits.isEmpty() ? ' ' : digits.charAt(0))
        ? Integer.parseInt(digits)
        : (int) ChineseNumerals.parse(digits);
  }
}
