package io.qiantou.model;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * From when to when a body existed (存续期间), in whole years: for most reforms the sources give no day
 * on which the old name went out of use.
 *
 * <p>Example: 中国银保监会 is {@code 2018–2023}; both years belong to it, so that a notice of March 2018
 * and one of April 2023 find it. The trap: in the year of a reform the old and the new body are
 * both there.
 *
 * @param begin its first year; empty where unknown or before anything the project reads
 * @param end its last year; empty while it exists
 */
public record Lifetime(Optional<Year> begin, Optional<Year> end) {
  /** Nothing known: no first year, and it still exists. */
  public static final Lifetime OPEN = new Lifetime(Optional.empty(), Optional.empty());

  /** Refuses an end before the beginning. */
  public Lifetime {
    if (begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())) {
      throw new IllegalArgumentException(
          "a lifetime that ends in " + end.get() + ", before it begins in " + begin.get());
    }
  }

  /** Whether {@code date} lies in one of its years. */
  public boolean contains(LocalDate date) {
    return yearsFrom(date) == 0;
  }

  /** How many years {@code date} lies before its first or after its last year; 0 inside. */
  public int yearsFrom(LocalDate date) {
    int early = begin.map(year -> year.getValue() - date.getYear()).orElse(0);
    int late = end.map(year -> date.getYear() - year.getValue()).orElse(0);
    return Math.max(0, Math.max(early, late));
  }

  /** Whether it came to an end. */
  public boolean ended() {
    return end.isPresent();
  }
}
