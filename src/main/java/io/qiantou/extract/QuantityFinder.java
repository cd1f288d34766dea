package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.Units;
import io.qiantou.model.Comparison;
import io.qiantou.model.Quantity;
import io.qiantou.model.Unit;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds numbers with their units (数值): {@code 超过2.3万项}, {@code 近140万吨}, {@code 三分之二}, {@code
 * 10—12个}, {@code 5个百分点以上}. What they count and whether they are targets is said elsewhere.
 *
 * <p>Dates, ordinals ({@code 第3批}), numbers within 《》 or short “” and numbers without a unit are
 * none. The trap: a page may have torn a number apart ({@code 20 2亿元}); where one cannot say which
 * it was, it is passed over.
 */
public final class QuantityFinder {
  private static final int LONGEST_QUOTE = 16;
  private static final int FRACTION_DIGITS = 4;
  private static final int MOST_LISTED = 6;

  /** Kinds of units that several numbers may share. */
  private static final Set<String> SHARED = Set.of("points", "share", "times", "cny", "usd");

  private final Units units;
  private final Unit ratio;
  private final QuantityRules rules;
  private final ChineseQuantities numerals;
  private final ComparingWords comparing;
  private final UnitReader reader;

  /** With the units and rules of {@code lexicon}. */
  public QuantityFinder(Lexicon lexicon) {
    units = lexicon.units();
    ratio = units.named("1");
    rules = new QuantityRules(lexicon);
    numerals = new ChineseQuantities(rules, units);
    comparing = new ComparingWords(rules);
    reader = new UnitReader(rules, units);
  }

  /** The quantities in {@code range} of {@code folded}, in reading order, none within another. */
  public List<QuantityMention> find(String folded, Span range) {
    List<QuantityMention> found = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      char c = folded.charAt(at);
      if (c == '《' || c == '“') {
        at = quoteEnd(folded, at, range.end());
      } else if (c >= '0' && c <= '9') {
        at = arabic(folded, at, range, found);
      } else if (ChineseNumerals.isNumeral(c) || c == '翻' || c == '半') {
        at = chinese(folded, at, range, found);
      } else {
        at++;
      }
    }
    return found;
  }

  /**
   * The quantity that a table's cell holds alone: {@code 19左右}, {@code ≥70}, {@code [95]}.
   *
   * @param unit the unit of the row or column, where the cell prints none
   */
  public Optional<Quantity> cell(String folded, Unit unit) {
    String text = folded.replaceAll("^[\\s〔（\\[]+|[\\s〕）\\]]+$", "");
    int start = 0;
    while (start < text.length() && !(text.charAt(start) >= '0' && text.charAt(start) <= '9')) {
      start++;
    }
    if (start == text.length() || start > ComparingWords.BEFORE) {
      return Optional.empty();
    }
    Numeral numeral = Numeral.at(text, start, text.length()).orElseThrow();
    Optional<Units.Found> own = units.at(text, Spaces.past(text, numeral.end()));
    int end = own.map(Units.Found::end).orElse(numeral.end());
    Comparison behind = comparing.behind(text, end, text.length()).comparison();
    Comparison before =
        ComparingWords.sign(text, start).orElse(comparing.before(text, 0, start).comparison());
    return numeral.torn()
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                ComparingWords.stronger(before, behind),
                numeral.value(),
                own.map(Units.Found::unit).orElse(unit)));
  }

  private int arabic(String folded, int at, Span range, List<QuantityMention> found) {
    Numeral numeral = Numeral.at(folded, at, range.end()).orElseThrow();
    if (rules.rule("ordinal").appliesTo(folded.substring(Math.max(range.start(), at - 3), at))
        || isDate(folded, at, range.end())) {
      return pass(folded, numeral.end(), range.end());
    }
    return quantity(folded, at, numeral, range, found);
  }

  private int chinese(String folded, int at, Span range, List<QuantityMention> found) {
    Optional<Rule.Match> special = numerals.special(folded, at, range.end());
    if (special.isPresent()) {
      Span span = special.get().span();
      numerals
          .value(special.get(), folded)
          .ifPresent(quantity -> add(folded, span, quantity, range, found));
      return span.end();
    }
    Optional<Numeral> numeral = Numeral.at(folded, at, range.end());
    if (numeral.isEmpty()) {
      return at + 1;
    }
    if (numerals.isCount(folded, at, numeral.get(), range)) {
      return quantity(folded, at, numeral.get(), range, found);
    }
    return numeral.get().end();
  }

  private int quantity(
      String folded, int at, Numeral numeral, Span range, List<QuantityMention> found) {
    Optional<Rule.Match> colon =
        parts(folded, numeral.end(), range.end())
            ? rules.rule("ratio").at(folded, numeral.end(), range.end())
            : Optional.empty();
    if (colon.isPresent()) {
      return ratio(folded, at, numeral, colon.get().span().end(), range, found);
    }
    Optional<Rule.Match> to = rules.rule("range").at(folded, numeral.end(), range.end());
    if (to.isPresent() && upper(folded, to.get().span().end(), range).isPresent()) {
      return range(folded, at, numeral, to.get().span().end(), range, found);
    }
    Optional<UnitReader.Unitful> unit = reader.read(folded, numeral.end(), range.end());
    if (unit.isEmpty()) {
      Optional<Quantity> bare =
          bare(folded, numeral, range).or(() -> unitless(folded, at, numeral, range));
      bare.ifPresent(quantity -> add(folded, new Span(at, numeral.end()), quantity, range, found));
      return bare.isPresent() ? numeral.end() : pass(folded, numeral.end(), range.end());
    }
    Optional<Rule.Match> behind = rules.rule("range").at(folded, unit.get().end(), range.end());
    if (behind.isPresent() && upper(folded, behind.get().span().end(), range).isPresent()) {
      return range(folded, at, numeral, behind.get().span().end(), range, found);
    }
    if (!numeral.torn()) {
      Comparison own = unit.get().open() ? Comparison.MORE : Comparison.EQUAL;
      add(
          folded,
          new Span(at, unit.get().end()),
          new Quantity(own, numeral.value(), unit.get().unit()),
          range,
          found);
    }
    return unit.get().end();
  }

  /** True where a colon may stand at {@code at}. */
  private static boolean parts(String folded, int at, int limit) {
    int place = Spaces.past(folded, at);
    return place < limit && "：∶:".indexOf(folded.charAt(place)) >= 0;
  }

  /** {@code 收入比缩小至1.72∶1}; a colon between numbers is a ratio where 比 stands before it. */
  private int ratio(
      String folded, int at, Numeral over, int underAt, Span range, List<QuantityMention> found) {
    Optional<Numeral> under =
        underAt < range.end() ? Numeral.at(folded, underAt, range.end()) : Optional.empty();
    int end = under.map(Numeral::end).orElse(over.end());
    boolean compares =
        folded.substring(Math.max(range.start(), at - ComparingWords.BEFORE), at).indexOf('比') >= 0
            && under.filter(u -> u.value().signum() > 0 && !u.torn() && !over.torn()).isPresent();
    if (compares) {
      BigDecimal value =
          over.value()
              .divide(under.get().value(), FRACTION_DIGITS, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      add(folded, new Span(at, end), new Quantity(Comparison.EQUAL, value, ratio), range, found);
    }
    return compares ? end : pass(folded, end, range.end());
  }

  /** A number whose unit stands behind the next one: the 4.4 of 4.4和3.2个百分点. */
  private Optional<Quantity> bare(String folded, Numeral numeral, Span range) {
    int next = numeral.end();
    for (int listed = 0; listed < MOST_LISTED && !numeral.torn(); listed++) {
      if (next + 1 >= range.end() || "、和与".indexOf(folded.charAt(next)) < 0) {
        return Optional.empty();
      }
      Optional<Numeral> other = Numeral.at(folded, next + 1, range.end());
      Optional<UnitReader.Unitful> unit =
          other.flatMap(n -> reader.read(folded, n.end(), range.end()));
      if (unit.isPresent()) {
        return unit.filter(u -> SHARED.contains(u.unit().kind()))
            .map(u -> new Quantity(Comparison.EQUAL, numeral.value(), u.unit()));
      }
      if (other.isEmpty()) {
        return Optional.empty();
      }
      next = other.get().end();
    }
    return Optional.empty();
  }

  /** A number that has no unit, of what has none: 城乡居民收入比为2.37. */
  private Optional<Quantity> unitless(String folded, int at, Numeral numeral, Span range) {
    String before =
        folded.substring(Math.max(range.start(), at - ComparingWords.BEFORE), at).strip();
    return !numeral.torn() && rules.rule("unitless").appliesTo(before)
        ? Optional.of(new Quantity(Comparison.EQUAL, numeral.value(), ratio))
        : Optional.empty();
  }

  private Optional<Numeral> upper(String folded, int at, Span range) {
    return at >= range.end() || isDate(folded, at, range.end())
        ? Optional.empty()
        : Numeral.at(folded, at, range.end())
            .filter(number -> reader.read(folded, number.end(), range.end()).isPresent());
  }

  /** {@code 10—12个}: at least 10, at most 12. */
  private int range(
      String folded, int at, Numeral lower, int upperAt, Span range, List<QuantityMention> found) {
    Numeral upper = upper(folded, upperAt, range).orElseThrow();
    UnitReader.Unitful unit = reader.read(folded, upper.end(), range.end()).orElseThrow();
    UnitReader.Unitful own = reader.read(folded, lower.end(), range.end()).orElse(unit);
    if (!lower.torn()
        && !upper.torn()
        && own.unit().kind().equals(unit.unit().kind())
        && lower.value().compareTo(upper.value()) < 0) {
      Span number = new Span(at, unit.end());
      Span all =
          new Span(
              comparing.before(folded, range.start(), at).start(),
              comparing.behind(folded, unit.end(), range.end()).end());
      found.add(
          new QuantityMention(
              all, number, new Quantity(Comparison.AT_LEAST, lower.value(), own.unit())));
      found.add(
          new QuantityMention(
              all, number, new Quantity(Comparison.AT_MOST, upper.value(), unit.unit())));
    }
    return unit.end();
  }

  private void add(
      String folded, Span number, Quantity quantity, Span range, List<QuantityMention> found) {
    int from = found.isEmpty() ? range.start() : found.get(found.size() - 1).span().end();
    ComparingWords.Compared before = comparing.before(folded, from, number.start());
    ComparingWords.Compared behind = comparing.behind(folded, number.end(), range.end());
    Comparison comparison = ComparingWords.stronger(before.comparison(), behind.comparison());
    found.add(
        new QuantityMention(
            new Span(before.start(), behind.end()),
            number,
            comparison == Comparison.EQUAL ? quantity : quantity.with(comparison)));
  }

  private boolean isDate(String folded, int at, int limit) {
    return rules.rule("date").at(folded, at, limit).isPresent();
  }

  /** Behind a number that is none: what is glued to it, as in 5G or 2023-07, is none either. */
  private static int pass(String folded, int end, int limit) {
    int at = end;
    while (at < limit && "-.0123456789".indexOf(folded.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Behind a short quotation or a title; a long quotation is read like any text. */
  private static int quoteEnd(String folded, int at, int limit) {
    char close = folded.charAt(at) == '《' ? '》' : '”';
    int reach = close == '》' ? 120 : LONGEST_QUOTE;
    for (int i = at + 1; i < Math.min(limit, at + reach); i++) {
      if (folded.charAt(i) == close) {
        return i + 1;
      }
    }
    return at + 1;
  }
}
