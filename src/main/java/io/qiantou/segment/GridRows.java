package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.TableRow;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows below a header whose cells tabs or bars part. A line of one cell between two rows names
 * the group of those below it ({@code 一、优化营商环境}); a header that a new page repeats is passed over;
 * a row is as long as the header.
 */
final class GridRows {
  private static final int MOST_GROUP_LINES = 3;
  private static final int LONGEST_GROUP = 120;

  private final RuleBook rules;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final TableHeader headers;
  private final boolean printed;

  /**
   * For the paragraphs of one file.
   *
   * @param printed true for rows that were read off a page
   */
  GridRows(
      RuleBook rules,
      String text,
      List<Paragraph> paragraphs,
      TableHeader headers,
      boolean printed) {
    this.printed = printed;
    this.rules = rules;
    this.text = text;
    this.paragraphs = paragraphs;
    this.headers = headers;
  }

  /** The rows behind the header that stands at {@code at}. */
  TableFinder.Body rows(TableHeader.Found header, int at, int to) {
    List<TableRow> rows = new ArrayList<>();
    List<Paragraph> groups = new ArrayList<>();
    List<Paragraph> single = new ArrayList<>();
    List<String> first = words(TableCells.parted(text, paragraphs.get(at)));
    int end = at + header.rows();
    int i = end;
    while (i < to) {
      Paragraph line = paragraphs.get(i);
      List<Cell> cells = TableCells.parted(text, line);
      if (cells.isEmpty()) {
        if (!couldNameGroup(line) || single.size() == MOST_GROUP_LINES) {
          break;
        }
        single.add(line);
        i++;
        continue;
      }
      if (words(cells).equals(first)) {
        single.clear();
        i += header.rows();
        end = Math.min(i, to);
        continue;
      }
      if (cells.size() > header.columns().size()
          || (!single.isEmpty() && opensOther(cells, i, to))) {
        break;
      }
      boolean torn = printed && single.stream().anyMatch(name -> name.number().isEmpty());
      if (torn && i - single.size() - 1 >= at + header.rows() && !rows.isEmpty()) {
        rows.remove(rows.size() - 1);
      }
      boolean whole = !torn && (!printed || cells.size() == header.columns().size());
      if (!torn) {
        single.forEach(name -> enter(groups, name));
      }
      if (whole && !TableCells.isRule(cells)) {
        rows.add(row(line.span(), cells, header.columns().size(), groups));
      }
      single.clear();
      end = ++i;
    }
    return new TableFinder.Body(rows, end);
  }

  /**
   * Rows of another table, behind its caption: they have a header of their own, or half as many
   * cells.
   */
  private boolean opensOther(List<Cell> cells, int at, int to) {
    List<Cell> below = at + 1 < to ? TableCells.parted(text, paragraphs.get(at + 1)) : List.of();
    return headers.find(cells, below).isPresent();
  }

  private boolean couldNameGroup(Paragraph line) {
    return line.text().length() <= LONGEST_GROUP
        && !line.text().endsWith("。")
        && !rules.applies("table", "note", line.text());
  }

  /** A numbered group ends those of its style and below; one without a number ends all. */
  private static void enter(List<Paragraph> groups, Paragraph name) {
    groups.removeIf(
        group -> {
          Optional<ItemNumber.Style> own = name.number().map(ItemNumber::style);
          Optional<ItemNumber.Style> other = group.number().map(ItemNumber::style);
          return own.isEmpty() || other.isEmpty() || other.get().compareTo(own.get()) >= 0;
        });
    groups.add(name);
  }

  private TableRow row(Span span, List<Cell> cells, int columns, List<Paragraph> groups) {
    List<Cell> all = new ArrayList<>(cells);
    while (all.size() < columns) {
      all.add(Cell.of(text, new Span(span.end(), span.end())));
    }
    return new TableRow(
        span, all, groups.stream().map(group -> Cell.of(text, group.span())).toList());
  }

  private static List<String> words(List<Cell> cells) {
    return cells.stream().map(cell -> cell.text().replaceAll("[\\s\u3000]", "")).toList();
  }
}
