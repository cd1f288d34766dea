package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.List;

/**
 * A row of a table's body.
 *
 * @param span where it stands in the repaired text
 * @param cells one for each column; a merged cell stands in every row that it covers
 * @param groups the rows of one cell above it that name its group ({@code 一、优化营商环境}), outermost
 *     first
 */
public record TableRow(Span span, List<Cell> cells, List<Cell> groups) {

  /** Copies the lists. */
  public TableRow {
    cells = List.copyOf(cells);
    groups = List.copyOf(groups);
  }
}
