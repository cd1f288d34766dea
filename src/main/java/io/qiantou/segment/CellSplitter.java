package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells which lines are which cell of a row whose cells stand one below the other, where a long
 * cell is broken over lines: {@code 推进示例改 / 造 / 市商务局、市 / 财政局 / 2025年底前} under {@code 任务 | 责任单位 |
 * 完成时限} is two lines, two lines and one.
 *
 * <p>A cell has to fit its column, and a line is broken only where it is full. Lines that fit in no
 * way are no row.
 */
final class CellSplitter {
  private static final int MOST_LINES = 40;

  private final CellFit fit;
  private final List<Column> columns;

  /** Of the widest cell that was broken, for each column; 0 where none was. */
  private final int[] widths;

  /** For rows under {@code columns}, that of the number not among them. */
  CellSplitter(RuleBook rules, List<Column> columns) {
    this.fit = new CellFit(rules);
    this.columns = columns;
    this.widths = new int[columns.size()];
  }

  /**
   * A row that was divided.
   *
   * @param ends for each column the index behind the last of its lines
   * @param score how well the cells fit
   */
  record Split(List<Integer> ends, int score) {
    /** Index of the first line of a column. */
    int start(int column) {
      return column == 0 ? 0 : ends.get(column - 1);
    }
  }

  /** The best way to divide {@code lines}, if one fits. */
  Optional<Split> split(List<Paragraph> lines) {
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      return Optional.empty();
    }
    int[][] best = new int[columns.size() + 1][lines.size() + 1];
    int[][] from = new int[columns.size() + 1][lines.size() + 1];
    for (int[] row : best) {
      Arrays.fill(row, CellFit.NEVER);
    }
    best[0][0] = 0;
    for (int column = 0; column < columns.size(); column++) {
      for (int start = 0; start <= lines.size(); start++) {
        for (int end = start;
            best[column][start] > CellFit.NEVER / 2 && end <= lines.size();
            end++) {
          int score = best[column][start] + score(column, lines.subList(start, end));
          if (score > best[column + 1][end]) {
            best[column + 1][end] = score;
            from[column + 1][end] = start;
          }
        }
      }
    }
    int score = best[columns.size()][lines.size()];
    if (score <= CellFit.NEVER / 2) {
      return Optional.empty();
    }
    List<Integer> ends = new ArrayList<>();
    for (int column = columns.size(), end = lines.size(); column > 0; column--) {
      ends.add(0, end);
      end = from[column][end];
    }
    return Optional.of(new Split(ends, score));
  }

  /** Learns from a row how wide the columns are. */
  void learn(List<Paragraph> lines, Split split) {
    for (int column = 0; column < columns.size(); column++) {
      int start = split.start(column);
      if (split.ends().get(column) - start > 1) {
        widths[column] = Math.max(widths[column], width(lines.get(start)));
      }
    }
  }

  private int score(int column, List<Paragraph> lines) {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line.text()));
    int fits = fit.of(columns.get(column).kind(), words.toString());
    return fits <= CellFit.NEVER ? fits : fits + wrapped(column, lines);
  }

  /** What a cell loses where its lines break before they are full, or are wider than the column. */
  private int wrapped(int column, List<Paragraph> lines) {
    int full = widths[column];
    for (Paragraph line : lines.subList(0, Math.max(0, lines.size() - 1))) {
      full = Math.max(full, width(line));
    }
    int lost = 0;
    for (int i = 0; i < lines.size() && full > 0; i++) {
      int width = width(lines.get(i));
      boolean last = i + 1 == lines.size();
      boolean unlike = last ? width > full + CellFit.SLACK : width < full - CellFit.SLACK;
      lost -= unlike ? CellFit.FITS : 0;
    }
    return lost;
  }

  private static int width(Paragraph line) {
    return CellFit.width(line.text());
  }
}
