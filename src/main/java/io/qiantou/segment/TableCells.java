package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.ColumnKind;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of a line: what tabs part, as the readers of web pages and Word files write a row, or
 * what bars part ({@code | 1 | 推广示例 | 商务部 |}), or, in a text that lost its grid, single spaces.
 */
final class TableCells {
  /** More cells than a printed table has columns: a line of 10,000 tabs is no row. */
  static final int MOST = 64;

  private static final int LEAST_FIELDS = 3;

  private static final String BARS = "|｜│┃";

  private TableCells() {}

  /** The cells parted by tabs or bars, empty ones too; none where the line has neither. */
  static List<Cell> parted(String text, Paragraph line) {
    String row = line.text();
    if (row.indexOf('\t') >= 0) {
      return cells(text, line.span().start(), row, "\t");
    }
    int first = firstBar(row);
    if (first < 0) {
      return List.of();
    }
    List<Cell> cells = cells(text, line.span().start(), row, BARS);
    int from = row.substring(0, first).isBlank() ? 1 : 0;
    int to = cells.size() - (cells.get(cells.size() - 1).isEmpty() ? 1 : 0);
    return to - from < 2 ? List.of() : cells.subList(from, to);
  }

  /** The fields parted by single spaces; {@code 2020 年} is one of them. */
  static List<Cell> spaced(String text, Paragraph line) {
    List<Span> fields = new ArrayList<>();
    String row = line.text();
    int start = 0;
    for (int i = 0; i <= row.length() && fields.size() <= MOST; i++) {
      if (i == row.length() || Characters.isSpace(row.charAt(i))) {
        if (i > start) {
          add(fields, row, new Span(start, i));
        }
        start = i + 1;
      }
    }
    int origin = line.span().start();
    return fields.stream().map(field -> Cell.of(text, field.shift(origin))).toList();
  }

  private static void add(List<Span> fields, String row, Span field) {
    Span before = fields.isEmpty() ? field : fields.get(fields.size() - 1);
    boolean year =
        before.length() == 4
            && row.charAt(field.start()) == '年'
            && before.of(row).chars().allMatch(c -> Characters.isDigit((char) c));
    if (year) {
      fields.set(fields.size() - 1, new Span(before.start(), field.end()));
    } else {
      fields.add(field);
    }
  }

  /** True for the first row of a table, or its first cell where a page gave each a line. */
  static boolean opens(RuleBook rules, String line) {
    return line.indexOf('\t') >= 0
        || rules
            .find("table", ColumnKind.NUMBER.notation(), line.replaceAll("[\\s\u3000]", ""))
            .isPresent();
  }

  /** True for a line of fields parted by spaces, most of which are numbers: 水泥 万吨 15408 -8.6. */
  static boolean isNumbers(Paragraph line) {
    String[] fields = line.text().strip().split("[\\s　]+", MOST);
    long numbers = Arrays.stream(fields).filter(TableCells::isNumber).count();
    return fields.length >= LEAST_FIELDS && numbers * 2 >= fields.length;
  }

  private static boolean isNumber(String field) {
    return field.chars().anyMatch(c -> Characters.isDigit((char) c))
        && field.chars().noneMatch(c -> Characters.isHan((char) c));
  }

  /** True for the line under a header of bars: {@code |---|---|}. */
  static boolean isRule(List<Cell> cells) {
    return cells.stream()
        .allMatch(
            cell -> !cell.isEmpty() && cell.text().chars().allMatch(c -> "-:—=".indexOf(c) >= 0));
  }

  private static int firstBar(String row) {
    for (int i = 0; i < row.length(); i++) {
      if (Characters.isMark(row.charAt(i), BARS)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Cell> cells(String text, int origin, String row, String separators) {
    List<Cell> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= row.length() && cells.size() <= MOST; i++) {
      if (i == row.length() || Characters.isMark(row.charAt(i), separators)) {
        cells.add(Cell.of(text, trimmed(row, start, i).shift(origin)));
        start = i + 1;
      }
    }
    return cells;
  }

  private static Span trimmed(String row, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Characters.isSpace(row.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(row.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
