package io.qiantou.report;

import java.util.List;
import java.util.Map;

/** The rows of a table as one chart looks at them. */
record ChartRows(Table table, Chart chart, Language language) {
  private static final Label NONE = new Label("（无）", "(none)");

  private String words(List<Cell> row, String column) {
    String text = row.get(table.index(column)).text();
    return text.isBlank() ? NONE.in(language) : text.replaceAll("\\s*\\R\\s*", "");
  }

  /** The words of the column that plays this part; none where no column does. */
  String part(List<Cell> row, String part) {
    return chart.column(part).map(column -> words(row, column)).orElse("");
  }

  /** The number in the column of this part; a row counts for one where there is none. */
  long value(List<Cell> row, String part) {
    return chart.column(part).map(column -> number(row, column)).orElse(1L);
  }

  /** The number in this column, rounded. */
  long number(List<Cell> row, String column) {
    Cell cell = row.get(table.index(column));
    return cell.isNumber() ? Math.round(Double.parseDouble(cell.text())) : 0;
  }

  /** The names of the greatest sums, the greatest first. */
  static List<String> ranked(Map<String, Long> sums, int most) {
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
