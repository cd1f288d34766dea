package io.qiantou.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The unit of a number (计量单位), multiplier included: {@code 万项} is ten thousand times {@code 项}.
 *
 * @param printed as printed, without spaces: {@code 万项}, {@code 亿美元}, {@code %}; {@code 1} for a
 *     fraction or ratio
 * @param base the unit that values are compared in: {@code 项}, {@code 美元}; of {@code 成} it is
 *     {@code %}
 * @param factor how many of {@code base} one printed unit is: 10000 of {@code 万项}, 10 of {@code 成}
 * @param kind what is counted, in one English word: {@code count}, {@code share}, {@code cny} …;
 *     values of one kind can be of one indicator
 * @param iri the public IRI of {@code base} (QUDT), where there is one
 */
public record Unit(
    String printed, String base, BigDecimal factor, String kind, Optional<String> iri) {

  /** The kind of a unit that {@code data/units.ttl} lacks: nothing is known but its name. */
  public static final String UNKNOWN = "unknown";

  /** Refuses an empty name and a factor that is not positive. */
  public Unit {
    if (printed.isBlank() || base.isBlank() || kind.isBlank()) {
      throw new IllegalArgumentException("a unit without a name: \"" + printed + "\"");
    }
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException(printed + ": a factor of " + factor);
    }
  }
}
