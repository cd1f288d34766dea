package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.ChineseNumerals;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Of what time the figures of a report are (报道的时期): the day of {@code 本报上海7月21日电} is of none of
 * them, and {@code 上半年} in an article of July 2025 is {@code 2025年上半年}.
 */
final class ReportedTimes {
  private static final int REACH = 40;

  private static final String TIME = "time";

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;
  private static final int MONTHS_OF_YEAR = 12;

  private final RuleBook rules;

  ReportedTimes(Lexicon lexicon) {
    rules = lexicon.rules();
  }

  /**
   * True for a time that no value is of: the day on which {@code folded} was sent or its figures
   * were made public, or the time that was just spoken of.
   */
  boolean isOfNone(TimeMention time, String folded) {
    if (rules.applies(TIME, "same", time.words())) {
      return true;
    }
    int end = time.span().end();
    return folded.charAt(end - 1) == '日'
        && rules.applies(
            TIME, "of-report", folded.substring(end, Math.min(folded.length(), end + REACH)));
  }

  /**
   * {@code time} with the year that an article leaves out: the last one in which that part of it
   * was over, or under way, when the article appeared. 全年 in the middle of a year may be the one
   * that is to come, and is left as it is.
   */
  TimeMention dated(TimeMention time, Optional<LocalDate> issued) {
    if (time.year().isPresent() || issued.isEmpty()) {
      return time;
    }
    LocalDate day = issued.get();
    return lastMonth(time.words(), day.getMonthValue())
        .map(month -> time.in(day.getYear() - (month <= day.getMonthValue() ? 0 : 1), true))
        .orElse(time);
  }

  /** True for 上半年, 全年, 6月底. */
  boolean isPartOfYear(TimeMention time) {
    return rules.applies(TIME, "part-of-year", time.words());
  }

  /** True for a part of the year in which a document was issued that was over then: 2025年前三季度. */
  boolean isOver(TimeMention time, Optional<LocalDate> issued) {
    if (time.limit() || time.goal() || issued.isEmpty() || time.words().indexOf('年') < 0) {
      return false;
    }
    LocalDate day = issued.get();
    String part = time.words().substring(time.words().indexOf('年') + 1);
    return time.year().equals(Optional.of(day.getYear()))
        && lastMonth(part, MONTHS_OF_YEAR).filter(month -> month < day.getMonthValue()).isPresent();
  }

  /**
   * The month that a part of a year ends with, January being 1; {@code now}, the month of the
   * article, for a quarter that is under way.
   */
  private Optional<Integer> lastMonth(String words, int now) {
    return rules
        .find(TIME, "part-of-year", words)
        .flatMap(
            match ->
                match
                    .text("month", words)
                    .map(Integer::valueOf)
                    .or(() -> match.text("first", words).map(ReportedTimes::number))
                    .or(
                        () ->
                            match
                                .text("quarters", words)
                                .map(quarters -> number(quarters) * MONTHS_OF_QUARTER))
                    .or(
                        () ->
                            match
                                .text("quarter", words)
                                .map(quarter -> number(quarter) * MONTHS_OF_QUARTER)
                                .map(last -> now > last - MONTHS_OF_QUARTER ? now : last))
                    .or(() -> match.get("half").map(half -> MONTHS_OF_HALF))
                    .or(
                        () ->
                            match
                                .get("whole")
                                .filter(year -> now <= MONTHS_OF_QUARTER || now == MONTHS_OF_YEAR)
                                .map(year -> MONTHS_OF_YEAR)))
        .filter(month -> month >= 1 && month <= MONTHS_OF_YEAR);
  }

  private static int number(String words) {
    boolean arabic = words.chars().allMatch(c -> c >= '0' && c <= '9');
    return arabic ? Integer.parseInt(words) : (int) ChineseNumerals.parse(words);
  }
}
