package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Undoes what a page did to a text: joins broken lines, leaves out running headers and page
 * numbers, closes the spaces inside numbers and at joints.
 *
 * <p>{@code 到 2025年，力争\n\n达到 3 6 8 . 3 万件。} becomes {@code 到2025年，力争达到368.3万件。}. In the result
 * every paragraph is one line. The characters are written in one pass; the offset map leads each of
 * them back to the source.
 */
public final class Layout {

  /** The repaired text: paragraphs without inner line breaks, separated by one line feed. */
  public MappedText repair(SourceText source) {
    String text = source.text();
    List<Line> all = Line.of(text);
    boolean pages = source.hasPageLines();
    BitSet furniture = pages ? Furniture.find(text, all) : new BitSet();
    BitSet cellsOfAll = pages ? CellLines.find(text, all) : new BitSet();
    furniture.andNot(cellsOfAll);
    List<Line> lines = new ArrayList<>(all.size());
    BitSet cells = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (!furniture.get(i)) {
        cells.set(lines.size(), cellsOfAll.get(i));
        lines.add(all.get(i));
      }
    }
    LineJoints joints = new LineJoints(text, lines);
    MappedText.Builder out = new MappedText.Builder(text.length());
    int paragraphStart = lines.isEmpty() ? 0 : lines.get(0).start();
    BitSet values = pages ? TableLines.find(text, lines) : new BitSet();
    values.andNot(cells);
    BitSet columns = pages ? ColumnLines.find(text, lines) : new BitSet();
    TabRows tabs = new TabRows(text, lines);
    QuotedCells quoted = QuotedCells.find(text, lines);
    BitSet left = Footnotes.marks(text, lines);
    left.or(quoted.marks());
    boolean row = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i + 1 == lines.size();
      boolean ofTable =
          columns.get(i)
              || columns.get(i + 1)
              || values.get(i)
              || values.get(i + 1)
              || cells.get(i)
              || cells.get(i + 1);
      TabRows.Break behind = pages ? tabs.behind(i) : TabRows.Break.UNKNOWN;
      boolean joins =
          !last
              && pages
              && (quoted.breaks().get(i)
                  || (behind != TabRows.Break.ENDS
                      && (behind == TabRows.Break.GOES_ON
                          || (!ofTable && joints.joins(i, paragraphStart)))));
      if (row && TableLines.hasTab(text, line)) {
        TableLines.writeIndent(text, line, out);
      }
      row = TableLines.hasTab(text, line);
      if (columns.get(i)) {
        ColumnLines.write(text, line, out);
      } else {
        boolean prose = cells.get(i) || (isProse(text, line) && !values.get(i));
        write(text, line, left, prose, out);
      }
      if (last) {
        break;
      }
      if (joins) {
        char next = text.charAt(lines.get(i + 1).start());
        if (Characters.isLatin(out.last()) && Characters.isLatin(next)) {
          out.put(' ', line.end());
        }
      } else {
        out.put('\n', line.end());
        paragraphStart = lines.get(i + 1).start();
      }
    }
    return out.build();
  }

  /** Copies {@code text[from, end)} but for the places that are {@code left} out. */
  private static void copy(String text, int from, int end, BitSet left, MappedText.Builder out) {
    int at = from;
    while (at < end) {
      int next = left.nextSetBit(at);
      int stop = next < 0 ? end : Math.min(next, end);
      out.copy(text, at, stop);
      at = stop < end ? left.nextClearBit(stop) : end;
    }
  }

  private static void write(
      String text, Line line, BitSet left, boolean prose, MappedText.Builder out) {
    int at = line.start();
    while (at < line.end()) {
      int end = at;
      while (end < line.end() && !Characters.isSpace(text.charAt(end))) {
        end++;
      }
      copy(text, at, end, left, out);
      int next = end;
      while (next < line.end() && Characters.isSpace(text.charAt(next))) {
        next++;
      }
      if (TableLines.writeTabs(text, end, next, out)) {
        at = next;
        continue;
      }
      if (next < line.end() && keepsSpace(text.charAt(end - 1), text.charAt(next), prose)) {
        out.put(' ', end);
      }
      at = next;
    }
  }

  /** Prose has punctuation; the rows of a table that lost its grid have none. */
  private static boolean isProse(String text, Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (Characters.isMark(text.charAt(i), "，。；：")) {
        return true;
      }
    }
    return line.width() >= 40;
  }

  private static boolean keepsSpace(char before, char after, boolean prose) {
    if (!prose) {
      return true;
    }
    if (Characters.isWidePunctuation(before) || Characters.isWidePunctuation(after)) {
      return false;
    }
    boolean numberBefore = Characters.isDigit(before) || before == '.' || before == '．';
    boolean numberAfter =
        Characters.isDigit(after) || after == '.' || after == '．' || after == '%' || after == '％';
    return !(numberBefore && numberAfter) && Characters.isHan(before) == Characters.isHan(after);
  }
}
