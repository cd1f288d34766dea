package io.qiantou.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit and how it is meant (数值): {@code 比2020年下降18%左右} is about 18 {@code %}, a
 * decrease, against 2020.
 *
 * @param comparison how the text compares with the value: {@code 超过}, {@code 左右} …
 * @param value the number as printed, in {@code unit}: 2.3 of {@code 2.3万项}; the decimal value of a
 *     fraction or ratio; the lower end of a range
 * @param upTo the upper end of a range ({@code 10—12个})
 * @param unit the unit as printed, with its multiplier: {@code 万项}, {@code 亿美元}, {@code %}; {@code
 *     1} for a ratio
 * @param change whether the value is an increase or a decrease
 * @param baseline what a change is counted from: a year, {@code 上年同期}, {@code 十二五}
 */
public record Quantity(
    Comparison comparison,
    BigDecimal value,
    Optional<BigDecimal> upTo,
    String unit,
    Optional<Change> change,
    Optional<String> baseline) {

  /** Refuses an empty unit and a range that ends below its beginning. */
  public Quantity {
    if (unit.isBlank()) {
      throw new IllegalArgumentException("a quantity without a unit: " + value);
    }
    if (upTo.filter(upper -> upper.compareTo(value) < 0).isPresent()) {
      throw new IllegalArgumentException("a range from " + value + " to " + upTo.get());
    }
  }
}
