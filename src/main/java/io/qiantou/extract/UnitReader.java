package io.qiantou.extract;

import io.qiantou.lexicon.Units;
import io.qiantou.model.Unit;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Spaces;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the unit behind a number, with what multiplies it: the 万亿元 of {@code 3万亿元}. */
final class UnitReader {
  private static final int MOST_MULTIPLIERS = 3;

  private final QuantityRules rules;
  private final Units units;
  private final Unit points;

  UnitReader(QuantityRules rules, Units units) {
    this.rules = rules;
    this.units = units;
    this.points = units.named("个百分点");
  }

  /** The unit behind a number, with 余 or 多 before or among its multipliers. */
  Optional<Unitful> read(String folded, int end, int limit) {
    int at = Spaces.past(folded, end);
    BigDecimal factor = BigDecimal.ONE;
    StringBuilder printed = new StringBuilder();
    boolean open = false;
    if (rules.isAt("not-unit", folded, at, limit) || rules.isAt("attribute", folded, at, limit)) {
      return Optional.empty();
    }
    while (at < limit) {
      Optional<Units.Found> found = units.at(folded, at);
      if (found.isPresent() && found.get().end() <= limit) {
        Unit own = found.get().unit();
        boolean listed =
            own.printed().equals(points.printed().substring(0, 1))
                && rules.isAt("points-listed", folded, found.get().end(), limit);
        Unit unit = listed ? points : own;
        Unit whole =
            new Unit(
                printed + unit.printed(),
                unit.base(),
                factor.multiply(unit.factor()),
                unit.kind(),
                unit.iri());
        return Optional.of(new Unitful(whole, open, found.get().end()));
      }
      long multiplier = ChineseNumerals.multiplier(folded.charAt(at));
      if (multiplier > 0 && printed.length() < MOST_MULTIPLIERS) {
        printed.append(folded.charAt(at));
        factor = factor.multiply(BigDecimal.valueOf(multiplier));
      } else if (!open && rules.isAt("open", folded, at, limit)) {
        open = true;
      } else {
        return Optional.empty();
      }
      at = Spaces.past(folded, at + 1);
    }
    return Optional.empty();
  }

  /**
   * A unit.
   *
   * @param open true where 余 or 多 says that the number is more
   * @param end where the unit ends
   */
  record Unitful(Unit unit, boolean open, int end) {}
}
