package io.qiantou.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays the rows of a table along a line of years. */
final class TimelineFigure {
  private static final int MOMENTS = 200;
  private static final int LEVELS = 14;

  /** Thousandths by which a further pile of points on one day stands beside the first. */
  private static final int ASIDE = 10;

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?");

  private TimelineFigure() {}

  static Figure of(ChartRows rows) {
    List<List<Cell>> dated =
        rows.table().rows().stream()
            .filter(row -> DATE.matcher(rows.part(row, "date")).matches())
            .sorted(Comparator.comparing((List<Cell> row) -> rows.part(row, "date")))
            .toList();
    List<List<Cell>> shown = dated.stream().limit(MOMENTS).toList();
    List<String> groups =
        List.copyOf(new TreeSet<>(shown.stream().map(row -> rows.part(row, "group")).toList()));
    int from = shown.isEmpty() ? 0 : day(rows.part(shown.get(0), "date")).getYear();
    int until =
        shown.isEmpty() ? 0 : day(rows.part(shown.get(shown.size() - 1), "date")).getYear() + 1;
    long first = LocalDate.of(from, 1, 1).toEpochDay();
    long days = Math.max(1, LocalDate.of(until, 1, 1).toEpochDay() - first);
    Map<Long, Integer> stacked = new HashMap<>();
    List<Figure.Moment> moments = new ArrayList<>();
    for (List<Cell> row : shown) {
      long place = (day(rows.part(row, "date")).toEpochDay() - first) * 1000 / days;
      int level = stacked.merge(place / 15, 1, Integer::sum) - 1;
      moments.add(
          new Figure.Moment(
              rows.part(row, "date"),
              rows.part(row, "label"),
              groups.indexOf(rows.part(row, "group")),
              (int) Math.min(1000, place + (long) level / LEVELS * ASIDE),
              level % LEVELS));
    }
    return new Figure.Timeline(
        rows.chart().kind().keyword(),
        groups,
        from,
        until,
        moments,
        rows.table().rows().size() - shown.size());
  }

  /** The last day that a date means: of {@code 2025} it is the end of the year. */
  private static LocalDate day(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches()) {
      throw new IllegalArgumentException(date);
    }
    int year = Integer.parseInt(parts.group(1));
    int month = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(12);
    LocalDate first = LocalDate.of(year, month, 1);
    return Optional.ofNullable(parts.group(3))
        .map(day -> first.withDayOfMonth(Integer.parseInt(day)))
        .orElse(first.withDayOfMonth(first.lengthOfMonth()));
  }
}
