package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found, as a table to take away: measures, or for a calendar their deadlines. */
final class SearchTables {
  private static final String CALENDAR = "ics";

  private final PolicyStore store;
  private final Report measures;
  private final Report deadlines;
  private final Duration time;

  SearchTables(PolicyStore store, Resources resources, Duration time) {
    this.store = store;
    this.time = time;
    this.measures = Reports.pages(resources).get("measures");
    this.deadlines = Reports.reports(resources).get("deadlines");
  }

  /** For a format; the IRI in the last column, without what is behind {@code #}, is a measure's. */
  Table of(MeasureSearch.Found found, String format) {
    Set<String> wanted = new HashSet<>(found.measures());
    Table all =
        format.equals(CALENDAR)
            ? deadlines.run(store, Map.of(), time)
            : measures.run(store, Map.of(), time);
    List<List<Cell>> rows =
        all.rows().stream().filter(row -> wanted.contains(measure(row))).toList();
    return all.with(rows);
  }

  private static String measure(List<Cell> row) {
    String iri = row.get(row.size() - 1).text();
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }
}
