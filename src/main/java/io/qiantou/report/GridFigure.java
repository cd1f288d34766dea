package io.qiantou.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums a table up into squares. */
final class GridFigure {
  private static final int SIDE = 24;

  private GridFigure() {}

  static Figure of(ChartRows rows) {
    Map<String, Long> across = new HashMap<>();
    Map<String, Long> down = new HashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      long value = rows.value(row, "value");
      across.merge(rows.part(row, "x"), value, Long::sum);
      down.merge(rows.part(row, "y"), value, Long::sum);
    }
    List<String> xs = ChartRows.ranked(across, SIDE);
    List<String> ys = ChartRows.ranked(down, SIDE);
    Map<Integer, Long> squares = new LinkedHashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      int x = xs.indexOf(rows.part(row, "x"));
      int y = ys.indexOf(rows.part(row, "y"));
      if (x >= 0 && y >= 0) {
        squares.merge(y * SIDE + x, rows.value(row, "value"), Long::sum);
      }
    }
    long most = squares.values().stream().mapToLong(Long::longValue).max().orElse(1);
    return new Figure.Grid(
        rows.chart().kind().keyword(),
        xs,
        ys,
        squares.entrySet().stream()
            .map(
                e ->
                    new Figure.Square(
                        e.getKey() % SIDE,
                        e.getKey() / SIDE,
                        e.getValue(),
                        Figure.shade(e.getValue(), most)))
            .toList(),
        most,
        across.size() - xs.size() + down.size() - ys.size());
  }
}
