package io.qiantou.server;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Targets and observations of an indicator on one axis of time, as places in a picture: years from
 * left to right, values from bottom to top. What is a change or has no year is left out.
 *
 * @param points one for each value
 * @param years ticks below
 * @param lines ticks at the left
 */
public record TimeAxis(List<Point> points, List<Tick> years, List<Tick> lines) {
  private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d\\d)");
  private static final int WIDTH = 900;
  private static final int HEIGHT = 300;
  private static final int LEFT = 90;
  private static final int RIGHT = WIDTH - 30;
  private static final int TOP = 20;
  private static final int BOTTOM = HEIGHT - 40;
  private static final int LINES = 4;
  private static final int MOST_YEARS = 12;

  /**
   * A value.
   *
   * @param id of its row in the table
   * @param kind target or observation
   * @param label what it says
   */
  public record Point(long x, long y, String id, String kind, String label) {}

  /** A mark at an axis. */
  public record Tick(long at, String label) {}

  private record Value(int year, BigDecimal number, String id, Map<String, String> row) {}

  /** Copies the lists. */
  public TimeAxis {
    points = List.copyOf(points);
    years = List.copyOf(years);
    lines = List.copyOf(lines);
  }

  /** Of rows as {@code queries/pages/indicator.values.rq} gives them. */
  static TimeAxis of(List<Map<String, String>> rows) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      Matcher year = YEAR.matcher(row.getOrDefault("when", ""));
      if (year.find() && row.getOrDefault("change", "").isEmpty()) {
        values.add(
            new Value(
                Integer.parseInt(year.group(1)),
                new BigDecimal(row.getOrDefault("base", "0")),
                "v" + i,
                row));
      }
    }
    return values.isEmpty() ? new TimeAxis(List.of(), List.of(), List.of()) : drawn(values);
  }

  private static TimeAxis drawn(List<Value> values) {
    TreeSet<Integer> years = new TreeSet<>();
    values.forEach(value -> years.add(value.year()));
    BigDecimal low = values.stream().map(Value::number).reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal high = values.stream().map(Value::number).reduce(low, BigDecimal::max);
    double range = Math.max(high.subtract(low).doubleValue(), Double.MIN_NORMAL);
    int first = years.first();
    double span = Math.max(1, years.last() - first);
    List<Point> points = new ArrayList<>();
    for (Value value : values) {
      points.add(
          new Point(
              across((value.year() - first) / span),
              up(value.number().subtract(low).doubleValue() / range),
              value.id(),
              value.row().getOrDefault("kind", ""),
              label(value)));
    }
    List<Tick> below = new ArrayList<>();
    int step = (int) Math.ceil((span + 1) / MOST_YEARS);
    for (int year = first; year <= years.last(); year += step) {
      below.add(new Tick(across((year - first) / span), String.valueOf(year)));
    }
    List<Tick> beside = new ArrayList<>();
    for (int line = 0; line <= LINES; line++) {
      BigDecimal at =
          low.add(
              high.subtract(low)
                  .multiply(BigDecimal.valueOf(line))
                  .divide(BigDecimal.valueOf(LINES), 4, RoundingMode.HALF_UP));
      beside.add(new Tick(up(line / (double) LINES), at.stripTrailingZeros().toPlainString()));
    }
    return new TimeAxis(points, below, beside);
  }

  private static String label(Value value) {
    Map<String, String> row = value.row();
    return value.year()
        + " "
        + row.getOrDefault("comparator", "")
        + " "
        + row.getOrDefault("value", "")
        + " "
        + row.getOrDefault("unit", "")
        + " · "
        + row.getOrDefault("documentTitle", "");
  }

  private static long across(double part) {
    return LEFT + Math.round(part * (RIGHT - LEFT));
  }

  private static long up(double part) {
    return BOTTOM - Math.round(part * (BOTTOM - TOP));
  }

  /** Of the picture. */
  public int width() {
    return WIDTH;
  }

  /** Of the picture. */
  public int height() {
    return HEIGHT;
  }

  /** Where the lines begin. */
  public int left() {
    return LEFT;
  }

  /** Where the lines end. */
  public int right() {
    return RIGHT;
  }

  /** Where the years stand. */
  public int bottom() {
    return BOTTOM;
  }
}
