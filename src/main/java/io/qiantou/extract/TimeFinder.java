package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.DocumentHead;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds expressions of time in a sentence, and the period of a plan in its title: {@code “十四五”发展规划}
 * runs to 2025, {@code 行动方案（2023—2025年）} too.
 */
final class TimeFinder {
  private static final int TENTH_PLAN_END = 2005;
  private static final int PLAN_YEARS = 5;
  private static final int LAST_MONTH = 12;
  private static final Map<String, Integer> RELATIVE =
      Map.of("今年", 0, "本年", 0, "去年", -1, "上年", -1, "前年", -2, "明年", 1);

  private static final Pattern SPACE_OR_QUOTE = Pattern.compile("[\\s“”]+");

  private final Rule expression;
  private final Rule plan;
  private final Rule since;
  private final Rule goal;

  TimeFinder(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules("time");
    expression = rules.stream().filter(r -> r.emits().equals("time")).findFirst().orElseThrow();
    since = rules.stream().filter(r -> r.emits().equals("since")).findFirst().orElseThrow();
    goal = rules.stream().filter(r -> r.emits().equals("goal")).findFirst().orElseThrow();
    plan = rules.stream().filter(r -> r.emits().equals("plan")).findFirst().orElseThrow();
  }

  /**
   * The expressions in {@code range} of {@code folded}, in reading order.
   *
   * @param now the year that 今年 means, where it is known
   */
  List<TimeMention> find(String folded, Span range, Optional<Integer> now) {
    List<TimeMention> found = new ArrayList<>();
    String text = range.of(folded);
    Optional<Rule.Match> match = expression.find(text);
    while (match.isPresent()) {
      found.add(mention(match.get(), text, range.start(), now));
      match = expression.findFrom(text, match.get().span().end());
    }
    if (since.cuedIn(text)) {
      since
          .find(text)
          .filter(past -> found.stream().noneMatch(time -> overlaps(time, past, range)))
          .ifPresent(past -> found.add(vague(past, text, range.start())));
      found.sort(Comparator.comparing(TimeMention::span));
    }
    return found;
  }

  /** The years of the plan that the head names, first and last. */
  Optional<Span> plan(DocumentHead head) {
    return plan(head.title()).or(() -> head.attachment().flatMap(this::plan));
  }

  private Optional<Span> plan(String title) {
    return plan.find(Folding.fold(title))
        .map(
            match -> {
              Optional<Integer> five = match.text("plan", title).map(TimeFinder::lastOfPlan);
              if (five.isPresent()) {
                return new Span(five.get() - PLAN_YEARS + 1, five.get());
              }
              String last =
                  match.text("stop", title).or(() -> match.text("year", title)).orElseThrow();
              String first = match.text("start", title).orElse(last);
              int stop = year(last);
              return new Span(Math.min(year(first), stop), stop);
            });
  }

  private static boolean overlaps(TimeMention time, Rule.Match match, Span range) {
    return time.span().overlaps(match.span().shift(range.start()));
  }

  /** The words without spaces and quotation marks. */
  private static String plain(String words) {
    boolean torn = words.chars().anyMatch(c -> c <= ' ' || c == '“' || c == '”');
    return torn ? SPACE_OR_QUOTE.matcher(words).replaceAll("") : words;
  }

  private static TimeMention vague(Rule.Match match, String text, int origin) {
    return new TimeMention(
        match.span().shift(origin),
        plain(match.span().of(text)),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false);
  }

  private TimeMention mention(Rule.Match match, String text, int origin, Optional<Integer> now) {
    String words = plain(match.span().of(text));
    Optional<Integer> year =
        match
            .text("stop", text)
            .or(() -> match.text("year", text))
            .map(TimeFinder::year)
            .or(() -> match.text("hanyear", text).map(TimeFinder::hanYear))
            .or(() -> match.text("plan", text).map(TimeFinder::lastOfPlan))
            .or(
                () ->
                    match
                        .text("relative", text)
                        .flatMap(word -> Optional.ofNullable(RELATIVE.get(word)))
                        .flatMap(shift -> now.map(base -> base + shift)));
    return new TimeMention(
        match.span().shift(origin),
        words,
        year,
        year.flatMap(y -> date(match, text, y)),
        match.get("before").isPresent(),
        goal.find(text.substring(Math.max(0, match.span().start() - 3), match.span().start()))
            .isPresent(),
        false);
  }

  private static Optional<LocalDate> date(Rule.Match match, String text, int year) {
    Optional<Integer> month =
        match.text("month", text).or(() -> match.text("stopmonth", text)).map(Integer::valueOf);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    try {
      YearMonth whole = YearMonth.of(year, Math.min(LAST_MONTH, month.get()));
      return Optional.of(
          match
              .text("day", text)
              .map(day -> whole.atDay(Integer.parseInt(day)))
              .orElseGet(whole::atEndOfMonth));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    return Integer.parseInt(SPACE_OR_QUOTE.matcher(digits).replaceAll(""));
  }

  private static int hanYear(String words) {
    return (int) ChineseNumerals.parse(words.replaceAll("[○O零]", "〇"));
  }

  /** 十四五 ends in 2025. */
  private static int lastOfPlan(String words) {
    int number = (int) ChineseNumerals.parse(words.substring(1, 2));
    return TENTH_PLAN_END + number * PLAN_YEARS;
  }
}
