package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.Table;
import io.qiantou.text.Characters;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.PageMark;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the tables of a text that keeps the look of its pages their rows back: cells stand below
 * their header in columns, wrapped over lines side by side.
 *
 * <pre>
 * 序号  重点任务            责任单位
 *       推进样板工程。加快  省样板厅、省
 * 1     建设进度。          财政厅
 * </pre>
 *
 * becomes {@code 序号⇥重点任务⇥责任单位} over {@code 1⇥推进样板工程。加快建设进度。⇥省样板厅、省财政厅}, as the readers of web pages
 * write it. Other lines of such a look lose their wide spaces.
 */
final class ColumnGrid {
  private static final int FEWEST_COLUMNS = 3;
  private static final int LONGEST_GROUP = 60;
  private static final int MOST_DIGITS = 3;
  private static final int MOST_LINES = 20_000;

  private final RuleBook rules;
  private final MappedText mapped;
  private final List<Paragraph> lines;
  private final TableHeader headers;

  private ColumnGrid(RuleBook rules, MappedText mapped) {
    this.rules = rules;
    this.mapped = mapped;
    this.lines = Paragraph.of(mapped);
    this.headers = new TableHeader(rules);
  }

  /** The text with such tables restored; {@code mapped} itself where it has no such look. */
  static MappedText restore(RuleBook rules, MappedText mapped) {
    boolean columns = mapped.text().contains("  ") || mapped.text().contains("\u3000\u3000");
    return columns ? new ColumnGrid(rules, mapped).restore() : mapped;
  }

  private record Header(List<Column> columns, List<Span> labels) {}

  /**
   * A row's lines, or the name of the group of those below it.
   *
   * @param cells the pieces of each cell, top down
   */
  private record Row(List<List<Span>> cells) {}

  private MappedText restore() {
    GridText out = new GridText(mapped);
    int at = 0;
    while (at < lines.size()) {
      int end = Math.max(at + 1, tableEnd(at));
      List<Row> rows = end > at + 1 ? rows(at, end) : List.of();
      if (rows.isEmpty()) {
        for (int i = at; i < end; i++) {
          close(i, out);
        }
      } else {
        out.copyUpTo(lines.get(at).span().start());
        rows.forEach(row -> out.row(row.cells()));
        out.skipTo(start(end));
      }
      at = end;
    }
    return out.build();
  }

  /** Leaves out the wide spaces of a line. */
  private void close(int at, GridText out) {
    if (isColumnLine(lines.get(at))) {
      out.copyUpTo(lines.get(at).span().start());
      out.spaced(fields(lines.get(at), 1));
      out.skipTo(start(at + 1));
    }
  }

  private int start(int line) {
    return line < lines.size() ? lines.get(line).span().start() : mapped.text().length();
  }

  /** Index behind the lines below a header that begins at {@code at}; {@code at} if it is none. */
  private int tableEnd(int at) {
    if (!isColumnLine(lines.get(at)) || header(at).isEmpty()) {
      return at;
    }
    String printed = words(lines.get(at));
    int end = at + 1;
    int last = at;
    while (end < lines.size() && end - at < MOST_LINES && belongs(end, printed)) {
      last = isColumnLine(lines.get(end)) && !isGroup(lines.get(end)) ? end : last;
      end++;
    }
    return last + 1;
  }

  /** True for a line of columns, for what stands between them, and for the same header again. */
  private boolean belongs(int at, String header) {
    Paragraph line = lines.get(at);
    if (!isColumnLine(line)) {
      return isGroup(line) || PageMark.is(line.text());
    }
    return words(line).equals(header) || header(at).isEmpty();
  }

  /** True for a line that stands as its page has it. */
  private boolean isColumnLine(Paragraph line) {
    String text = line.text();
    boolean wide = Characters.isSpace(text.charAt(0));
    for (int i = 1; i < text.length() && !wide; i++) {
      wide = Characters.isSpace(text.charAt(i)) && Characters.isSpace(text.charAt(i - 1));
    }
    return wide;
  }

  private static boolean isGroup(Paragraph line) {
    String words = line.text().strip();
    return words.length() <= LONGEST_GROUP
        && words.indexOf('。') < 0
        && words.indexOf("  ") < 0
        && line.number()
            .filter(number -> number.style().compareTo(ItemNumber.Style.ARABIC) < 0)
            .isPresent();
  }

  private Optional<Header> header(int at) {
    List<Span> labels = fields(lines.get(at), 2);
    if (labels.size() < FEWEST_COLUMNS || labels.size() > TableCells.MOST) {
      return Optional.empty();
    }
    List<Cell> cells = labels.stream().map(label -> Cell.of(mapped.text(), label)).toList();
    List<Column> columns = headers.columns(cells);
    boolean counted = columns.get(0).kind() == ColumnKind.NUMBER;
    return counted && Table.allocates(columns)
        ? Optional.of(new Header(columns, labels))
        : Optional.empty();
  }

  /** What {@code gap} spaces or more part, in the repaired text. */
  private List<Span> fields(Paragraph line, int gap) {
    String text = line.span().of(mapped.text());
    List<Span> fields = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isSpace(text.charAt(i))) {
        continue;
      }
      if (start >= 0 && i - end >= gap) {
        fields.add(new Span(start, end).shift(line.span().start()));
        start = i;
      }
      start = start < 0 ? i : start;
      end = i + 1;
    }
    if (start >= 0) {
      fields.add(new Span(start, end).shift(line.span().start()));
    }
    return fields;
  }

  /** The rows of the table in {@code [at, end)}, header first; none where they do not fit. */
  private List<Row> rows(int at, int end) {
    Header header = header(at).orElseThrow();
    String printed = words(lines.get(at));
    List<Paragraph> body = new ArrayList<>();
    for (Paragraph line : lines.subList(at + 1, end)) {
      if (!words(line).equals(printed) && !PageMark.is(line.text().strip())) {
        body.add(line);
      }
    }
    int origin = lines.get(at).span().start();
    List<ColumnCuts> ways =
        ColumnCuts.of(
            lines.get(at).span().of(mapped.text()),
            header.labels().stream().map(label -> label.shift(-origin)).toList(),
            body.stream().filter(line -> !isGroup(line)).map(this::printed).toList());
    for (ColumnCuts cuts : ways) {
      List<Row> rows = rows(header, body, cuts);
      if (!rows.isEmpty()) {
        return rows;
      }
    }
    return List.of();
  }

  private List<Row> rows(Header header, List<Paragraph> body, ColumnCuts cuts) {
    List<List<Span>> pieces = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    for (Paragraph line : body) {
      if (!isGroup(line)) {
        List<Span> cells = cuts.pieces(printed(line));
        pieces.add(cells.stream().map(cell -> cell.shift(line.span().start())).toList());
        words.add(cells.stream().map(cell -> cell.of(printed(line))).toList());
      }
    }
    ColumnRows reader = new ColumnRows(rules, header.columns(), words);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(header.labels().stream().map(List::of).toList()));
    int from = 0;
    int to = 0;
    for (Paragraph line : body) {
      if (!isGroup(line)) {
        to++;
        continue;
      }
      if (!add(reader, pieces, words, from, to, rows)) {
        return List.of();
      }
      rows.add(new Row(List.of(fields(line, 2))));
      from = to;
    }
    return add(reader, pieces, words, from, to, rows) && rows.size() > 1 ? rows : List.of();
  }

  /** Adds the rows of lines {@code [from, to)}; false where they do not fit. */
  private static boolean add(
      ColumnRows reader,
      List<List<Span>> pieces,
      List<List<String>> words,
      int from,
      int to,
      List<Row> rows) {
    if (from == to) {
      return true;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (isNumber(words.get(i).get(0))) {
        numbers.add(i);
      }
    }
    Optional<List<Integer>> starts = reader.starts(from, to, numbers);
    for (int row = 0; row < starts.map(List::size).orElse(0); row++) {
      int start = starts.orElseThrow().get(row);
      int end = row + 1 < numbers.size() ? starts.orElseThrow().get(row + 1) : to;
      rows.add(row(pieces.subList(start, end)));
    }
    return starts.isPresent();
  }

  private static Row row(List<List<Span>> lines) {
    List<List<Span>> cells = new ArrayList<>();
    for (int column = 0; column < lines.get(0).size(); column++) {
      int of = column;
      cells.add(lines.stream().map(line -> line.get(of)).filter(span -> !span.isEmpty()).toList());
    }
    return new Row(cells);
  }

  private static boolean isNumber(String words) {
    return !words.isEmpty()
        && words.length() <= MOST_DIGITS
        && words.chars().allMatch(c -> Characters.isDigit((char) c));
  }

  private String printed(Paragraph line) {
    return line.span().of(mapped.text());
  }

  private static String words(Paragraph line) {
    return line.text().replaceAll("[\\s\u3000]", "");
  }
}
