package io.qiantou.extract;

import io.qiantou.text.Characters;
import io.qiantou.text.ChineseNumerals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number in folded text, without its unit: {@code 1，234.5}, {@code 33. 2} as a page tore it,
 * {@code 一百二十}.
 *
 * @param value the number
 * @param end where it ends
 * @param chinese true for Chinese characters
 * @param torn true where spaces stand between its digits so that one cannot say which number it was
 */
record Numeral(BigDecimal value, int end, boolean chinese, boolean torn) {
  private static final int LONGEST = 24;

  /** The number that begins at {@code at}. */
  static Optional<Numeral> at(CharSequence folded, int at, int limit) {
    char c = folded.charAt(at);
    if (Characters.isDigit(c)) {
      return Optional.of(arabic(folded, at, limit));
    }
    return ChineseNumerals.isNumeral(c) ? chinese(folded, at, limit) : Optional.empty();
  }

  private static Numeral arabic(CharSequence folded, int at, int limit) {
    StringBuilder digits = new StringBuilder();
    int end = at;
    int group = 0;
    boolean torn = false;
    boolean point = false;
    while (end < limit && digits.length() < LONGEST) {
      char c = folded.charAt(end);
      int next = end + 1 < limit && folded.charAt(end + 1) == ' ' ? end + 2 : end + 1;
      if (isDigit(c)) {
        digits.append(c);
        group++;
        end++;
      } else if (c == '.' && !point && isDigit(folded, next, limit)) {
        point = true;
        digits.append('.');
        group = 0;
        end = next;
      } else if (c == ' ' && !point && isPoint(folded, end + 1, limit)) {
        end++;
      } else if (c == '，' && !point && group <= 3 && isGroup(folded, end + 1, limit)) {
        group = 0;
        end++;
      } else if (c == ' ' && isDigit(folded, end + 1, limit)) {
        torn |= point || group > 3 || !isGroup(folded, end + 1, limit);
        group = 0;
        end++;
      } else {
        break;
      }
    }
    return new Numeral(new BigDecimal(digits.toString()), end, false, torn);
  }

  private static Optional<Numeral> chinese(CharSequence folded, int at, int limit) {
    int end = at;
    while (end < limit && end - at < LONGEST && ChineseNumerals.isNumeral(folded.charAt(end))) {
      end++;
    }
    long value = ChineseNumerals.parse(folded.subSequence(at, end));
    return value <= 0
        ? Optional.empty()
        : Optional.of(new Numeral(BigDecimal.valueOf(value), end, true, false));
  }

  /** True where {@code at} is a decimal point with a digit behind it. */
  private static boolean isPoint(CharSequence folded, int at, int limit) {
    return at < limit
        && folded.charAt(at) == '.'
        && (isDigit(folded, at + 1, limit)
            || (at + 1 < limit && folded.charAt(at + 1) == ' ' && isDigit(folded, at + 2, limit)));
  }

  /** True where exactly three digits stand at {@code at}. */
  private static boolean isGroup(CharSequence folded, int at, int limit) {
    return isDigit(folded, at, limit)
        && isDigit(folded, at + 1, limit)
        && isDigit(folded, at + 2, limit)
        && !isDigit(folded, at + 3, limit);
  }

  private static boolean isDigit(CharSequence folded, int at, int limit) {
    return at < limit && isDigit(folded.charAt(at));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
