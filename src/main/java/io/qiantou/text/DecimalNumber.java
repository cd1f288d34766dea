package io.qiantou.text;

import java.util.Optional;

/** Item numbers with decimals, as emergency plans and standards have them: 1 总则, 1.1, 3.3.1. */
public final class DecimalNumber {
  private static final int MOST_PARTS = 4;
  private static final int LONGEST = 9;

  /** What makes a decimal number one that counts. */
  private static final String UNITS = "万亿千百元个吨倍米";

  private DecimalNumber() {}

  /** 1.1 and 3.3.1 before a title, a space between them; not 1.5万件, and not 1.5 亿元. */
  static Optional<ItemNumber> at(CharSequence text, int start) {
    int parts = 1;
    int from = start;
    int end = ItemNumber.numeralEnd(text, start);
    while (end + 1 < text.length()
        && text.charAt(end) == '.'
        && Characters.isDigit(text.charAt(end + 1))) {
      parts++;
      from = end + 1;
      end = ItemNumber.numeralEnd(text, from);
    }
    int title = ItemNumber.skipSpaces(text, end);
    long value = ItemNumber.value(text, from, end);
    boolean titled =
        title > end
            && title + 1 < text.length()
            && Characters.isHan(text.charAt(title))
            && UNITS.indexOf(text.charAt(title)) < 0;
    if (value < 1 || parts < 2 || parts > MOST_PARTS || !titled || from - start > LONGEST) {
      return Optional.empty();
    }
    ItemNumber.Style style = parts == 2 ? ItemNumber.Style.DECIMAL : ItemNumber.Style.DECIMAL_BELOW;
    return Optional.of(
        new ItemNumber(style, (int) value, text.subSequence(start, end).toString(), title));
  }

  /** The same number over its decimals: 1 of {@code 1 总则}, where {@code 1.1 编制目的} follows. */
  public static Optional<ItemNumber> over(CharSequence text, CharSequence next) {
    int end = ItemNumber.numeralEnd(text, 0);
    int title = ItemNumber.skipSpaces(text, end);
    long value = ItemNumber.value(text, 0, end);
    String first = text.subSequence(0, end) + ".1";
    boolean over =
        value >= 1
            && title > end
            && title < text.length()
            && Characters.isDigit(text.charAt(0))
            && Characters.isHan(text.charAt(title))
            && ItemNumber.at(next).filter(number -> number.printed().equals(first)).isPresent();
    return over
        ? Optional.of(
            new ItemNumber(
                ItemNumber.Style.NUMBERED, (int) value, text.subSequence(0, end).toString(), title))
        : Optional.empty();
  }
}
