package io.qiantou.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Counts a table into bars. */
final class BarFigure {
  private static final int BARS = 30;
  private static final Label ROWS = new Label("行数", "Rows");

  private BarFigure() {}

  static Figure of(ChartRows rows) {
    List<String> columns = rows.chart().columns().getOrDefault("values", List.of());
    List<String> names = names(rows, columns);
    Map<String, long[]> sums = new LinkedHashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      long[] sum = sums.computeIfAbsent(rows.part(row, "label"), label -> new long[names.size()]);
      if (columns.isEmpty()) {
        sum[Math.max(0, names.indexOf(rows.part(row, "split")))]++;
      } else {
        IntStream.range(0, sum.length).forEach(i -> sum[i] += rows.number(row, columns.get(i)));
      }
    }
    Comparator<Map.Entry<String, long[]>> greatest =
        Comparator.comparingLong(entry -> -sum(entry.getValue()));
    List<Map.Entry<String, long[]>> shown =
        sums.entrySet().stream().sorted(greatest).limit(BARS).toList();
    long most = shown.stream().mapToLong(entry -> sum(entry.getValue())).max().orElse(1);
    return new Figure.Bars(
        rows.chart().kind().keyword(),
        names,
        shown.stream().map(entry -> bar(entry.getKey(), entry.getValue(), most)).toList(),
        Math.max(1, most),
        sums.size() - shown.size());
  }

  private static long sum(long[] values) {
    return Arrays.stream(values).sum();
  }

  private static Figure.Bar bar(String label, long[] values, long most) {
    List<Figure.Piece> pieces = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        long width = values[i] * 1000 / Math.max(1, most);
        pieces.add(new Figure.Piece(i, values[i], before * 1000 / Math.max(1, most), width));
      }
      before += values[i];
    }
    return new Figure.Bar(label, pieces, before);
  }

  /** Of the colours. */
  private static List<String> names(ChartRows rows, List<String> columns) {
    Table table = rows.table();
    if (!columns.isEmpty()) {
      return columns.stream()
          .map(column -> table.columns().get(table.index(column)).label().in(rows.language()))
          .toList();
    }
    if (rows.chart().column("split").isPresent()) {
      return new ArrayList<>(
          new TreeSet<>(table.rows().stream().map(row -> rows.part(row, "split")).toList()));
    }
    return List.of(ROWS.in(rows.language()));
  }
}
