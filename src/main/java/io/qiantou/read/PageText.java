package io.qiantou.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a page as it is printed: one line a line, indented with spaces of half an em, a blank line
 * where the page leaves one, the cells of a table row parted by tabs.
 */
final class PageText {
  private static final float SAME_LINE = 0.5f;
  private static final float PARAGRAPH_GAP = 1.6f;
  private static final float ALIGNED = 0.8f;
  private static final int LEAST_CELLS = 3;
  private static final int MOST_CELLS = 60;
  private static final int WIDEST_INDENT = 120;

  private PageText() {}

  /** The lines of a page made of these glyphs, each with its line feed. */
  static String of(List<Glyph> glyphs) {
    StringBuilder out = new StringBuilder();
    if (!glyphs.isEmpty()) {
      PageColumns.order(lines(glyphs)).forEach(column -> write(column, out));
    }
    return out.toString();
  }

  /** Glyphs whose baselines lie within half an em are one line; superscripts are. */
  private static List<PrintedLine> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<PrintedLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    float y = 0;
    float em = 0;
    for (Glyph glyph : sorted) {
      if (!line.isEmpty() && glyph.y() - y > SAME_LINE * Math.max(glyph.em(), em)) {
        lines.add(new PrintedLine(line));
        line = new ArrayList<>();
      }
      if (line.isEmpty() || glyph.em() > em) {
        y = glyph.y();
        em = glyph.em();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(new PrintedLine(line));
    }
    return lines;
  }

  private static void write(List<PrintedLine> lines, StringBuilder out) {
    float margin = margin(lines);
    float pitch = pitch(lines);
    BitSet rows = tableRows(lines);
    for (int i = 0; i < lines.size(); i++) {
      PrintedLine line = lines.get(i);
      boolean gap = i > 0 && line.y() - lines.get(i - 1).y() > PARAGRAPH_GAP * pitch;
      if (gap || (i > 0 && rows.get(i) != rows.get(i - 1))) {
        out.append('\n');
      }
      if (rows.get(i)) {
        out.append(String.join("\t", line.cells().stream().map(PrintedLine::text).toList()));
      } else {
        int indent = Math.round((line.start() - margin) / (line.em() / 2));
        out.append(" ".repeat(indent < 2 ? 0 : Math.min(indent, WIDEST_INDENT)));
        out.append(line.text());
      }
      out.append('\n');
    }
  }

  /** The leftmost edge at which three lines begin, or the leftmost of all. */
  private static float margin(List<PrintedLine> lines) {
    List<Float> starts = new ArrayList<>();
    lines.forEach(line -> starts.add(line.start()));
    starts.sort(Comparator.naturalOrder());
    for (int i = 0; i + 2 < starts.size(); i++) {
      if (starts.get(i + 2) - starts.get(i) < lines.get(0).em() / 2) {
        return starts.get(i);
      }
    }
    return starts.get(0);
  }

  /** The distance that most often lies between two baselines. */
  private static float pitch(List<PrintedLine> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 0;
    int most = 0;
    for (int i = 1; i < lines.size(); i++) {
      int distance = Math.round(lines.get(i).y() - lines.get(i - 1).y());
      int count = counts.merge(distance, 1, Integer::sum);
      if (count > most || (count == most && distance < best)) {
        most = count;
        best = distance;
      }
    }
    return most < 2 ? Float.MAX_VALUE : Math.max(1, best);
  }

  /** Lines of three or more cells whose edges or middles stand under those of a neighbour. */
  private static BitSet tableRows(List<PrintedLine> lines) {
    BitSet rows = new BitSet();
    List<PrintedLine> above = List.of();
    for (int i = 0; i < lines.size(); i++) {
      List<PrintedLine> cells = lines.get(i).cells();
      if (cells.size() <= MOST_CELLS && aligned(above, cells) >= LEAST_CELLS) {
        rows.set(i - 1, i + 1);
      }
      above = cells;
    }
    return rows;
  }

  private static int aligned(List<PrintedLine> above, List<PrintedLine> cells) {
    int count = 0;
    for (PrintedLine cell : cells) {
      float slack = ALIGNED * cell.em();
      boolean found = false;
      for (PrintedLine other : above) {
        float middle = (cell.start() + cell.end() - other.start() - other.end()) / 2;
        found |=
            Math.abs(cell.start() - other.start()) < slack
                || Math.abs(cell.end() - other.end()) < slack
                || Math.abs(middle) < slack;
      }
      count += found ? 1 : 0;
    }
    return count;
  }
}
