package io.qiantou.report;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name the variable of the query, e.g. {@code agencyName}; permanent: JSON calls it so
 * @param label what people read, e.g. 牵头机构
 * @param options the codes that stand in its cells, in the order in which they sort; none where the
 *     cells hold words, numbers, dates
 */
public record Column(String name, Label label, List<Option> options) {

  /** Copies the options. */
  public Column {
    options = List.copyOf(options);
  }

  /** A column without codes. */
  public Column(String name, Label label) {
    this(name, label, List.of());
  }

  /** Where {@code cell} stands among the codes; behind them where it is none. */
  int rank(Cell cell) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).value().equals(cell.text())) {
        return i;
      }
    }
    return options.size();
  }

  /**
   * What people of {@code language} read in place of {@code cell}: the words of its code, or its
   * own without the breaks of a page.
   */
  Cell shown(Cell cell, Language language) {
    int rank = rank(cell);
    return rank == options.size()
        ? new Cell(LineBreaks.without(cell.text()), cell.kind())
        : Cell.text(options.get(rank).label().in(language));
  }
}
