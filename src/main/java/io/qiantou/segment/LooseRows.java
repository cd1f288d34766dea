package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.TableRow;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table that lost its grid, as text copied out of a PDF has them: single spaces part
 * the cells, and a long name breaks over lines.
 *
 * <p>{@code 指标 2020 年 2025 年 累计} over {@code 产业规模（亿元） 1444 — 7000}: read from the right, each field
 * has to fit its column, and what is left is the name. A row that does not fit is no row. Those of
 * a table of tasks, whose cells all hold words, {@link WrappedRows} reads.
 */
final class LooseRows {
  private static final String TABLE = "table";
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_HEADER = 120;
  private static final int MOST_LINES = 4;
  private static final int LONGEST_LINE = 200;

  private final RuleBook rules;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final TableHeader headers;

  LooseRows(RuleBook rules, String text, List<Paragraph> paragraphs, TableHeader headers) {
    this.rules = rules;
    this.text = text;
    this.paragraphs = paragraphs;
    this.headers = headers;
  }

  /** The header that stands at {@code at}, if every word of it is one. */
  Optional<TableHeader.Found> header(int at) {
    Paragraph line = paragraphs.get(at);
    if (line.text().length() > LONGEST_HEADER || line.text().indexOf(' ') < 0) {
      return Optional.empty();
    }
    List<Cell> fields = TableCells.spaced(text, line);
    if (fields.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    for (Cell field : fields) {
      Column column = headers.column(field);
      if (column.rule().isEmpty()) {
        return Optional.empty();
      }
      columns.add(column);
    }
    boolean counted = columns.get(0).kind() == ColumnKind.NUMBER;
    return TableHeader.isTable(columns) && (counted || holdsNumbers(columns))
        ? Optional.of(new TableHeader.Found(columns, 1))
        : Optional.empty();
  }

  private static boolean holdsNumbers(List<Column> columns) {
    return hasIndicators(columns) || columns.stream().anyMatch(column -> column.kind().reports());
  }

  private static boolean hasIndicators(List<Column> columns) {
    return columns.stream().anyMatch(column -> column.kind() == ColumnKind.INDICATOR);
  }

  /** The rows behind the header that stands at {@code at}. */
  TableFinder.Body rows(TableHeader.Found header, int at, int to) {
    return holdsNumbers(header.columns())
        ? numbers(header, at, to)
        : new WrappedRows(rules, text, paragraphs, header.columns()).read(at + 1, to);
  }

  private TableFinder.Body numbers(TableHeader.Found header, int at, int to) {
    List<TableRow> rows = new ArrayList<>();
    List<Paragraph> pending = new ArrayList<>();
    String repeated = paragraphs.get(at).text();
    int end = at + 1;
    for (int i = at + 1; i < to; i++) {
      Paragraph line = paragraphs.get(i);
      if (line.text().equals(repeated)) {
        end = i + 1;
        continue;
      }
      if (ends(line) || pending.size() == MOST_LINES) {
        break;
      }
      if (pending.isEmpty() && !rows.isEmpty() && rules.applies(TABLE, "unit-below", line.text())) {
        rows.add(withUnit(rows.remove(rows.size() - 1), line, named(header.columns())));
        end = i + 1;
        continue;
      }
      pending.add(line);
      Optional<TableRow> row = row(header.columns(), pending);
      if (row.isPresent()) {
        rows.add(row.get());
        pending.clear();
        end = i + 1;
      }
    }
    return new TableFinder.Body(rows, end);
  }

  /** True for what cannot be a piece of a row: a note, a heading, a sentence. */
  private boolean ends(Paragraph line) {
    boolean heading =
        line.number()
            .filter(
                number ->
                    number.style().compareTo(ItemNumber.Style.ARABIC) < 0
                        || number.style() == ItemNumber.Style.BOX)
            .isPresent();
    return heading
        || line.text().length() > LONGEST_LINE
        || line.text().indexOf('。') >= 0
        || rules.applies(TABLE, "note", line.text());
  }

  private Optional<TableRow> row(List<Column> columns, List<Paragraph> lines) {
    Deque<Cell> fields = new ArrayDeque<>();
    lines.forEach(line -> fields.addAll(TableCells.spaced(text, line)));
    int named = named(columns);
    int behind = columns.size() - named - 1;
    if (fields.size() < behind + 1) {
      return Optional.empty();
    }
    Deque<Cell> behindName = new ArrayDeque<>();
    for (int column = columns.size() - 1; column > named; column--) {
      Cell field = fields.removeLast();
      if (!fits(columns.get(column).kind(), field)) {
        return Optional.empty();
      }
      behindName.addFirst(field);
    }
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < named; column++) {
      boolean there = fields.size() > 1 && fits(columns.get(column).kind(), fields.getFirst());
      if (!there && columns.get(column).kind() == ColumnKind.NUMBER) {
        return Optional.empty();
      }
      cells.add(there ? fields.removeFirst() : empty(lines));
    }
    cells.add(joined(fields));
    cells.addAll(behindName);
    Span span = new Span(lines.get(0).span().start(), lines.get(lines.size() - 1).span().end());
    return Optional.of(new TableRow(span, cells, List.of()));
  }

  /** The row with the end of its name, which the page put below it: （亿千瓦时）. */
  private TableRow withUnit(TableRow row, Paragraph unit, int named) {
    List<Cell> cells = new ArrayList<>(row.cells());
    Span name = cells.get(named).span();
    cells.set(named, joined(List.of(Cell.of(text, name), Cell.of(text, unit.span()))));
    return new TableRow(new Span(row.span().start(), unit.span().end()), cells, row.groups());
  }

  /** The column whose cells may hold spaces: that of the indicators, or of what is counted. */
  private static int named(List<Column> columns) {
    int named = 0;
    boolean indicators = hasIndicators(columns);
    for (int i = 0; i < columns.size(); i++) {
      ColumnKind kind = columns.get(i).kind();
      if (!indicators && (kind.reports() || kind == ColumnKind.UNIT)) {
        return named;
      }
      named = !indicators || kind == ColumnKind.INDICATOR ? i : named;
    }
    return named;
  }

  private boolean fits(ColumnKind kind, Cell field) {
    String words = field.folded();
    if (kind.holdsValues() || kind.reports()) {
      return rules.applies(TABLE, "cell-value", words);
    }
    return switch (kind) {
      case NUMBER -> words.chars().allMatch(Character::isDigit);
      case NATURE ->
          rules.applies(TABLE, "binding", words)
              || rules.applies(TABLE, "expected", words)
              || rules.applies(TABLE, "none", words);
      default -> words.chars().anyMatch(Character::isLetter) || words.indexOf('%') >= 0;
    };
  }

  private Cell empty(List<Paragraph> lines) {
    int start = lines.get(0).span().start();
    return Cell.of(text, new Span(start, start));
  }

  /** The fields as one text: the spaces between them were put there by the page. */
  private Cell joined(Iterable<Cell> fields) {
    MappedText.Builder words = new MappedText.Builder(64);
    for (Cell field : fields) {
      Span span = field.span();
      words.copy(text, span.start(), span.end());
    }
    return new Cell(words.build());
  }
}
