package io.qiantou.extract;

import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Due;
import io.qiantou.model.Table;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which columns of an indicator table look back and which ahead: of {@code 2020年 | 2025年 | 累计} in a
 * document of 2021 the first is past, the second is due in 2025, and so, inferred, is the third.
 */
final class TableYears {
  private final Optional<Integer> issued;
  private final Optional<Integer> last;
  private final Optional<Integer> firstTarget;
  private final Optional<Span> plan;
  private final boolean setsTargets;

  /**
   * For one table.
   *
   * @param issued date of issue of its document
   * @param plan first and last year of the plan that the document is
   * @param setsTargets true where the table calls itself one of targets
   */
  TableYears(Table table, Optional<LocalDate> issued, Optional<Span> plan, boolean setsTargets) {
    this.issued = issued.map(LocalDate::getYear);
    this.plan = plan;
    this.setsTargets = setsTargets;
    this.last =
        table.columns().stream()
            .filter(column -> isOfYear(column.kind()) && column.kind() != ColumnKind.ACTUAL)
            .flatMap(column -> column.year().stream())
            .max(Integer::compare);
    this.firstTarget =
        table.columns().stream()
            .filter(column -> column.kind() == ColumnKind.TARGET)
            .flatMap(column -> column.year().stream())
            .min(Integer::compare);
  }

  private static boolean isOfYear(ColumnKind kind) {
    return kind == ColumnKind.VALUE || kind == ColumnKind.TARGET || kind == ColumnKind.ACTUAL;
  }

  /** By when a value of {@code column} is to be reached; empty where it is none of the future. */
  Optional<Due> due(Column column) {
    return switch (column.kind()) {
      case TARGET -> column.year().or(this::lastYear).map(year -> due(year, column));
      case TOTAL, GROWTH ->
          column.year().or(this::lastYear).filter(this::isAhead).map(year -> due(year, column));
      case VALUE -> column.year().filter(this::isAhead).map(year -> due(year, column));
      default -> Optional.empty();
    };
  }

  /** The last year that the table names, else that of the plan. */
  private Optional<Integer> lastYear() {
    return last.or(() -> plan.map(Span::end));
  }

  private static Due due(int year, Column column) {
    return new Due(year, Optional.empty(), column.year().isEmpty());
  }

  /** The year of which {@code column} reports; empty where it reports none. */
  Optional<Integer> past(Column column) {
    return switch (column.kind()) {
      case ACTUAL -> column.year();
      case VALUE -> column.year().filter(this::isBehind);
      default -> Optional.empty();
    };
  }

  private boolean isAhead(int year) {
    if (issued.isEmpty()) {
      return firstTarget.or(() -> plan.map(Span::end)).filter(end -> year >= end).isPresent();
    }
    boolean own = year == issued.get() && last.filter(later -> later > year).isEmpty();
    return year > issued.get() || (own && setsTargets);
  }

  private boolean isBehind(int year) {
    if (issued.isEmpty()) {
      return plan.map(Span::start).or(() -> firstTarget).filter(start -> year < start).isPresent();
    }
    boolean own = year == issued.get() && last.filter(later -> later > year).isPresent();
    return year < issued.get() || own;
  }
}
