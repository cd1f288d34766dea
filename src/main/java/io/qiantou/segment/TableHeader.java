package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Table;
import io.qiantou.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands the header of a table, over one row or two, by the rules of {@code
 * data/rules/table.yml}: {@code 责任单位} over {@code 牵头 | 配合} is {@code 责任单位/牵头} and {@code 责任单位/配合}.
 */
final class TableHeader {
  private static final String TABLE = "table";
  private static final int LONGEST = 40;

  /** Number, group and name of a row. */
  private static final int MOST_LABELS = 3;

  private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");

  private final RuleBook rules;

  TableHeader(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * A header that was understood.
   *
   * @param columns the columns
   * @param rows over how many rows it stands
   */
  record Found(List<Column> columns, int rows) {}

  /** The header that begins with the row {@code upper}; {@code lower} is the row below it. */
  Optional<Found> find(List<Cell> upper, List<Cell> lower) {
    if (upper.size() > TableCells.MOST || !couldBeHeader(upper)) {
      return Optional.empty();
    }
    if (isLowerHalf(upper, lower)) {
      List<Column> both = new ArrayList<>();
      for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
        both.add(column(words(upper, i), words(lower, i)));
      }
      if (isTable(both)) {
        return Optional.of(new Found(both, 2));
      }
    }
    List<Column> one = columns(upper);
    return isTable(one) ? Optional.of(new Found(one, 1)) : Optional.empty();
  }

  /** The columns that the cells of one row name. */
  List<Column> columns(List<Cell> row) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      columns.add(column(words(row, i)));
    }
    return columns;
  }

  /** True where the columns are those of a table that says something. */
  static boolean isTable(List<Column> columns) {
    boolean indicators = columns.stream().anyMatch(column -> column.kind() == ColumnKind.INDICATOR);
    boolean values = columns.stream().anyMatch(column -> column.kind().holdsValues());
    return Table.allocates(columns) || (indicators && values) || reports(columns);
  }

  /** True for 地区 | 进出口（亿元） | 同比（%）: behind what names the row nothing but what is counted of it. */
  private static boolean reports(List<Column> columns) {
    int first = 0;
    while (first < columns.size() && !columns.get(first).kind().reports()) {
      first++;
    }
    return first > 0
        && first <= MOST_LABELS
        && first < columns.size()
        && columns.subList(0, first).stream().noneMatch(TableHeader::isOfOtherTable)
        && columns.subList(first, columns.size()).stream()
            .allMatch(column -> column.kind().reports() || column.kind() == ColumnKind.VALUE);
  }

  private static boolean isOfOtherTable(Column column) {
    return column.kind().namesAgencies()
        || column.kind().holdsValues()
        || column.kind() == ColumnKind.DEADLINE;
  }

  /** A header's words are short, and no sentence. */
  private static boolean couldBeHeader(List<Cell> row) {
    int filled = 0;
    for (Cell cell : row) {
      if (cell.text().length() > LONGEST || cell.text().indexOf('。') >= 0) {
        return false;
      }
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled >= 2;
  }

  /**
   * True where the lower row goes on with the header: each of its cells repeats the one above,
   * which spans both, or is empty, or stands below a cell that spans several columns.
   */
  private boolean isLowerHalf(List<Cell> upper, List<Cell> lower) {
    if (lower.isEmpty() || lower.size() > TableCells.MOST || !couldBeHeader(lower)) {
      return false;
    }
    boolean more = false;
    int columns = Math.max(upper.size(), lower.size());
    for (int i = 0; i < columns; i++) {
      String above = words(upper, i);
      String below = words(lower, i);
      if (below.isEmpty() || below.equals(above)) {
        continue;
      }
      boolean spans =
          above.isEmpty()
              || column(below).kind().holdsValues()
              || column(below).kind().reports()
              || (i > 0 && above.equals(words(upper, i - 1)))
              || (i + 1 < columns && above.equals(words(upper, i + 1)));
      boolean understood = column(above, below).rule().isPresent();
      if (!spans || !understood) {
        return false;
      }
      more = true;
    }
    return more;
  }

  private static String words(List<Cell> row, int column) {
    return column < row.size() ? words(row.get(column)) : "";
  }

  private static String words(Cell cell) {
    return SPACES.matcher(Folding.fold(cell.text())).replaceAll("");
  }

  private Column column(String upper, String lower) {
    if (lower.isEmpty() || lower.equals(upper)) {
      return column(upper);
    }
    if (upper.isEmpty()) {
      return column(lower);
    }
    Column both = column(upper + "/" + lower);
    if (both.rule().isPresent()) {
      return both;
    }
    Column below = column(lower);
    if (below.kind().reports()) {
      return new Column(
          upper + "/" + lower, below.kind(), below.rule(), below.year(), below.unit());
    }
    if (below.kind() != ColumnKind.VALUE) {
      return below;
    }
    ColumnKind kind =
        rules.applies(TABLE, "upper-target", upper)
            ? ColumnKind.TARGET
            : rules.applies(TABLE, "upper-actual", upper) ? ColumnKind.ACTUAL : ColumnKind.VALUE;
    return new Column(upper + "/" + lower, kind, below.rule(), below.year(), below.unit());
  }

  /** The column that one cell names; without a rule where it is none that is known. */
  Column column(Cell cell) {
    return column(words(cell));
  }

  private Column column(String header) {
    if (header.isEmpty() || header.length() > LONGEST) {
      return Column.unknown(header);
    }
    for (Rule rule : rules.rules(TABLE)) {
      Optional<ColumnKind> kind = ColumnKind.of(rule.emits());
      Optional<Rule.Match> match = kind.flatMap(k -> rule.find(header));
      if (match.isPresent()) {
        Optional<Integer> year =
            match
                .get()
                .text("year", header)
                .or(() -> match.get().text("other", header))
                .or(() -> match.get().text("end", header))
                .map(Integer::valueOf);
        return new Column(
            header,
            kind.orElseThrow(),
            Optional.of(rule.id()),
            year,
            match.get().text("unit", header));
      }
    }
    return Column.unknown(header);
  }
}
