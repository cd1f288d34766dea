package io.qiantou.extract;

import io.qiantou.extract.DeadlinePhrases.Kind;
import io.qiantou.lexicon.Rule;
import io.qiantou.text.ChineseNumerals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day that a deadline's captured words name: {@code year=2024, month=6} is 2024-06-30, {@code
 * count=一, unit=年} of a document issued on 2021-08-02 is 2022-08-02.
 *
 * <p>One for each sentence, for a month without a year is one of the year printed last before it.
 * What cannot be told gives no date: working days (which days are holidays is not in the text),
 * {@code 2030年前} (with or without 2030), a month that had passed when the document was issued.
 */
final class DeadlineDates {
  private static final int FIRST_PLAN = 1955;

  private final Optional<LocalDate> issued;
  private final Optional<LocalDate> effective;
  private Optional<Integer> lastYear = Optional.empty();

  DeadlineDates(Optional<LocalDate> issued, Optional<LocalDate> effective) {
    this.issued = issued;
    this.effective = effective;
  }

  Optional<LocalDate> issued() {
    return issued;
  }

  /**
   * True where that day had passed when the document was issued: a report, or whom a rule is for.
   */
  boolean isOver(Optional<LocalDate> date, Kind kind) {
    if (kind == Kind.PERIOD && (date.isEmpty() || issued.isEmpty())) {
      return true;
    }
    return date.isPresent() && issued.isPresent() && date.get().isBefore(issued.get());
  }

  /** The last day; matches are asked for in reading order. */
  Optional<LocalDate> date(Rule.Match match, String words, Kind kind) {
    try {
      return switch (match.rule().emits()) {
        case "issue" -> issued.flatMap(start -> later(start, match, words));
        case "effect" -> effective.or(() -> issued).flatMap(start -> later(start, match, words));
        case "period" -> match.text("plan", words).map(DeadlineDates::endOfPlan);
        default -> kind == Kind.BY ? day(match, words) : Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(Rule.Match match, String words) {
    Optional<Integer> printed = match.text("year", words).map(DeadlineDates::number);
    Optional<Integer> relative =
        match.get("nextyear").isPresent()
            ? issued.map(day -> day.getYear() + 1)
            : match.get("thisyear").isPresent() ? issued.map(LocalDate::getYear) : Optional.empty();
    boolean implied = printed.isEmpty() && relative.isEmpty();
    lastYear = printed.or(() -> relative).or(() -> lastYear);
    Optional<Integer> year = lastYear.or(() -> issued.map(LocalDate::getYear));
    if (year.isEmpty() || match.get("unclear").isPresent()) {
      return Optional.empty();
    }
    LocalDate day = lastDay(year.get(), match, words);
    boolean passed = implied && issued.isPresent() && day.isBefore(issued.get());
    return passed ? Optional.empty() : Optional.of(day);
  }

  private static LocalDate lastDay(int year, Rule.Match match, String words) {
    Optional<Integer> month = match.text("month", words).map(DeadlineDates::number);
    if (month.isEmpty()) {
      int last =
          match
              .text("quarter", words)
              .map(quarter -> 3 * number(quarter))
              .or(() -> match.text("half", words).map(half -> half.equals("上") ? 6 : 12))
              .orElse(12);
      return YearMonth.of(year, last).atEndOfMonth();
    }
    YearMonth of = YearMonth.of(year, month.get());
    Optional<Integer> day = match.text("day", words).map(DeadlineDates::number);
    return day.map(of::atDay)
        .or(() -> match.text("tenday", words).map(third -> endOfThird(of, third)))
        .orElseGet(of::atEndOfMonth);
  }

  private static LocalDate endOfThird(YearMonth of, String third) {
    return switch (third) {
      case "上" -> of.atDay(10);
      case "中" -> of.atDay(20);
      default -> of.atEndOfMonth();
    };
  }

  private static Optional<LocalDate> later(LocalDate start, Rule.Match match, String words) {
    String unit = match.text("unit", words).orElse("");
    String count = match.text("count", words).orElse("");
    if (count.equals("半")) {
      return unit.equals("年") ? Optional.of(start.plusMonths(6)) : Optional.empty();
    }
    int howMany = number(count);
    return switch (unit) {
      case "年" -> Optional.of(start.plusYears(howMany));
      case "个月", "月" -> Optional.of(start.plusMonths(howMany));
      case "周" -> Optional.of(start.plusWeeks(howMany));
      case "日", "天", "自然日", "个自然日" -> Optional.of(start.plusDays(howMany));
      default -> Optional.empty();
    };
  }

  /** The fourteenth plan ended with 2025. */
  private static LocalDate endOfPlan(String digit) {
    return LocalDate.of(FIRST_PLAN + 5 * (10 + number(digit)), 12, 31);
  }

  private static int number(String digits) {
    long value =
        Character.isDigit(digits.charAt(0))
            ? Long.parseLong(digits)
            : ChineseNumerals.parse(digits.replace('○', '〇').replace('零', '〇'));
    if (value < 0 || value > 9999) {
      throw new DateTimeException("no number of a date: " + digits);
    }
    return (int) value;
  }
}
