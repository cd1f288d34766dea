package io.qiantou.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the lines of a page in reading order: where text is set in two columns, the left one comes
 * before the right one; a headline across both parts what is above it from what is below.
 *
 * <p>A table is no pair of columns: its cells do not fill their width.
 */
final class PageColumns {
  private static final int LEAST_LINES = 6;
  private static final int MOST_LINES = 1_000;
  private static final float LEAST_FILL = 0.75f;

  private final List<PrintedLine> lines;

  private PageColumns(List<PrintedLine> lines) {
    this.lines = lines;
  }

  /** The same glyphs as lines of columns; each inner list is one column or a run of full lines. */
  static List<List<PrintedLine>> order(List<PrintedLine> lines) {
    if (lines.size() > MOST_LINES) {
      return List.of(lines);
    }
    PageColumns columns = new PageColumns(lines);
    return columns.gutter().map(columns::split).orElse(List.of(lines));
  }

  /** The middle of the gap that most lines leave free, if both sides are filled columns. */
  private Optional<Float> gutter() {
    Optional<Float> best = Optional.empty();
    int most = LEAST_LINES - 1;
    for (PrintedLine line : lines) {
      List<PrintedLine> cells = line.cells();
      if (cells.size() != 2) {
        continue;
      }
      float x = (cells.get(0).end() + cells.get(1).start()) / 2;
      int support = 0;
      for (PrintedLine other : lines) {
        support += leavesFree(other, x) ? 1 : 0;
      }
      if (support > most) {
        most = support;
        best = Optional.of(x);
      }
    }
    return best.filter(this::isBetweenColumns);
  }

  private static boolean leavesFree(PrintedLine line, float x) {
    return line.start() < x && line.end() > x && !crosses(line, x);
  }

  /** True where a glyph or a narrow gap lies at {@code x}: a line over both columns. */
  private static boolean crosses(PrintedLine line, float x) {
    float before = -1;
    float after = -1;
    for (Glyph glyph : line.glyphs()) {
      if (glyph.end() <= x) {
        before = glyph.end();
      } else if (glyph.x() < x) {
        return true;
      } else if (after < 0) {
        after = glyph.x();
      }
    }
    return before >= 0 && after >= 0 && after - before < line.em();
  }

  private boolean isBetweenColumns(float x) {
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    int several = 0;
    for (PrintedLine line : lines) {
      if (leavesFree(line, x)) {
        left.addAll(line.side(x, true));
        right.addAll(line.side(x, false));
        several += line.cells().size() > 2 ? 1 : 0;
      }
    }
    return several * 5 < left.size() && isFilled(left) && isFilled(right);
  }

  private static boolean isFilled(List<PrintedLine> column) {
    float start = Float.MAX_VALUE;
    float end = 0;
    for (PrintedLine line : column) {
      start = Math.min(start, line.start());
      end = Math.max(end, line.end());
    }
    float sum = 0;
    for (PrintedLine line : column) {
      sum += line.end() - line.start();
    }
    float em = column.get(0).em();
    return end - start > 8 * em && sum / column.size() > LEAST_FILL * (end - start);
  }

  private List<List<PrintedLine>> split(float x) {
    List<List<PrintedLine>> ordered = new ArrayList<>();
    List<PrintedLine> left = new ArrayList<>();
    List<PrintedLine> right = new ArrayList<>();
    List<PrintedLine> across = new ArrayList<>();
    for (PrintedLine line : lines) {
      if (crosses(line, x)) {
        flush(ordered, left);
        flush(ordered, right);
        across.add(line);
      } else {
        flush(ordered, across);
        left.addAll(line.side(x, true));
        right.addAll(line.side(x, false));
      }
    }
    flush(ordered, left);
    flush(ordered, right);
    flush(ordered, across);
    return ordered;
  }

  private static void flush(List<List<PrintedLine>> ordered, List<PrintedLine> lines) {
    if (!lines.isEmpty()) {
      ordered.add(List.copyOf(lines));
      lines.clear();
    }
  }
}
