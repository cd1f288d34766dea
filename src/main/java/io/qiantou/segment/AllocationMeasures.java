package io.qiantou.segment;

import io.qiantou.model.Cell;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The units of an allocation table (任务分工表): rows that are one task, named by the column that tells
 * them apart.
 *
 * <p>Under {@code 序号 | 重点任务 | 具体举措 | 责任单位}, where one 重点任务 spans three 具体举措, each of the three is a
 * unit, headed by its 具体举措. Two rows with the same 序号 and the same words are one unit with agencies
 * in both.
 */
final class AllocationMeasures {
  private final Table table;
  private final List<Integer> said;
  private final Optional<Integer> number;
  private final List<List<TableRow>> units = new ArrayList<>();
  private final int named;

  private AllocationMeasures(Table table) {
    this.table = table;
    this.number = table.first(ColumnKind.NUMBER);
    this.said = table.tasks();
    gather();
    this.named = namedColumn();
  }

  /**
   * One unit of a table.
   *
   * @param rows its rows
   * @param path the printed numbers; empty where it has none
   * @param heading the title or lead sentence of its task, as printed
   * @param task all words of its task
   * @param span where its rows stand in the repaired text
   * @param text all its cells but that of its number, a line each
   */
  record Unit(
      List<TableRow> rows,
      List<String> path,
      String heading,
      String task,
      Span span,
      String text) {}

  /** The units of {@code table}, top down. */
  static List<Unit> of(Table table) {
    AllocationMeasures measures = new AllocationMeasures(table);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < measures.units.size(); i++) {
      units.add(measures.unit(i));
    }
    return units;
  }

  /** A row whose task is empty, or the same as that of the row above, belongs to it. */
  private void gather() {
    for (TableRow row : table.rows()) {
      boolean empty = said.stream().allMatch(column -> row.cells().get(column).isEmpty());
      if (units.isEmpty()) {
        if (!empty) {
          units.add(new ArrayList<>(List.of(row)));
        }
        continue;
      }
      List<TableRow> last = units.get(units.size() - 1);
      if (empty || repeats(last.get(last.size() - 1), row)) {
        last.add(row);
      } else {
        units.add(new ArrayList<>(List.of(row)));
      }
    }
  }

  private boolean repeats(TableRow above, TableRow row) {
    boolean sameNumber =
        number.map(column -> words(above, column).equals(words(row, column))).orElse(true);
    return sameNumber
        && spans(above.groups()).equals(spans(row.groups()))
        && said.stream().allMatch(column -> words(above, column).equals(words(row, column)));
  }

  private static List<Span> spans(List<Cell> cells) {
    return cells.stream().map(Cell::span).toList();
  }

  /**
   * The first column of tasks in which no two neighbouring units have the same words: one that
   * spans several units names their group.
   */
  private int namedColumn() {
    int last = said.get(0);
    for (int column : said) {
      if (table.columns().get(column).kind() == ColumnKind.TASK) {
        last = column;
        int tried = column;
        if (IntStream.range(0, units.size()).allMatch(unit -> isOwn(unit, tried))) {
          return column;
        }
      }
    }
    return last;
  }

  /** True where the unit has words in the column, and others than the units beside it. */
  private boolean isOwn(int unit, int column) {
    String words = words(units.get(unit).get(0), column);
    return !words.isEmpty()
        && (unit == 0 || !words.equals(words(units.get(unit - 1).get(0), column)))
        && (unit + 1 == units.size() || !words.equals(words(units.get(unit + 1).get(0), column)));
  }

  private Unit unit(int index) {
    List<TableRow> rows = units.get(index);
    TableRow first = rows.get(0);
    int column = headingColumn(index);
    Cell cell = first.cells().get(column);
    Paragraph task = Paragraph.of(cell.span(), cell.folded());
    String heading = Headings.of(task.rest(), task.leadLength());
    int at = cell.folded().indexOf(heading);
    String printed = cell.text().substring(at, at + heading.length());
    Span span = new Span(first.span().start(), rows.get(rows.size() - 1).span().end());
    return new Unit(
        rows, path(index, column, task), printed, cell.text(), span, text(rows, column));
  }

  /** The column that names the unit: that of the table, or else the first that is its own. */
  private int headingColumn(int unit) {
    if (isOwn(unit, named)) {
      return named;
    }
    return said.stream()
        .filter(column -> isOwn(unit, column))
        .findFirst()
        .or(() -> said.stream().filter(column -> isFilled(unit, column)).findFirst())
        .orElse(named);
  }

  private boolean isFilled(int unit, int column) {
    return !units.get(unit).get(0).cells().get(column).isEmpty();
  }

  /** The numbers of the groups around, of merged cells to the left, of the row, of the task. */
  private List<String> path(int index, int column, Paragraph task) {
    TableRow row = units.get(index).get(0);
    List<String> path = new ArrayList<>();
    for (Cell group : row.groups()) {
      ItemNumber.at(group.folded()).map(ItemNumber::printed).ifPresent(path::add);
    }
    for (int left : said) {
      if (left < column) {
        ItemNumber.at(row.cells().get(left).folded()).map(ItemNumber::printed).ifPresent(path::add);
      }
    }
    String own = number.map(counted -> words(row, counted)).orElse("");
    if (!own.isEmpty()) {
      path.add(own);
    }
    boolean shared = own.isEmpty() || sharesNumber(index, -1) || sharesNumber(index, 1);
    if (shared) {
      task.number().map(ItemNumber::printed).ifPresent(path::add);
    }
    return path;
  }

  private boolean sharesNumber(int index, int step) {
    int other = index + step;
    return other >= 0
        && other < units.size()
        && number
            .filter(
                column ->
                    words(units.get(index).get(0), column)
                        .equals(words(units.get(other).get(0), column)))
            .isPresent();
  }

  /** The cells from the task on, a line each, a merged one once; the number is left out. */
  private String text(List<TableRow> rows, int from) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> cells = rows.get(row).cells();
      for (int i = Math.min(from, said.get(0)); i < cells.size(); i++) {
        boolean again = row > 0 && words(rows.get(row), i).equals(words(rows.get(row - 1), i));
        boolean counts = number.filter(Integer.valueOf(i)::equals).isPresent();
        if (!cells.get(i).isEmpty() && !again && !counts) {
          lines.add(cells.get(i).text());
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String words(TableRow row, int column) {
    return row.cells().get(column).text().replaceAll("[\\s\u3000]", "");
  }
}
