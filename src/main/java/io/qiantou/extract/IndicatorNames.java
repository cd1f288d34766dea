package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.lexicon.Units;
import io.qiantou.model.Bindingness;
import io.qiantou.model.Cell;
import io.qiantou.model.Change;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.model.Unit;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row of an indicator table is about: of {@code 1. 实际吸收外商直接投资（亿美元）} the indicator {@code
 * 实际吸收外商直接投资} in {@code 亿美元}.
 */
final class IndicatorNames {
  /** Stands in for the unit of a value that has none. */
  static final Unit NONE = new Unit("—", "—", BigDecimal.ONE, Unit.UNKNOWN, Optional.empty());

  private static final String TABLE = "table";

  private final RuleBook rules;
  private final Units units;

  IndicatorNames(Lexicon lexicon) {
    this.rules = lexicon.rules();
    this.units = lexicon.units();
  }

  /**
   * A row's indicator.
   *
   * @param words its name as printed, without number, unit and marks
   * @param unit its unit, where row or caption say
   * @param change where the name itself is that of a change (能耗降低)
   */
  record Name(String words, Optional<Unit> unit, Optional<Change> change) {}

  /** The indicator of {@code row}, if it names one. */
  Optional<Name> name(Table table, TableRow row) {
    int column = labels(table);
    Cell label = row.cells().get(column);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    String folded = label.folded();
    int start = ItemNumber.at(folded).map(ItemNumber::length).orElse(0);
    Span words = new Span(start, folded.length());
    Optional<Rule.Match> inLabel = rules.find(TABLE, "label-unit", words.of(folded));
    Optional<Unit> unit =
        table
            .first(ColumnKind.UNIT)
            .map(row.cells()::get)
            .filter(cell -> !cell.isEmpty() && !isNone(cell))
            .flatMap(cell -> unit(cell.folded()))
            .or(
                () ->
                    inLabel.flatMap(
                        match -> match.text("unit", words.of(folded)).flatMap(this::unit)))
            .or(() -> ofCaption(table));
    Span named =
        inLabel.flatMap(match -> match.get("name")).map(span -> span.shift(start)).orElse(words);
    Optional<Span> bare =
        rules
            .find(TABLE, "label-bare", named.of(folded))
            .flatMap(match -> match.get("name"))
            .map(span -> span.shift(named.start()));
    return bare.map(span -> Spaces.removed(span.of(label.text())))
        .map(printed -> new Name(printed, unit, change(printed)));
  }

  /**
   * The column that says what a row counts: the last of the indicators, or of what names the row.
   */
  private static int labels(Table table) {
    int last = 0;
    boolean indicators = table.first(ColumnKind.INDICATOR).isPresent();
    for (int i = 0; i < table.columns().size(); i++) {
      ColumnKind kind = table.columns().get(i).kind();
      if (!indicators && (kind.reports() || kind == ColumnKind.UNIT)) {
        return last;
      }
      last = !indicators || kind == ColumnKind.INDICATOR ? i : last;
    }
    return last;
  }

  private Optional<Change> change(String name) {
    if (rules.applies(TABLE, "label-increase", name)) {
      return Optional.of(Change.INCREASE);
    }
    return rules.find(TABLE, "label-decrease", name).map(match -> Change.DECREASE);
  }

  /** 单位：亿元 above the table holds for all of it. */
  private Optional<Unit> ofCaption(Table table) {
    for (Cell line : table.caption()) {
      Optional<Unit> unit =
          rules
              .find(TABLE, "table-unit", line.folded())
              .flatMap(match -> match.text("unit", line.folded()))
              .flatMap(this::unit);
      if (unit.isPresent()) {
        return unit;
      }
    }
    return Optional.empty();
  }

  /** The unit in a column's header. */
  Optional<Unit> unit(Column column) {
    return column.unit().flatMap(this::unit);
  }

  Optional<Unit> percent() {
    return unit("%");
  }

  /** The unit of these words, a known one where all of them are. */
  private Optional<Unit> unit(String words) {
    return words.isBlank() ? Optional.empty() : Optional.of(units.named(words));
  }

  /** 约束性 or 预期性, where the words say one of them. */
  Optional<Bindingness> nature(Cell cell) {
    boolean binding = rules.applies(TABLE, "binding", cell.folded());
    boolean expected = rules.applies(TABLE, "expected", cell.folded());
    return binding == expected
        ? Optional.empty()
        : Optional.of(binding ? Bindingness.BINDING : Bindingness.EXPECTED);
  }

  /** What the nearest line of a caption says that says one of them. */
  Optional<Bindingness> nature(List<Cell> caption) {
    Optional<Bindingness> nearest = Optional.empty();
    for (Cell line : caption) {
      Optional<Bindingness> said = nature(line);
      nearest = said.isPresent() ? said : nearest;
    }
    return nearest;
  }

  /** True where caption or columns say that the table sets targets. */
  boolean setsTargets(Table table) {
    return table.first(ColumnKind.NATURE).isPresent()
        || table.first(ColumnKind.TARGET).isPresent()
        || table.caption().stream()
            .anyMatch(line -> rules.applies(TABLE, "upper-target", line.folded()));
  }

  /** True for a cell that is a number, not 完成上级任务 and not a dash. */
  boolean isValue(Cell cell) {
    String folded = Spaces.removed(cell.folded());
    return !isNone(cell) && rules.applies(TABLE, "cell-value", folded);
  }

  private boolean isNone(Cell cell) {
    return rules.applies(TABLE, "none", cell.folded().strip());
  }

  /** A growth below nought is a decrease. */
  Optional<Change> growth(Cell cell) {
    return Optional.of(cell.folded().strip().startsWith("-") ? Change.DECREASE : Change.INCREASE);
  }

  /**
   * What the column at {@code index} of a statistical table counts of each row's thing: 出口总值 of
   * {@code 其中：出口/总值（亿元）}; empty where the row itself says all of it. A change is that of the column
   * before it, unless its header says of what.
   */
  String counted(List<Column> columns, int index) {
    StringBuilder words = new StringBuilder();
    for (String part : columns.get(index).header().split("/", -1)) {
      if (!rules.applies(TABLE, "plain-amount", part)) {
        words.append(bare(part));
      }
    }
    boolean change = columns.get(index).kind() == ColumnKind.CHANGE;
    return words.length() == 0 && change && index > 0 && columns.get(index - 1).kind().reports()
        ? counted(columns, index - 1)
        : words.toString();
  }

  /** The words of one line of a header, without its unit; none of 同比（%）. */
  private String bare(String header) {
    return Stream.of(ColumnKind.CHANGE.notation(), ColumnKind.AMOUNT.notation(), "header-bare")
        .flatMap(kind -> rules.find(TABLE, kind, header).stream())
        .findFirst()
        .map(match -> match.text("name", header).or(() -> match.text("what", header)).orElse(""))
        .orElse(header);
  }

  /** 年均增长 of {@code “十四五”年均增长（%）}. */
  static String growthWord(Column column) {
    int at = Math.max(0, column.header().indexOf("年均"));
    int end = at;
    while (end < column.header().length() && "（/〔".indexOf(column.header().charAt(end)) < 0) {
      end++;
    }
    return column.header().substring(at, end);
  }
}
