package io.qiantou.text;

import java.util.Optional;
import java.util.Set;

/**
 * The printed number of a structural unit (结构层次序数, GB/T 9704) at the beginning of a paragraph.
 *
 * <p>{@code （九）完善体制机制。} → style {@link Style#HAN_BRACKET}, ordinal 9, printed {@code （九）}, length
 * 3. A decimal number ({@code 1.5万件}), a year or a date is no item number.
 *
 * @param style how it is written
 * @param ordinal its value, 1 or more; 0 for {@link Style#DASH}
 * @param printed as printed, without spaces and without the separator {@code 、 . ．} behind it
 * @param length number of characters up to the heading's text, separator and spaces included
 */
public record ItemNumber(Style style, int ordinal, String printed, int length) {

  /** How an item number is written, from the outermost to the innermost in common use. */
  public enum Style {
    /** 第一编, 第一篇. */
    PART,
    /** 第一章. */
    CHAPTER,
    /** 第一节. */
    SECTION,
    /** 第一条. */
    ARTICLE,
    /** 一、. */
    HAN,
    /** 任务一, 行动1. */
    TASK,
    /** 1 总则, over 1.1. */
    NUMBERED,
    /** 1.1 编制目的. */
    DECIMAL,
    /** 3.3.1 山洪灾害防范. */
    DECIMAL_BELOW,
    /** （一）. */
    HAN_BRACKET,
    /** 1. or 1、. */
    ARABIC,
    /** （1） or 1）. */
    ARABIC_BRACKET,
    /** ①. */
    CIRCLED,
    /** 专栏1. */
    BOX,
    /** ——. */
    DASH
  }

  private static final int MAX_DIGITS = 3;

  private static final Set<String> WORDS = Set.of("任务", "举措", "行动", "工程");

  /** The item number at the beginning of {@code text}, white space skipped, if there is one. */
  public static Optional<ItemNumber> at(CharSequence text) {
    int start = skipSpaces(text, 0);
    if (start >= text.length()) {
      return Optional.empty();
    }
    char c = text.charAt(start);
    if (c == '第') {
      return ordinalWord(text, start);
    }
    if (c == '专') {
      return box(text, start);
    }
    if (c == '（' || c == '(') {
      return bracketed(text, start);
    }
    if (c >= '①' && c <= '⑳') {
      return Optional.of(
          new ItemNumber(
              Style.CIRCLED, c - '①' + 1, String.valueOf(c), skipSpaces(text, start + 1)));
    }
    if (c == '—') {
      return dash(text, start);
    }
    return task(text, start).or(() -> plain(text, start));
  }

  private static Optional<ItemNumber> ordinalWord(CharSequence text, int start) {
    int digits = skipSpaces(text, start + 1);
    int end = numeralEnd(text, digits);
    int word = skipSpaces(text, end);
    long value = value(text, digits, end);
    if (value < 1 || word >= text.length()) {
      return Optional.empty();
    }
    Style style =
        switch (text.charAt(word)) {
          case '编', '篇' -> Style.PART;
          case '章' -> Style.CHAPTER;
          case '节' -> Style.SECTION;
          case '条' -> Style.ARTICLE;
          default -> Style.DASH;
        };
    int after = word + 1;
    if (style == Style.DASH
        || (after < text.length() && "的第规款和、，。及至之件所章".indexOf(text.charAt(after)) >= 0)) {
      return Optional.empty();
    }
    String printed = "第" + text.subSequence(digits, end) + text.charAt(word);
    return Optional.of(new ItemNumber(style, (int) value, printed, skipSpaces(text, after)));
  }

  private static Optional<ItemNumber> box(CharSequence text, int start) {
    if (start + 2 >= text.length() || text.charAt(start + 1) != '栏') {
      return Optional.empty();
    }
    int digits = skipSpaces(text, start + 2);
    int end = numeralEnd(text, digits);
    long value = value(text, digits, end);
    if (value < 1) {
      return Optional.empty();
    }
    int after = skipSpaces(text, end);
    if (after < text.length() && "：:、.．".indexOf(text.charAt(after)) >= 0) {
      after = skipSpaces(text, after + 1);
    }
    return Optional.of(
        new ItemNumber(Style.BOX, (int) value, "专栏" + text.subSequence(digits, end), after));
  }

  /** A counted 任务, set off from its title: 任务一 提升……, 行动1：……; not 任务一览表. */
  private static Optional<ItemNumber> task(CharSequence text, int start) {
    if (start + 3 >= text.length()
        || !WORDS.contains(text.subSequence(start, start + 2).toString())) {
      return Optional.empty();
    }
    int end = numeralEnd(text, start + 2);
    long value = value(text, start + 2, end);
    if (value < 1 || end >= text.length() || " ：:、.．\u3000\t".indexOf(text.charAt(end)) < 0) {
      return Optional.empty();
    }
    int after = skipSpaces(text, text.charAt(end) == ' ' ? end : end + 1);
    return Optional.of(
        new ItemNumber(Style.TASK, (int) value, text.subSequence(start, end).toString(), after));
  }

  private static Optional<ItemNumber> bracketed(CharSequence text, int start) {
    int digits = skipSpaces(text, start + 1);
    int end = numeralEnd(text, digits);
    int close = skipSpaces(text, end);
    long value = value(text, digits, end);
    if (value < 1
        || close >= text.length()
        || (text.charAt(close) != '）' && text.charAt(close) != ')')) {
      return Optional.empty();
    }
    boolean arabic = Characters.isDigit(text.charAt(digits));
    String printed = "（" + text.subSequence(digits, end) + "）";
    int after = skipSpaces(text, close + 1);
    if (after < text.length() && "、.．".indexOf(text.charAt(after)) >= 0) {
      after = skipSpaces(text, after + 1);
    }
    return Optional.of(
        new ItemNumber(
            arabic ? Style.ARABIC_BRACKET : Style.HAN_BRACKET, (int) value, printed, after));
  }

  private static Optional<ItemNumber> dash(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '—') {
      end++;
    }
    return end - start >= 2
        ? Optional.of(new ItemNumber(Style.DASH, 0, "——", skipSpaces(text, end)))
        : Optional.empty();
  }

  private static Optional<ItemNumber> plain(CharSequence text, int start) {
    int end = numeralEnd(text, start);
    int mark = skipSpaces(text, end);
    long value = value(text, start, end);
    if (value < 1 || mark >= text.length()) {
      return Optional.empty();
    }
    boolean arabic = Characters.isDigit(text.charAt(start));
    char separator = text.charAt(mark);
    int after = mark + 1;
    if (arabic && (separator == '）' || separator == ')')) {
      return Optional.of(
          new ItemNumber(
              Style.ARABIC_BRACKET,
              (int) value,
              text.subSequence(start, end) + "）",
              skipSpaces(text, after)));
    }
    boolean separated =
        separator == '、' || (arabic ? ".．".indexOf(separator) >= 0 : ".．，".indexOf(separator) >= 0);
    boolean decimal =
        after < text.length() && Characters.isDigit(text.charAt(after)) && separator != '、';
    if (decimal && arabic && mark == end) {
      return DecimalNumber.at(text, start);
    }
    if (!separated || decimal) {
      return Optional.empty();
    }
    return Optional.of(
        new ItemNumber(
            arabic ? Style.ARABIC : Style.HAN,
            (int) value,
            text.subSequence(start, end).toString(),
            skipSpaces(text, after)));
  }

  /** End of the run of digits, or of Chinese numerals, that begins at {@code start}. */
  static int numeralEnd(CharSequence text, int start) {
    int end = start;
    if (start < text.length() && Characters.isDigit(text.charAt(start))) {
      while (end < text.length() && Characters.isDigit(text.charAt(end))) {
        end++;
      }
    } else {
      while (end < text.length() && ChineseNumerals.isNumeral(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  static long value(CharSequence text, int start, int end) {
    if (start >= end) {
      return -1;
    }
    if (!Characters.isDigit(text.charAt(start))) {
      long value = ChineseNumerals.parse(text.subSequence(start, end));
      return value > 999 ? -1 : value;
    }
    if (end - start > MAX_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  static int skipSpaces(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && Characters.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
