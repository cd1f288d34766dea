package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables of a document whose header the rules understand: 任务分工表 and 指标表. Head tables of
 * pages, navigation, lists of contacts have other headers and are passed over.
 *
 * <p>{@code 序号⇥重点任务⇥责任单位} over {@code 1⇥推广示例⇥商务部} is a table of one row. What a file lost of its
 * tables is taken as it is: rows of tabs, of bars, or, under a header that is understood word for
 * word, of single spaces.
 */
final class TableFinder {
  private static final String TABLE = "table";
  private static final int MOST_CAPTIONS = 3;
  private static final int MOST_NOTES = 10;
  private static final int LONGEST_CAPTION = 80;

  private final RuleBook rules;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final TableHeader headers;
  private final GridRows grid;
  private final Optional<LooseRows> loose;

  /**
   * For the paragraphs of one file.
   *
   * @param text the repaired text
   * @param source where they were read from: in plain text and PDF tables may have lost their grid
   */
  TableFinder(RuleBook rules, String text, List<Paragraph> paragraphs, SourceText source) {
    this.rules = rules;
    this.text = text;
    this.paragraphs = paragraphs;
    this.headers = new TableHeader(rules);
    this.grid =
        new GridRows(
            rules, text, paragraphs, headers, source.mediaType().equals("application/pdf"));
    this.loose =
        source.hasPageLines()
            ? Optional.of(new LooseRows(rules, text, paragraphs, headers))
            : Optional.empty();
  }

  /**
   * A table and the paragraphs that its rows are, header included.
   *
   * @param from index of the first
   * @param to index after the last
   */
  record Placed(Table table, int from, int to) {}

  /** The rows that follow a header, and the index of the paragraph behind the last of them. */
  record Body(List<TableRow> rows, int end) {}

  /** The tables in paragraphs {@code [from, to)}, in order. */
  List<Placed> find(int from, int to) {
    List<Placed> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<Placed> table = at(at, from, to);
      table.ifPresent(found::add);
      at = table.map(Placed::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<Placed> at(int at, int from, int to) {
    List<Cell> upper = TableCells.parted(text, paragraphs.get(at));
    if (upper.isEmpty()) {
      return loose.flatMap(
          rows ->
              rows.header(at)
                  .flatMap(header -> placed(header, rows.rows(header, at, to), at, from, to)));
    }
    List<Cell> lower = at + 1 < to ? TableCells.parted(text, paragraphs.get(at + 1)) : List.of();
    return headers
        .find(upper, lower)
        .flatMap(header -> placed(header, grid.rows(header, at, to), at, from, to));
  }

  private Optional<Placed> placed(TableHeader.Found header, Body body, int at, int from, int to) {
    if (body.rows().isEmpty()) {
      return Optional.empty();
    }
    Span span =
        new Span(paragraphs.get(at).span().start(), paragraphs.get(body.end() - 1).span().end());
    Table table =
        new Table(span, captions(at, from), header.columns(), body.rows(), notes(body.end(), to));
    return Optional.of(new Placed(table, at, body.end()));
  }

  /** The lines above the header that name the table, top down. */
  private List<Cell> captions(int header, int from) {
    List<Cell> captions = new ArrayList<>();
    for (int i = header - 1; i >= Math.max(from, header - MOST_CAPTIONS); i--) {
      Paragraph line = paragraphs.get(i);
      boolean box = line.number().filter(n -> n.style() == ItemNumber.Style.BOX).isPresent();
      boolean names =
          rules.applies(TABLE, "caption", line.text())
              || rules.applies(TABLE, "table-unit", line.text());
      if (!line.couldBeTitle(LONGEST_CAPTION) || !(box || names)) {
        break;
      }
      captions.add(0, Cell.of(text, line.span()));
    }
    return captions;
  }

  private List<Cell> notes(int end, int to) {
    List<Cell> notes = new ArrayList<>();
    for (int i = end; i < Math.min(to, end + MOST_NOTES); i++) {
      Paragraph line = paragraphs.get(i);
      if (!rules.applies(TABLE, "note", line.text())) {
        break;
      }
      notes.add(Cell.of(text, line.span()));
    }
    return notes;
  }
}
