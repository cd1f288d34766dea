package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.List;

/**
 * The rows of an allocation table (任务分工表) that say who does one measure: {@code 3 | 推广示例 | 商务部 |
 * 2019年底}.
 *
 * @param table the table
 * @param rows its rows, one or more: 3 may stand beside two rows, each with an agency
 * @param measure index of the measure among those of the document
 * @param own true where the rows are the measure; false where they only repeat one of the text
 */
public record Allocation(Table table, List<TableRow> rows, int measure, boolean own) {

  /** Copies the rows; there is at least one. */
  public Allocation {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("an allocation without rows");
    }
  }

  /** From the first to the last cell that says what is to be done, in the repaired text. */
  public Span taskSpan() {
    int start = Integer.MAX_VALUE;
    int end = 0;
    TableRow row = rows.get(0);
    for (int i : table.tasks()) {
      if (!row.cells().get(i).isEmpty()) {
        start = Math.min(start, row.cells().get(i).span().start());
        end = Math.max(end, row.cells().get(i).span().end());
      }
    }
    return start < end ? new Span(start, end) : row.span();
  }
}
