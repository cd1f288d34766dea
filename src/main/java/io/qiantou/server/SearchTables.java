package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Column;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found, as a table to take away: measures, or for a calendar their deadlines.
 *
 * <p>Where little of much was found, that alone is asked for, so many measures at a time; else all
 * rows are, which stay kept for the next search, and those that were found are taken of them. The
 * rows and their order are the same.
 */
final class SearchTables {
  private static final String CALENDAR = "ics";
  private static final String MEASURE = "measure";
  private static final String DEADLINE = "deadline";
  private static final String DATE = "date";

  /** So many things stand in one question: a store elsewhere may refuse a longer one. */
  static final int AT_A_TIME = 1_000;

  /** More measures than this are asked for as a whole, within the time of one question. */
  private static final int MOST = 50 * AT_A_TIME;

  private final KeptAnswers answers;
  private final Report measures;
  private final Report deadlines;
  private final Report briefly;
  private final int atATime;

  SearchTables(Service service) {
    this(service.answers(), service.pages(), service.reports(), AT_A_TIME);
  }

  /** The same with other numbers of things in one question, for tests. */
  SearchTables(KeptAnswers answers, Reports pages, Reports reports, int atATime) {
    this.answers = answers;
    this.measures = pages.get("measures");
    this.deadlines = reports.get("deadlines");
    this.briefly = pages.get("brief.deadlines");
    this.atATime = atATime;
  }

  /** For a format: {@code ics} is about deadlines, all others are about measures. */
  Table of(MeasureSearch.Found found, String format) {
    List<String> inOrder = inOrder(found);
    boolean few = isFew(found, inOrder);
    if (!format.equals(CALENDAR)) {
      return few ? few(inOrder) : whole(measures, MEASURE, inOrder);
    }
    List<String> theirs = few ? deadlines(inOrder) : List.of();
    return few && theirs.size() <= atATime
        ? answers.once(deadlines.only(Map.of(DEADLINE, theirs, "of", measures(theirs))), Map.of())
        : whole(deadlines, DEADLINE, inOrder);
  }

  /** As the store orders measures, whatever they were found by. */
  private static List<String> inOrder(MeasureSearch.Found found) {
    return found
        .index()
        .map(index -> found.set().stream().mapToObj(index::measure).toList())
        .orElse(found.measures());
  }

  private static boolean isFew(MeasureSearch.Found found, List<String> measures) {
    int all = found.index().map(MeasureIndex::size).orElse(0);
    return measures.size() <= Math.min(MOST, all / 2);
  }

  private Table few(List<String> found) {
    List<List<Cell>> rows = new ArrayList<>();
    parts(found)
        .map(some -> answers.once(measures.only(Map.of(MEASURE, some)), Map.of()))
        .forEach(table -> rows.addAll(table.rows()));
    Table none = answers.once(measures.only(Map.of(MEASURE, List.of())), Map.of());
    return none.with(rows.stream().sorted(order(none)).toList());
  }

  private Stream<List<String>> parts(List<String> found) {
    return Stream.iterate(0, from -> from < found.size(), from -> from + atATime)
        .map(from -> found.subList(from, Math.min(found.size(), from + atATime)));
  }

  /**
   * The order of {@code measures.rq}. Within a document the measures came in theirs, from one
   * question to the next, and stay in it.
   */
  private static Comparator<List<Cell>> order(Table table) {
    int date = column(table, DATE);
    int number = column(table, "documentNumber");
    int document = column(table, "document");
    return Comparator.comparing((List<Cell> row) -> row.get(date).text(), Comparator.reverseOrder())
        .thenComparing(row -> row.get(number).text())
        .thenComparing(row -> row.get(document).text());
  }

  private Table whole(Report report, String column, List<String> found) {
    Set<String> wanted = new HashSet<>(found);
    Table all = answers.get(report, Map.of());
    int at = column(all, column);
    return all.with(
        all.rows().stream().filter(row -> wanted.contains(measure(row.get(at).text()))).toList());
  }

  private List<String> deadlines(List<String> found) {
    return parts(found)
        .flatMap(some -> answers.once(briefly.among(MEASURE, some), Map.of()).rows().stream())
        .map(row -> row.get(0).text())
        .limit(atATime + 1L)
        .toList();
  }

  private static List<String> measures(List<String> deadlines) {
    return deadlines.stream().map(SearchTables::measure).distinct().toList();
  }

  private static int column(Table table, String name) {
    return table.columns().stream().map(Column::name).toList().indexOf(name);
  }

  /** Of a measure's deadline the IRI is the measure's with something behind {@code #}. */
  private static String measure(String iri) {
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }
}
