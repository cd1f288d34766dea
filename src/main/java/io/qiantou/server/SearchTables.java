package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Column;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Report;
import io.qiantou.report.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found, as a table to take away: measures, or for a calendar their deadlines. */
final class SearchTables {
  private static final String CALENDAR = "ics";

  private final KeptAnswers answers;
  private final Report measures;
  private final Report deadlines;

  SearchTables(Service service) {
    this.answers = service.answers();
    this.measures = service.pages().get("measures");
    this.deadlines = service.reports().get("deadlines");
  }

  /** For a format: {@code ics} is about deadlines, all others are about measures. */
  Table of(MeasureSearch.Found found, String format) {
    Set<String> wanted = new HashSet<>(found.measures());
    boolean calendar = format.equals(CALENDAR);
    Table all = answers.get(calendar ? deadlines : measures, Map.of());
    int column = column(all, calendar ? "deadline" : "measure");
    List<List<Cell>> rows =
        all.rows().stream().filter(row -> wanted.contains(measure(row.get(column)))).toList();
    return all.with(rows);
  }

  private static int column(Table table, String name) {
    return table.columns().stream().map(Column::name).toList().indexOf(name);
  }

  /** Of a measure's deadline the IRI is the measure's with something behind {@code #}. */
  private static String measure(Cell cell) {
    String iri = cell.text();
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }
}
