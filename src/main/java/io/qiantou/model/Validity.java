package io.qiantou.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a document holds (有效期): {@code 有效期至2028年12月31日}, {@code 有效期5年}.
 *
 * @param words as printed
 * @param until its last day; empty where only its length is printed and nobody knows from when
 * @param inferred whether the last day was worked out from the length
 */
public record Validity(String words, Optional<LocalDate> until, boolean inferred) {
  /** Refuses empty words. */
  public Validity {
    if (words.isBlank()) {
      throw new IllegalArgumentException("a period of validity without words");
    }
  }
}
