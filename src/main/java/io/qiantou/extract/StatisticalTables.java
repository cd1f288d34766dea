package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.Quantity;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads observations out of statistical tables (统计表): under {@code 2025年上半年进出口情况} the row {@code
 * 示例综合保税区 | 1562.3 | 7.2} of the columns {@code 总值（亿元） | 同比（%）} says what was counted there in that
 * half-year, and by how much it had grown.
 *
 * <p>The period is that of the column, else of the caption, else of the document's title, as
 * printed where nothing says its year; a table without one, or of a year that was not over when the
 * document was issued, gives nothing.
 */
public final class StatisticalTables {
  private final QuantityFinder quantities;
  private final IndicatorNames names;
  private final ClauseWords words;
  private final TimeFinder times;
  private final ReportedTimes reported;
  private final ObservedPlaces places;

  /** With the rules, units and regions of {@code lexicon}. */
  public StatisticalTables(Lexicon lexicon) {
    quantities = new QuantityFinder(lexicon);
    names = new IndicatorNames(lexicon);
    words = new ClauseWords(lexicon);
    times = new TimeFinder(lexicon);
    reported = new ReportedTimes(lexicon);
    places = new ObservedPlaces(lexicon);
  }

  /** What the statistical tables of {@code document} say, in reading order. */
  public List<Fact> extract(DocumentText document) {
    List<Fact> found = new ArrayList<>();
    for (Table table : document.tables()) {
      if (table.reports() && !names.setsTargets(table)) {
        table(document, table, found);
      }
    }
    return found;
  }

  private void table(DocumentText document, Table table, List<Fact> found) {
    DocumentHead head = document.document().head();
    Optional<LocalDate> issued = head.issued();
    List<Optional<TimeMention>> periods = periods(document, table, issued);
    RegionContext context = places.context(head);
    Optional<Measure> measure = document.measureAround(table.span());
    for (TableRow row : table.rows()) {
      Optional<IndicatorNames.Name> name = names.name(table, row);
      for (int i = 0; i < row.cells().size() && name.isPresent(); i++) {
        Optional<TimeMention> period = periods.get(i).filter(time -> isOver(time, head));
        Optional<Quantity> quantity =
            quantity(table.columns().get(i), row.cells().get(i), name.get());
        if (period.isPresent() && quantity.isPresent()) {
          String indicator = name.get().words() + names.counted(table.columns(), i);
          found.add(
              new Observation(
                  measure,
                  indicator,
                  quantity.get(),
                  period.map(TimeMention::words),
                  period.get().yearInferred(),
                  places.of(indicator, document.mapped(), row.span(), context),
                  row.span().of(document.mapped().text()).replaceAll("\\s+", " "),
                  document.mapped().toSource(row.span()),
                  table.columns().get(i).rule().orElseThrow()));
        }
      }
    }
  }

  private Optional<Quantity> quantity(Column column, Cell cell, IndicatorNames.Name name) {
    boolean negative = cell.folded().strip().startsWith("-");
    if (!column.kind().reports() || !names.isValue(cell)) {
      return Optional.empty();
    }
    if (column.kind() == ColumnKind.CHANGE) {
      return names
          .unit(column)
          .flatMap(unit -> quantities.cell(cell.folded(), unit))
          .map(quantity -> quantity.with(names.growth(cell), words.yoy(column.header())));
    }
    return negative
        ? Optional.empty()
        : names.unit(column).or(name::unit).flatMap(unit -> quantities.cell(cell.folded(), unit));
  }

  /** Of what period each column is: its own, or that of the column before it, or of the table. */
  private List<Optional<TimeMention>> periods(
      DocumentText document, Table table, Optional<LocalDate> issued) {
    Optional<TimeMention> whole =
        table.caption().stream()
            .flatMap(line -> period(line.folded()).stream())
            .findFirst()
            .or(() -> period(Folding.fold(document.document().head().title())))
            .map(time -> reported.dated(time, issued));
    List<Optional<TimeMention>> periods = new ArrayList<>();
    for (Column column : table.columns()) {
      Optional<TimeMention> own = period(column.header()).map(time -> dated(time, whole, issued));
      periods.add(own.or(() -> last(periods, whole)));
    }
    return periods;
  }

  private static Optional<TimeMention> last(
      List<Optional<TimeMention>> periods, Optional<TimeMention> whole) {
    return periods.isEmpty() ? whole : periods.get(periods.size() - 1);
  }

  /** 1—6月 in a table of 2025 is of 2025. */
  private TimeMention dated(
      TimeMention time, Optional<TimeMention> whole, Optional<LocalDate> issued) {
    return time.year().isPresent()
        ? time
        : whole
            .flatMap(TimeMention::year)
            .map(year -> time.in(year, false))
            .orElseGet(() -> reported.dated(time, issued));
  }

  private Optional<TimeMention> period(String folded) {
    return times.find(folded, new Span(0, folded.length()), Optional.empty()).stream()
        .filter(time -> !time.limit() && !time.goal())
        .findFirst();
  }

  /**
   * True for a period before the document, or within its year; of a document without a date for all
   * that a report says, and else for a part of a year.
   */
  private static boolean isOver(TimeMention time, DocumentHead head) {
    boolean part = time.words().length() > "2025年".length();
    if (head.issued().isEmpty()) {
      return part || QuantityContext.isReport(head);
    }
    int year = time.year().orElse(0);
    int now = head.issued().get().getYear();
    return year < now || (year == now && part);
  }
}
