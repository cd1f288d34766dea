package io.qiantou.segment;

import io.qiantou.text.ChineseNumerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates as documents print them: {@code 2021年 8月 2日}, {@code 二〇二一年八月二日}. */
final class Dates {
  private Dates() {}

  /** The date, or nothing where the text is none or names a day that does not exist. */
  static Optional<LocalDate> parse(String text) {
    String dense = text.replaceAll("\\s", "").replace('零', '〇').replace('○', '〇').replace('O', '〇');
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

  private static int number(String digits) {
    return Character.isDigit(digits.isEmpty() ? ' ' : digits.charAt(0))
        ? Integer.parseInt(digits)
        : (int) ChineseNumerals.parse(digits);
  }
}
