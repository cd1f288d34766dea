package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.Units;
import io.qiantou.model.Comparison;
import io.qiantou.model.Quantity;
import io.qiantou.model.Unit;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Quantities that are written in Chinese numerals: {@code 三分之二}, {@code 百分之二十点五}, {@code 翻一番},
 * {@code 一半}; and whether a numeral counts at all, which that of {@code 第三} and {@code 三个方面} does
 * not.
 */
final class ChineseQuantities {
  private static final int FRACTION_DIGITS = 4;
  private static final List<String> SPECIAL = List.of("fraction", "half", "doubling");

  private final QuantityRules rules;
  private final Unit ratio;
  private final Unit percent;
  private final Unit doubling;

  ChineseQuantities(QuantityRules rules, Units units) {
    this.rules = rules;
    ratio = units.named("1");
    percent = units.named("%");
    doubling = units.named("番");
  }

  /** The fraction, half or doubling that begins at {@code at}. */
  Optional<Rule.Match> special(String folded, int at, int limit) {
    for (String kind : SPECIAL) {
      Optional<Rule.Match> match = rules.rule(kind).at(folded, at, limit);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /** What a {@link #special} expression says, if its numerals can be read. */
  Optional<Quantity> value(Rule.Match match, String folded) {
    String kind = match.rule().emits();
    if (kind.equals("half")) {
      return Optional.of(new Quantity(Comparison.EQUAL, new BigDecimal("0.5"), ratio));
    }
    if (kind.equals("doubling")) {
      long times = match.text("times", folded).map(ChineseNumerals::parse).orElse(1L);
      return Optional.of(new Quantity(Comparison.EQUAL, BigDecimal.valueOf(times), doubling));
    }
    long under = ChineseNumerals.parse(match.text("denominator", folded).orElseThrow());
    Optional<BigDecimal> over = decimal(match.text("numerator", folded).orElseThrow());
    if (under <= 0 || over.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        under == 100
            ? new Quantity(Comparison.EQUAL, over.get(), percent)
            : new Quantity(
                Comparison.EQUAL,
                over.get()
                    .divide(BigDecimal.valueOf(under), FRACTION_DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros(),
                ratio));
  }

  /** False for the numerals of 第三, 三个方面, 十四五, 万人. */
  boolean isCount(String folded, int at, Numeral numeral, Span range) {
    int end = numeral.end();
    if (rules.rule("vague").appliesTo(folded.substring(Math.max(range.start(), at - 2), at))) {
      return false;
    }
    if (numeral.value().compareTo(BigDecimal.TEN) >= 0) {
      if (folded.startsWith("一一", at)) {
        return false; // 一一对应, 唯一一家
      }
      boolean bare = end == at + 1 && folded.charAt(at) != '十';
      return !bare || rules.isAt("open", folded, end, Math.min(range.end(), end + 2));
    }
    boolean one = numeral.value().compareTo(BigDecimal.ONE) == 0;
    return rules.isAt(one ? "one" : "small", folded, end, range.end());
  }

  /** 二十点五 is 20.5. */
  private static Optional<BigDecimal> decimal(String numeral) {
    int point = numeral.indexOf('点');
    long whole = ChineseNumerals.parse(point < 0 ? numeral : numeral.substring(0, point));
    if (whole < 0 || point < 0) {
      return whole < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(whole));
    }
    StringBuilder digits = new StringBuilder(whole + ".");
    for (char c : numeral.substring(point + 1).toCharArray()) {
      long digit = ChineseNumerals.parse(String.valueOf(c));
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return digits.charAt(digits.length() - 1) == '.'
        ? Optional.empty()
        : Optional.of(new BigDecimal(digits.toString()));
  }
}
