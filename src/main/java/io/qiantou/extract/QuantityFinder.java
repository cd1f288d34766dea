package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.Units;
import io.qiantou.model.Comparison;
import io.qiantou.model.QiantouException;
import io.qiantou.model.Quantity;
import io.qiantou.model.Unit;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int BEFORE = 10;
  private static final int BEHIND = 8;
  private static final int LONGEST_QUOTE = 16;
  private static final int FRACTION_DIGITS = 4;
  private static final int MOST_LISTED = 6;

  /** Kinds of units that several numbers may share. */
  private static final Set<String> SHARED = Set.of("points", "share", "times", "cny", "usd");

  private static final Map<String, Comparison> LABELS =
      Map.of(
          "atMost", Comparison.AT_MOST,
          "atLeast", Comparison.AT_LEAST,
          "less", Comparison.LESS,
          "more", Comparison.MORE,
          "about", Comparison.ABOUT);

  private final Units units;
  private final Unit ratio;
  private final Unit percent;
  private final Unit doubling;
  private final Map<String, Rule> rules = new HashMap<>();

  /** With the units and rules of {@code lexicon}. */
  public QuantityFinder(Lexicon lexicon) {
    units = lexicon.units();
    ratio = units.named("1");
    percent = units.named("%");
    doubling = units.named("番");
    for (Rule rule : lexicon.rules().rules("quantity")) {
      rules.put(rule.emits(), rule);
    }
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
    if (start == text.length() || start > BEFORE) {
      return Optional.empty();
    }
    Numeral numeral = Numeral.at(text, start, text.length()).orElseThrow();
    Optional<Units.Found> own = units.at(text, space(text, numeral.end()));
    int end = own.map(Units.Found::end).orElse(numeral.end());
    Comparison behind = behind(text, end, text.length()).comparison();
    Comparison before = sign(text, start).orElse(before(text, 0, start).comparison());
    return numeral.torn()
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                stronger(before, behind),
                numeral.value(),
                own.map(Units.Found::unit).orElse(unit)));
  }

  private static Optional<Comparison> sign(String text, int start) {
    for (Comparison comparison : Comparison.values()) {
      if (text.substring(0, start).strip().endsWith(comparison.notation())) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  private int arabic(String folded, int at, Span range, List<QuantityMention> found) {
    Numeral numeral = Numeral.at(folded, at, range.end()).orElseThrow();
    if (applies("ordinal", folded, Math.max(range.start(), at - 3), at)
        || isDate(folded, at, range.end())) {
      return pass(folded, numeral.end(), range.end());
    }
    return quantity(folded, at, numeral, range, found);
  }

  private int chinese(String folded, int at, Span range, List<QuantityMention> found) {
    for (String special : List.of("fraction", "half", "doubling")) {
      Optional<Rule.Match> match = rule(special).at(folded, at, range.end());
      if (match.isPresent()) {
        Optional<Quantity> value = special(special, match.get(), folded);
        value.ifPresent(quantity -> add(folded, match.get().span(), quantity, range, found));
        return match.get().span().end();
      }
    }
    Optional<Numeral> numeral = Numeral.at(folded, at, range.end());
    if (numeral.isEmpty()) {
      return at + 1;
    }
    if (isCount(folded, at, numeral.get(), range)) {
      return quantity(folded, at, numeral.get(), range, found);
    }
    return numeral.get().end();
  }

  /** False for the numerals of 第三, 三个方面, 十四五, 万人. */
  private boolean isCount(String folded, int at, Numeral numeral, Span range) {
    int end = numeral.end();
    if (rule("vague").appliesTo(folded.substring(Math.max(range.start(), at - 2), at))) {
      return false;
    }
    if (numeral.value().compareTo(BigDecimal.TEN) >= 0) {
      if (folded.startsWith("一一", at)) {
        return false; // 一一对应, 唯一一家
      }
      boolean bare = end == at + 1 && folded.charAt(at) != '十';
      return !bare || applies("open", folded, end, Math.min(range.end(), end + 2));
    }
    boolean one = numeral.value().compareTo(BigDecimal.ONE) == 0;
    return applies(one ? "one" : "small", folded, end, range.end());
  }

  private Optional<Quantity> special(String kind, Rule.Match match, String folded) {
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

  private int quantity(
      String folded, int at, Numeral numeral, Span range, List<QuantityMention> found) {
    Optional<Rule.Match> colon =
        parts(folded, numeral.end(), range.end())
            ? rule("ratio").at(folded, numeral.end(), range.end())
            : Optional.empty();
    if (colon.isPresent()) {
      return ratio(folded, at, numeral, colon.get().span().end(), range, found);
    }
    Optional<Rule.Match> to = rule("range").at(folded, numeral.end(), range.end());
    if (to.isPresent() && upper(folded, to.get().span().end(), range).isPresent()) {
      return range(folded, at, numeral, to.get().span().end(), range, found);
    }
    Optional<Unitful> unit = unit(folded, numeral.end(), range.end());
    if (unit.isEmpty()) {
      Optional<Quantity> bare =
          bare(folded, numeral, range).or(() -> unitless(folded, at, numeral, range));
      bare.ifPresent(quantity -> add(folded, new Span(at, numeral.end()), quantity, range, found));
      return bare.isPresent() ? numeral.end() : pass(folded, numeral.end(), range.end());
    }
    Optional<Rule.Match> behind = rule("range").at(folded, unit.get().end(), range.end());
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
    int place = space(folded, at);
    return place < limit && "：∶:".indexOf(folded.charAt(place)) >= 0;
  }

  /** {@code 收入比缩小至1.72∶1}; a colon between numbers is a ratio where 比 stands before it. */
  private int ratio(
      String folded, int at, Numeral over, int underAt, Span range, List<QuantityMention> found) {
    Optional<Numeral> under =
        underAt < range.end() ? Numeral.at(folded, underAt, range.end()) : Optional.empty();
    int end = under.map(Numeral::end).orElse(over.end());
    boolean compares =
        folded.substring(Math.max(range.start(), at - BEFORE), at).indexOf('比') >= 0
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
      Optional<Unitful> unit = other.flatMap(n -> unit(folded, n.end(), range.end()));
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
    String before = folded.substring(Math.max(range.start(), at - BEFORE), at).strip();
    return !numeral.torn() && rule("unitless").appliesTo(before)
        ? Optional.of(new Quantity(Comparison.EQUAL, numeral.value(), ratio))
        : Optional.empty();
  }

  private Optional<Numeral> upper(String folded, int at, Span range) {
    return at >= range.end() || isDate(folded, at, range.end())
        ? Optional.empty()
        : Numeral.at(folded, at, range.end())
            .filter(number -> unit(folded, number.end(), range.end()).isPresent());
  }

  /** {@code 10—12个}: at least 10, at most 12. */
  private int range(
      String folded, int at, Numeral lower, int upperAt, Span range, List<QuantityMention> found) {
    Numeral upper = upper(folded, upperAt, range).orElseThrow();
    Unitful unit = unit(folded, upper.end(), range.end()).orElseThrow();
    Unitful own = unit(folded, lower.end(), range.end()).orElse(unit);
    if (!lower.torn()
        && !upper.torn()
        && own.unit().kind().equals(unit.unit().kind())
        && lower.value().compareTo(upper.value()) < 0) {
      Span number = new Span(at, unit.end());
      Span all =
          new Span(
              before(folded, range.start(), at).start(),
              behind(folded, unit.end(), range.end()).end());
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
    Compared before = before(folded, from, number.start());
    Compared behind = behind(folded, number.end(), range.end());
    Comparison comparison = stronger(before.comparison(), behind.comparison());
    found.add(
        new QuantityMention(
            new Span(before.start(), behind.end()),
            number,
            comparison == Comparison.EQUAL ? quantity : quantity.with(comparison)));
  }

  /** 控制在5%左右 is about 5%: what stands behind the unit is said last. */
  private static Comparison stronger(Comparison before, Comparison behind) {
    return behind == Comparison.EQUAL ? before : behind;
  }

  private Compared before(String folded, int from, int at) {
    int start = Math.max(from, at - BEFORE);
    int end = at;
    while (end > start && folded.charAt(end - 1) == ' ') {
      end--;
    }
    return rule("before")
        .findWithin(folded, start, end)
        .map(match -> new Compared(comparison(match), match.span().start(), at))
        .orElse(new Compared(Comparison.EQUAL, at, at));
  }

  private Compared behind(String folded, int at, int limit) {
    int start = space(folded, at);
    return rule("behind")
        .at(folded, start, Math.min(limit, start + BEHIND))
        .map(match -> new Compared(comparison(match), at, match.span().end()))
        .orElse(new Compared(Comparison.EQUAL, at, at));
  }

  private static Comparison comparison(Rule.Match match) {
    for (String label : match.captured().keySet()) {
      Comparison comparison = LABELS.get(label);
      if (comparison != null) {
        return comparison;
      }
    }
    throw new QiantouException(match.rule().place() + ": no label of " + LABELS.keySet());
  }

  /** The unit behind a number, with 余 or 多 before or among its multipliers. */
  private Optional<Unitful> unit(String folded, int end, int limit) {
    int at = space(folded, end);
    BigDecimal factor = BigDecimal.ONE;
    StringBuilder printed = new StringBuilder();
    boolean open = false;
    if (applies("not-unit", folded, at, limit) || applies("attribute", folded, at, limit)) {
      return Optional.empty();
    }
    while (at < limit) {
      Optional<Units.Found> found = units.at(folded, at);
      if (found.isPresent() && found.get().end() <= limit) {
        Unit unit = found.get().unit();
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
      if (multiplier > 0 && printed.length() < 3) {
        printed.append(folded.charAt(at));
        factor = factor.multiply(BigDecimal.valueOf(multiplier));
      } else if (!open && applies("open", folded, at, limit)) {
        open = true;
      } else {
        return Optional.empty();
      }
      at = space(folded, at + 1);
    }
    return Optional.empty();
  }

  private boolean isDate(String folded, int at, int limit) {
    return rule("date").at(folded, at, limit).isPresent();
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

  private boolean applies(String kind, String folded, int from, int to) {
    return kind.equals("ordinal")
        ? rule(kind).appliesTo(folded.substring(from, to))
        : rule(kind).at(folded, from, to).isPresent();
  }

  private Rule rule(String kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new QiantouException("data/rules/quantity.yml: no rule emits " + kind);
    }
    return rule;
  }

  private static int space(CharSequence folded, int at) {
    return at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
  }

  /** A comparing word: from where, or to where, it stands. */
  private record Compared(Comparison comparison, int start, int end) {}

  private record Unitful(Unit unit, boolean open, int end) {}
}
