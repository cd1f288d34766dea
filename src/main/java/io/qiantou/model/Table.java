package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table (表格) of a document whose header is understood: {@code 序号 | 重点任务 | 责任单位 | 完成时限} and the
 * rows below it.
 *
 * @param span where its rows stand in the repaired text, header included
 * @param caption the lines above it that name it, e.g. {@code 专栏 1 “十四五”时期主要指标}
 * @param columns its columns, from left to right
 * @param rows its body, top down
 * @param notes the lines below it that explain it, e.g. {@code 注：按当年价格计算。}
 */
public record Table(
    Span span, List<Cell> caption, List<Column> columns, List<TableRow> rows, List<Cell> notes) {

  /** Copies the lists; every row has as many cells as there are columns. */
  public Table {
    caption = List.copyOf(caption);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (TableRow row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            row.cells().size() + " cells under " + columns.size() + " columns at " + row.span());
      }
    }
  }

  /**
   * True for an allocation table (任务分工表): tasks, or indicators to be reached, and the agencies that
   * they are given to.
   */
  public boolean allocates() {
    return allocates(columns);
  }

  /** The same of columns whose rows are still to be read. */
  public static boolean allocates(List<Column> columns) {
    return !tasks(columns).isEmpty()
        && columns.stream().anyMatch(column -> column.kind().namesAgencies());
  }

  /** Indices of the columns that say what a row is about: tasks, or, where none is, indicators. */
  public List<Integer> tasks() {
    return tasks(columns);
  }

  private static List<Integer> tasks(List<Column> columns) {
    List<Integer> tasks = all(columns, ColumnKind::saysTask);
    return tasks.isEmpty() ? all(columns, ColumnKind.INDICATOR::equals) : tasks;
  }

  private static List<Integer> all(List<Column> columns, Predicate<ColumnKind> which) {
    return IntStream.range(0, columns.size())
        .filter(i -> which.test(columns.get(i).kind()))
        .boxed()
        .toList();
  }

  /** True for an indicator table (指标表): indicators and their values. */
  public boolean hasIndicators() {
    return first(ColumnKind.INDICATOR).isPresent()
        && columns.stream().anyMatch(column -> column.kind().holdsValues());
  }

  /** True for a table that reports: 地区 | 进出口（亿元） | 同比（%）. */
  public boolean reports() {
    return columns.stream().anyMatch(column -> column.kind().reports());
  }

  /** Index of the first column of this kind. */
  public Optional<Integer> first(ColumnKind kind) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).kind() == kind)
        .boxed()
        .findFirst();
  }
}
