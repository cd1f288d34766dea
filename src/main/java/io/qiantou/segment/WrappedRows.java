package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.TableRow;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.PageMark;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table of tasks that lost its grid, as text copied out of a PDF line by line has
 * them: spaces part the cells, and what did not fit into a cell stands in the next lines.
 *
 * <p>{@code 1 清理示例收费，建立公示 示例部、国家示 2025年12} over {@code 制度 例局 月底前} is a task, two agencies and a
 * deadline: each field of the second line goes on with a cell of the first, from left to right, so
 * that the cells fit their columns. Rows are counted 1, 2, 3; one that fits in no way is no row.
 */
final class WrappedRows {
  private static final int MOST_MORE_LINES = 4;
  private static final int MOST_WAYS = 2000;
  private static final int LONGEST_GROUP = 20;

  private final RuleBook rules;
  private final CellFit fit;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<Column> columns;

  /** For the rows under {@code columns}, the first of which counts them. */
  WrappedRows(RuleBook rules, String text, List<Paragraph> paragraphs, List<Column> columns) {
    this.rules = rules;
    this.fit = new CellFit(rules);
    this.text = text;
    this.paragraphs = paragraphs;
    this.columns = columns;
  }

  /**
   * The lines of one row, the fields of each.
   *
   * @param end index of the paragraph behind it
   * @param sure true where that cannot be a piece of a cell
   */
  private record Lines(List<List<Cell>> fields, int end, boolean sure) {}

  /** The rows from {@code at} on; the last only where what follows it is no piece of a cell. */
  TableFinder.Body read(int at, int to) {
    List<Lines> all = new ArrayList<>();
    int next = behindGroups(at, at, to);
    while (next < to && isRow(next, all.size() + 1)) {
      Lines row = lines(next, to, all.size() + 2);
      all.add(row);
      next = behindGroups(row.end(), at, to);
    }
    if (!all.isEmpty() && !all.get(all.size() - 1).sure()) {
      all.remove(all.size() - 1);
    }
    int[] widths = widths(all);
    List<TableRow> rows = new ArrayList<>();
    int end = at;
    for (Lines row : all) {
      cells(row, widths).ifPresent(cells -> rows.add(new TableRow(span(row), cells, List.of())));
      end = row.end();
    }
    return new TableFinder.Body(rows, end);
  }

  /** Behind headings of groups of rows ({@code 二、要素保障}), pages' numbers, the header again. */
  private int behindGroups(int from, int firstRow, int to) {
    String header = paragraphs.get(firstRow - 1).text();
    int at = from;
    while (at < to && isBetween(paragraphs.get(at), header)) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(Paragraph line, String header) {
    return line.text().equals(header) || PageMark.is(line.text()) || isGroup(line);
  }

  private static boolean isGroup(Paragraph line) {
    return line.couldBeTitle(LONGEST_GROUP)
        && line.number()
            .filter(number -> number.style().compareTo(ItemNumber.Style.ARABIC) < 0)
            .isPresent();
  }

  private boolean isRow(int at, int number) {
    return paragraphs.get(at).text().startsWith(number + " ")
        && fields(at).size() == columns.size();
  }

  private List<Cell> fields(int at) {
    return TableCells.spaced(text, paragraphs.get(at));
  }

  private Lines lines(int at, int to, int nextNumber) {
    List<List<Cell>> fields = new ArrayList<>(List.of(fields(at)));
    int next = at + 1;
    boolean ended = false;
    while (next < to && fields.size() <= MOST_MORE_LINES && !isRow(next, nextNumber) && !ended) {
      List<Cell> more = fields(next);
      ended = more.size() >= columns.size() || ends(paragraphs.get(next));
      if (!ended) {
        fields.add(more);
        next++;
      }
    }
    boolean sure = ended || next >= to || isRow(next, nextNumber);
    return new Lines(fields, next, sure);
  }

  /** True for what cannot be a piece of a cell: a note, a heading, a sentence. */
  private boolean ends(Paragraph line) {
    return line.number().isPresent()
        || line.text().indexOf('。') >= 0
        || PageMark.is(line.text())
        || rules.applies("table", "note", line.text());
  }

  /** How wide the first line of each column's cells gets. */
  private int[] widths(List<Lines> rows) {
    int[] widths = new int[columns.size()];
    for (Lines row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.fields().get(0).get(column)));
      }
    }
    return widths;
  }

  private static int width(Cell field) {
    return CellFit.width(field.text());
  }

  /** The cells of a row in the way that fits best. */
  private Optional<List<Cell>> cells(Lines row, int[] widths) {
    List<List<List<Cell>>> ways = new ArrayList<>();
    ways.add(row.fields().get(0).stream().map(List::of).toList());
    for (List<Cell> more : row.fields().subList(1, row.fields().size())) {
      List<List<List<Cell>>> longer = new ArrayList<>();
      for (List<List<Cell>> way : ways) {
        extend(way, more, 0, 1, longer);
      }
      ways = longer.size() > MOST_WAYS ? List.of() : longer;
    }
    List<List<Cell>> best = List.of();
    int most = CellFit.NEVER / 2;
    for (List<List<Cell>> way : ways) {
      int score = score(way, widths);
      if (score > most) {
        most = score;
        best = way;
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(best.stream().map(this::joined).toList());
  }

  /** Adds to {@code found} each way to go on with cells of {@code way}, in order. */
  private void extend(
      List<List<Cell>> way, List<Cell> fields, int field, int from, List<List<List<Cell>>> found) {
    if (found.size() > MOST_WAYS) {
      return; // too many to be a row: a line of 30 words under 60 columns has more than can be
      // tried
    }
    if (field == fields.size()) {
      found.add(way);
      return;
    }
    for (int column = from; column + fields.size() - field <= columns.size(); column++) {
      List<List<Cell>> next = new ArrayList<>(way);
      List<Cell> cell = new ArrayList<>(way.get(column));
      cell.add(fields.get(field));
      next.set(column, cell);
      extend(next, fields, field + 1, column + 1, found);
    }
  }

  private int score(List<List<Cell>> way, int[] widths) {
    int score = 0;
    for (int column = 1; column < columns.size(); column++) {
      List<Cell> pieces = way.get(column);
      StringBuilder words = new StringBuilder();
      pieces.forEach(piece -> words.append(piece.folded()));
      score += fit.of(columns.get(column).kind(), words.toString());
      for (Cell piece : pieces.subList(0, pieces.size() - 1)) {
        score -= width(piece) < widths[column] - CellFit.SLACK ? CellFit.FITS : 0;
      }
    }
    return score;
  }

  private Cell joined(List<Cell> pieces) {
    MappedText.Builder words = new MappedText.Builder(64);
    for (Cell piece : pieces) {
      words.copy(text, piece.span().start(), piece.span().end());
    }
    return new Cell(words.build());
  }

  private static Span span(Lines row) {
    List<Cell> last = row.fields().get(row.fields().size() - 1);
    return new Span(
        row.fields().get(0).get(0).span().start(), last.get(last.size() - 1).span().end());
  }
}
