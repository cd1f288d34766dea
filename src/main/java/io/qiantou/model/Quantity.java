package io.qiantou.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit and how it is meant (数值): {@code 比2020年下降18%左右} is about 18 {@code %}, a
 * decrease, against 2020. A range ({@code 10—12个}) is two quantities: at least 10, at most 12.
 *
 * @param comparison how the text compares with the value: {@code 超过}, {@code 左右} …
 * @param value the number as printed, in {@code unit}: 2.3 of {@code 2.3万项}; the decimal value of a
 *     fraction or ratio
 * @param unit the unit as printed, with its multiplier
 * @param change whether the value is an increase or a decrease
 * @param baseline what a change is counted from: a year, {@code 上年同期}, {@code 十二五}
 */
public record Quantity(
    Comparison comparison,
    BigDecimal value,
    Unit unit,
    Optional<Change> change,
    Optional<String> baseline) {

  /** A value that is no change. */
  public Quantity(Comparison comparison, BigDecimal value, Unit unit) {
    this(comparison, value, unit, Optional.empty(), Optional.empty());
  }

  /** The same quantity compared otherwise. */
  public Quantity with(Comparison other) {
    return new Quantity(other, value, unit, change, baseline);
  }

  /** The same quantity as a change, or as none, against {@code since}. */
  public Quantity with(Optional<Change> direction, Optional<String> since) {
    return new Quantity(comparison, value, unit, direction, since);
  }

  /** The value in the unit's base: 23000 of {@code 2.3万项}. */
  public BigDecimal inBaseUnit() {
    BigDecimal product = value.multiply(unit.factor()).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }
}
