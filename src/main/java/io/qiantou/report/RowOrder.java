package io.qiantou.report;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The order in which someone wants to see rows: {@code RowOrder.of("-measures")} has those with
 * most measures first. Numbers go by value, codes as the report lists them, words by the Chinese
 * order of letters; rows without a value come last, and equal ones stay as the report put them.
 *
 * @param column by its name
 * @param descending the greatest first
 */
public record RowOrder(String column, boolean descending) {

  /** Reads it; a minus in front turns it round. */
  public static RowOrder of(String words) {
    boolean descending = words.startsWith("-");
    return new RowOrder(descending ? words.substring(1) : words, descending);
  }

  /** As it stands in an address. */
  public String words() {
    return (descending ? "-" : "") + column;
  }

  /**
   * {@code table} in this order.
   *
   * @throws WrongCallException where it has no such column
   */
  public Table apply(Table table) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    if (!names.contains(column)) {
      throw new WrongCallException(
          "排序 / sort=" + column + ": one of " + String.join(", ", names) + " was expected");
    }
    int index = table.index(column);
    Collator letters = Collator.getInstance(Locale.CHINA);
    Column sorted = table.columns().get(index);
    Comparator<Cell> cells =
        Comparator.comparingInt(sorted::rank)
            .thenComparing((one, other) -> compare(one, other, letters));
    Comparator<Cell> turned = descending ? cells.reversed() : cells;
    Comparator<List<Cell>> order =
        Comparator.comparing((List<Cell> row) -> row.get(index).text().isEmpty())
            .thenComparing(row -> row.get(index), turned);
    return table.with(table.rows().stream().sorted(order).toList());
  }

  private static int compare(Cell one, Cell other, Collator letters) {
    if (one.isNumber() && other.isNumber()) {
      return new BigDecimal(one.text()).compareTo(new BigDecimal(other.text()));
    }
    return letters.compare(one.text(), other.text());
  }
}
