package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.PageMark;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the tables of a text that lost their grid their rows back: where a page that was copied has
 * each cell on lines of its own, the cells of a row are written into one line with tabs between
 * them, as the readers of web pages write it.
 *
 * <p>{@code 序号 / 任务 / 责任单位 / 1 / 推进示例改 / 造 / 市商务局 / 2 / …} becomes {@code 序号⇥任务⇥责任单位}, {@code
 * 1⇥推进示例改造⇥市商务局}, … The header has to be understood cell by cell ({@code data/rules/table.yml}).
 * The order of the characters stays, so that evidence leads back to the file.
 */
final class LostGrid {
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_NUMBER = 4;
  private static final int MOST_GROUP_LINES = 3;
  private static final int MOST_ROW_LINES = 40;
  private static final int LONGEST_GROUP = 40;

  private final RuleBook rules;
  private final MappedText mapped;
  private final List<Paragraph> lines;
  private final TableHeader headers;

  private LostGrid(RuleBook rules, MappedText mapped) {
    this.rules = rules;
    this.mapped = mapped;
    this.lines = Paragraph.of(mapped);
    this.headers = new TableHeader(rules);
  }

  /** The text with such tables restored; {@code mapped} itself where it has none. */
  static MappedText restore(RuleBook rules, MappedText mapped) {
    return new LostGrid(rules, mapped).restore();
  }

  /**
   * A header whose cells are lines.
   *
   * @param cells the lines of each
   * @param end index behind its last line
   */
  private record Header(List<Column> columns, List<List<Span>> cells, int end) {}

  /**
   * A row, or the name of the group of those below it, which has one cell.
   *
   * @param cells the pieces of each, top down; none of an empty one
   */
  private record Row(List<List<Span>> cells) {}

  private MappedText restore() {
    Optional<GridText> out = Optional.empty();
    int at = 0;
    while (at < lines.size()) {
      Optional<Restored> table = header(at).flatMap(this::table);
      if (table.isEmpty()) {
        at++;
        continue;
      }
      GridText text = out.orElseGet(() -> new GridText(mapped));
      text.copyUpTo(lines.get(at).span().start());
      table.get().rows().forEach(row -> text.row(row.cells()));
      at = table.get().end();
      text.skipTo(at < lines.size() ? lines.get(at).span().start() : mapped.text().length());
      out = Optional.of(text);
    }
    return out.map(GridText::build).orElse(mapped);
  }

  private Optional<Header> header(int at) {
    if (!isNumberCell(lines.get(at))) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    List<List<Span>> cells = new ArrayList<>();
    int next = at;
    while (next < lines.size()) {
      Span one = lines.get(next).span();
      Column column = column(one);
      int used = 1;
      if (column.rule().isEmpty() && next + 1 < lines.size()) {
        one = new Span(one.start(), lines.get(next + 1).span().end());
        column = column(one);
        used = 2;
      }
      if (column.rule().isEmpty()) {
        break;
      }
      columns.add(column);
      cells.add(pieces(next, used));
      next += used;
    }
    boolean table = columns.size() >= FEWEST_COLUMNS && TableHeader.isTable(columns);
    return table ? Optional.of(new Header(columns, cells, next)) : Optional.empty();
  }

  private List<Span> pieces(int at, int count) {
    return spans(lines.subList(at, at + count));
  }

  private boolean isNumberCell(Paragraph line) {
    return line.text().length() <= LONGEST_NUMBER
        && Character.isLetter(line.text().charAt(0))
        && column(line.span()).kind() == ColumnKind.NUMBER;
  }

  private Column column(Span span) {
    return headers.column(Cell.of(mapped.text(), span));
  }

  /**
   * The rows of a table, header first, and the index of the line behind it.
   *
   * @param end index of the first line that belongs to none of them
   */
  private record Restored(List<Row> rows, int end) {}

  private Optional<Restored> table(Header header) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(header.cells()));
    int at = header.end();
    List<Paragraph> group = new ArrayList<>();
    while (at < lines.size() && group.size() <= MOST_GROUP_LINES && !isNumber(at, 1)) {
      group.add(lines.get(at++));
    }
    if (at >= lines.size() || !isNumber(at, 1)) {
      return Optional.empty();
    }
    addGroup(rows, group);
    CellSplitter splitter =
        new CellSplitter(rules, header.columns().subList(1, header.columns().size()));
    List<Block> blocks = blocks(header, at);
    blocks.forEach(block -> read(splitter, block));
    int fitting = 0;
    int end = at;
    for (Block block : blocks) {
      Optional<Fit> fit = read(splitter, block);
      rows.add(row(block, fit, header.columns().size()));
      fit.ifPresent(read -> addGroup(rows, block.lines().subList(read.used(), block.size())));
      fitting += fit.isPresent() ? 1 : 0;
      end = fit.isPresent() && block.last() ? block.indexes().get(fit.get().used()) : block.end();
    }
    return fitting * 2 > blocks.size() ? Optional.of(new Restored(rows, end)) : Optional.empty();
  }

  /**
   * The lines between a row's number and the next.
   *
   * @param lines those of its cells, repeated headers and marks of pages left out
   * @param indexes of these lines, and of the one behind them
   * @param end index of the line behind the block
   * @param last true where no number follows
   * @param closed true where what follows the last row cannot belong to it
   */
  private record Block(
      Paragraph number,
      List<Paragraph> lines,
      List<Integer> indexes,
      int end,
      boolean last,
      boolean closed) {
    int size() {
      return lines.size();
    }
  }

  private List<Block> blocks(Header header, int first) {
    List<Block> blocks = new ArrayList<>();
    int at = first;
    boolean more = true;
    while (more) {
      Paragraph number = lines.get(at);
      List<Paragraph> cells = new ArrayList<>();
      List<Integer> indexes = new ArrayList<>();
      int next = at + 1;
      boolean closed = false;
      while (next < lines.size()
          && !isNumber(next, blocks.size() + 2)
          && cells.size() < MOST_ROW_LINES
          && !closed) {
        Optional<Header> again = header(next);
        if (again.filter(h -> h.columns().size() == header.columns().size()).isPresent()) {
          next = again.get().end();
        } else if (ends(lines.get(next))) {
          closed = true;
        } else {
          if (!PageMark.is(lines.get(next).text())) {
            cells.add(lines.get(next));
            indexes.add(next);
          }
          next++;
        }
      }
      more = next < lines.size() && isNumber(next, blocks.size() + 2);
      indexes.add(next);
      blocks.add(new Block(number, cells, indexes, next, !more, closed || next >= lines.size()));
      at = next;
    }
    return blocks;
  }

  /**
   * How the lines of a block are its cells.
   *
   * @param used the number of lines that are; those behind name the group of the rows below
   */
  private record Fit(CellSplitter.Split split, int used) {}

  /** Tries all lines first, then leaves one after another to what follows the row. */
  private static Optional<Fit> read(CellSplitter splitter, Block block) {
    Optional<Fit> best = Optional.empty();
    for (int left = 0; left <= mostLeft(block); left++) {
      int used = block.size() - left;
      if (left > 0 && !block.last() && !couldName(block.lines().get(used))) {
        continue;
      }
      Optional<CellSplitter.Split> split = splitter.split(block.lines().subList(0, used));
      if (split.isPresent()
          && best.filter(fit -> fit.split().score() >= split.get().score()).isEmpty()) {
        best = Optional.of(new Fit(split.get(), used));
      }
    }
    best.ifPresent(fit -> splitter.learn(block.lines(), fit.split()));
    return best;
  }

  private static int mostLeft(Block block) {
    int most = block.last() ? block.size() - 1 : Math.min(MOST_GROUP_LINES, block.size() - 1);
    return block.last() && block.closed() ? 0 : Math.max(0, most);
  }

  private static boolean couldName(Paragraph line) {
    return line.couldBeTitle(LONGEST_GROUP);
  }

  /** A row whose lines do not fit is one cell: its words stay, and give nobody a duty. */
  private static Row row(Block block, Optional<Fit> fit, int columns) {
    List<List<Span>> cells = new ArrayList<>();
    cells.add(List.of(block.number().span()));
    if (fit.isEmpty()) {
      cells.add(spans(block.lines()));
      return new Row(cells);
    }
    CellSplitter.Split split = fit.get().split();
    for (int column = 0; column + 1 < columns; column++) {
      cells.add(spans(block.lines().subList(split.start(column), split.ends().get(column))));
    }
    return new Row(cells);
  }

  private static List<Span> spans(List<Paragraph> lines) {
    return lines.stream().map(Paragraph::span).toList();
  }

  private static void addGroup(List<Row> rows, List<Paragraph> group) {
    if (!group.isEmpty()) {
      rows.add(new Row(List.of(spans(group))));
    }
  }

  private boolean isNumber(int at, int number) {
    return lines.get(at).text().equals(Integer.toString(number));
  }

  /** True for what cannot be a line of a cell behind the last row: a note, a chapter. */
  private boolean ends(Paragraph line) {
    boolean heading =
        line.number().filter(n -> n.style().compareTo(ItemNumber.Style.HAN) < 0).isPresent();
    return heading || rules.applies("table", "note", line.text());
  }
}
