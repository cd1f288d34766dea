package io.qiantou.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What a report or a query answers: rows in the order of the query's ORDER BY.
 *
 * @param name short name, also of files: {@code leads}
 * @param title what it is
 * @param description what its rows say
 * @param columns from left to right
 * @param rows each with a cell for each column
 * @param extras what goes with them
 */
public record Table(
    String name,
    Label title,
    Label description,
    List<Column> columns,
    List<List<Cell>> rows,
    Extras extras) {

  /** Copies the lists; a row of another width is a fault of the caller. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells in a table of " + columns.size() + " columns: " + row);
      }
    }
  }

  /** The place of the column of this name. */
  int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(column + " is none of " + columns);
  }

  /** The same rows with other things beside them. */
  public Table with(Extras other) {
    return new Table(name, title, description, columns, rows, other);
  }

  /** Other rows, or the same in another order. */
  public Table with(List<List<Cell>> other) {
    return new Table(name, title, description, columns, other, extras);
  }

  /**
   * As people of {@code language} read it: with words in place of the columns' codes, each cell in
   * one line.
   */
  public Table in(Language language) {
    return new Table(
        name,
        title,
        description,
        columns.stream().map(column -> new Column(column.name(), column.label())).toList(),
        rows.stream().map(row -> shown(row, language)).toList(),
        extras);
  }

  private List<Cell> shown(List<Cell> row, Language language) {
    List<Cell> shown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      shown.add(columns.get(i).shown(row.get(i), language));
    }
    return shown;
  }

  /** The rows of a query's result, whose variables name the columns. */
  public static Table of(RowSet result) {
    List<Column> columns =
        result.getResultVars().stream()
            .map(variable -> new Column(variable.getVarName(), Label.same(variable.getVarName())))
            .toList();
    Label title = new Label("查询结果", "Query result");
    return new Table("query", title, Label.same(""), columns, rows(result), Extras.NONE);
  }

  /** The rows of a result, from left to right as its variables stand. */
  static List<List<Cell>> rows(RowSet result) {
    List<Var> variables = result.getResultVars();
    List<List<Cell>> rows = new ArrayList<>();
    while (result.hasNext()) {
      Binding binding = result.next();
      rows.add(variables.stream().map(variable -> Cell.of(binding.get(variable))).toList());
    }
    return rows;
  }
}
