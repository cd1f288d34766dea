package io.qiantou.read;

import io.qiantou.text.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table whose merged cells are repeated in every row and column that they cover, as a reader of
 * the table takes them.
 *
 * <p>A cell {@code 商务部} with row span 2 stands in both rows. A cell over the whole width stands
 * once.
 */
final class Grid {
  private static final int MOST_COLUMNS = 64;
  private static final int LONGEST_SPAN = 1_000;

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> cellsInRow = new ArrayList<>();
  private final Map<Integer, Pending> pending = new HashMap<>();
  private List<String> row = new ArrayList<>();
  private int cells;

  private record Pending(String text, int rowsLeft) {}

  /** Adds a cell behind those of the row that is being filled. */
  void cell(String text, int columnSpan, int rowSpan) {
    fillFromAbove();
    cells++;
    int columns = Math.max(1, Math.min(columnSpan, MOST_COLUMNS));
    for (int i = 0; i < columns && row.size() < MOST_COLUMNS; i++) {
      if (rowSpan > 1) {
        pending.put(row.size(), new Pending(text, Math.min(rowSpan, LONGEST_SPAN) - 1));
      }
      row.add(text);
    }
  }

  /** The text in column {@code column} of the row above, empty where there is none. */
  String above(int column) {
    if (rows.isEmpty() || column >= rows.get(rows.size() - 1).size()) {
      return "";
    }
    return rows.get(rows.size() - 1).get(column);
  }

  /** Number of columns filled so far in this row. */
  int column() {
    return row.size();
  }

  /** Ends the row. */
  void endRow() {
    fillFromAbove();
    rows.add(row);
    cellsInRow.add(cells);
    row = new ArrayList<>();
    cells = 0;
  }

  private void fillFromAbove() {
    for (Pending above = pending.get(row.size()); above != null; above = pending.get(row.size())) {
      pending.remove(row.size());
      if (above.rowsLeft() > 1) {
        pending.put(row.size(), new Pending(above.text(), above.rowsLeft() - 1));
      }
      row.add(above.text());
    }
  }

  /** The rows, with a cell over the whole width once. */
  List<List<String>> rows() {
    List<List<String>> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cellsOfRow = rows.get(i);
      boolean one = cellsInRow.get(i) == 1 && cellsOfRow.stream().distinct().count() == 1;
      result.add(one ? List.of(cellsOfRow.get(0)) : List.copyOf(cellsOfRow));
    }
    return result;
  }

  /** True where at least {@code least} rows have two or more cells with text in them. */
  boolean isTable(int least) {
    int tabular = 0;
    for (int i = 0; i < rows.size(); i++) {
      long filled = rows.get(i).stream().filter(cell -> !cell.isEmpty()).count();
      tabular += cellsInRow.get(i) > 1 && filled > 1 ? 1 : 0;
    }
    return tabular >= least;
  }

  /**
   * The lines of one cell as one: {@code 责任\n单位} is a word broken by the cell's width, {@code
   * 商务部\n海关总署} are two names and keep a space.
   */
  static String joinLines(CharSequence content) {
    StringBuilder joined = new StringBuilder();
    for (String line : content.toString().split("\n", -1)) {
      String clean = Blocks.squeeze(line);
      if (clean.isEmpty()) {
        continue;
      }
      if (joined.length() > 0 && !(isStub(joined) && isStub(clean))) {
        joined.append(' ');
      }
      joined.append(clean);
    }
    return joined.toString();
  }

  private static boolean isStub(CharSequence text) {
    return text.length() <= 2 && text.chars().allMatch(c -> Characters.isHan((char) c));
  }
}
