package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Bindingness;
import io.qiantou.model.Cell;
import io.qiantou.model.Change;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Due;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.Observation;
import io.qiantou.model.Quantity;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.model.Target;
import io.qiantou.model.Unit;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads targets and observations out of indicator tables (指标表): under {@code 指标 | 2020年 | 2025年 |
 * 累计} the row {@code 产业规模（亿元） | 1444 | — | 7000} says what was reached in 2020, nothing for 2025,
 * and a sum of 7000 亿元 to be reached by 2025, the table's last year.
 *
 * <p>A column is past or future by its own words (实际, 目标), else by its year against the document's
 * date, or, where it has none, against the years of the plan that its title names. A column whose
 * year is that of the document is past where a later one stands beside it, and future where the
 * table calls itself one of targets; else it says nothing. A value without a unit in its cell, row,
 * column or caption is left out.
 */
public final class IndicatorTables {
  private final QuantityFinder quantities;
  private final IndicatorNames names;
  private final TimeFinder times;

  /** With the rules and units of {@code lexicon}. */
  public IndicatorTables(Lexicon lexicon) {
    quantities = new QuantityFinder(lexicon);
    names = new IndicatorNames(lexicon);
    times = new TimeFinder(lexicon);
  }

  /** What the indicator tables of {@code document} say, in reading order. */
  public List<Fact> extract(DocumentText document) {
    List<Fact> found = new ArrayList<>();
    for (Table table : document.tables()) {
      if (table.hasIndicators()) {
        TableYears years =
            new TableYears(
                table,
                document.document().head().issued(),
                times.plan(document.document().head()),
                names.setsTargets(table));
        Optional<Measure> measure = document.measureAround(table.span());
        Optional<Bindingness> caption = names.nature(table.caption());
        for (TableRow row : table.rows()) {
          row(document, table, row, years, measure, caption, found);
        }
      }
    }
    return found;
  }

  private void row(
      DocumentText document,
      Table table,
      TableRow row,
      TableYears years,
      Optional<Measure> measure,
      Optional<Bindingness> caption,
      List<Fact> found) {
    Optional<IndicatorNames.Name> name = names.name(table, row);
    if (name.isEmpty()) {
      return;
    }
    Optional<Bindingness> nature =
        cell(table, row, ColumnKind.NATURE).flatMap(names::nature).or(() -> caption);
    String quote = row.span().of(document.mapped().text()).replaceAll("\\s+", " ");
    Span evidence = document.mapped().toSource(row.span());
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = table.columns().get(i);
      if (!column.kind().holdsValues() || row.cells().get(i).isEmpty()) {
        continue;
      }
      Optional<Quantity> quantity = quantity(column, row.cells().get(i), name.get());
      Optional<Due> due = years.due(column);
      Optional<Integer> past = years.past(column);
      String rule = column.rule().orElseThrow();
      if (quantity.isPresent() && due.isPresent()) {
        String indicator = indicator(name.get(), column);
        found.add(
            new Target(measure, indicator, quantity.get(), due, nature, quote, evidence, rule));
      } else if (quantity.isPresent() && past.isPresent()) {
        found.add(
            new Observation(
                measure,
                name.get().words(),
                quantity.get(),
                past.map(String::valueOf),
                false,
                Optional.empty(),
                quote,
                evidence,
                rule));
      }
    }
  }

  private static Optional<Cell> cell(Table table, TableRow row, ColumnKind kind) {
    return table.first(kind).map(row.cells()::get).filter(cell -> !cell.isEmpty());
  }

  private Optional<Quantity> quantity(Column column, Cell cell, IndicatorNames.Name name) {
    boolean growth = column.kind() == ColumnKind.GROWTH;
    Optional<Unit> unit = names.unit(column).or(() -> growth ? names.percent() : name.unit());
    if (!names.isValue(cell)) {
      return Optional.empty();
    }
    Optional<Change> change = growth ? names.growth(cell) : name.change();
    return unit.or(() -> Optional.of(IndicatorNames.NONE))
        .flatMap(fallback -> quantities.cell(cell.folded(), fallback))
        .filter(quantity -> !quantity.unit().equals(IndicatorNames.NONE))
        .map(quantity -> quantity.with(change, Optional.empty()));
  }

  /** A column 年均增速 counts the growth of the indicator. */
  private static String indicator(IndicatorNames.Name name, Column column) {
    return column.kind() == ColumnKind.GROWTH
        ? name.words() + IndicatorNames.growthWord(column)
        : name.words();
  }
}
