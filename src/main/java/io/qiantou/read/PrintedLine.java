package io.qiantou.read;

import io.qiantou.text.Characters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line as printed: glyphs on one baseline, from left to right.
 *
 * @param glyphs at least one
 */
record PrintedLine(List<Glyph> glyphs) {
  private static final float LATIN_SPACE = 0.15f;
  private static final float MIXED_SPACE = 0.35f;
  private static final float HAN_SPACE = 0.6f;
  private static final float CELL_SPACE = 1.0f;
  private static final float SAME_PLACE = 0.3f;

  /** Sorts the glyphs and drops those printed twice to look bold. */
  PrintedLine {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::x));
    List<Glyph> single = new ArrayList<>(sorted.size());
    for (Glyph glyph : sorted) {
      if (!isRepeated(glyph, single)) {
        single.add(glyph);
      }
    }
    glyphs = List.copyOf(single);
  }

  private static boolean isRepeated(Glyph glyph, List<Glyph> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - 3); i--) {
      Glyph other = before.get(i);
      if (glyph.text().equals(other.text())
          && Math.abs(glyph.x() - other.x())
              < SAME_PLACE * Math.min(glyph.em(), Math.max(other.width(), 1))) {
        return true;
      }
    }
    return false;
  }

  /** Left edge. */
  float start() {
    return glyphs.get(0).x();
  }

  /** Right edge. */
  float end() {
    float end = 0;
    for (Glyph glyph : glyphs) {
      end = Math.max(end, glyph.end());
    }
    return end;
  }

  /** Baseline of its largest glyph. */
  float y() {
    return largest().y();
  }

  /** Size of its largest glyph. */
  float em() {
    return largest().em();
  }

  private Glyph largest() {
    Glyph largest = glyphs.get(0);
    for (Glyph glyph : glyphs) {
      largest = glyph.em() > largest.em() ? glyph : largest;
    }
    return largest;
  }

  /** The parts of the line between wide gaps, as the cells of a table row are set. */
  List<PrintedLine> cells() {
    List<PrintedLine> cells = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || gap(i) > CELL_SPACE * glyphs.get(i).em()) {
        cells.add(new PrintedLine(glyphs.subList(from, i)));
        from = i;
      }
    }
    return cells;
  }

  /** The part on one side of {@code x}; empty where nothing stands there. */
  List<PrintedLine> side(float x, boolean left) {
    List<Glyph> part = glyphs.stream().filter(glyph -> glyph.end() <= x == left).toList();
    return part.isEmpty() ? List.of() : List.of(new PrintedLine(part));
  }

  /**
   * The text; {@code 附　　件} and {@code 通 知}, set wide to fill a line, are closed up, other gaps
   * become a space.
   */
  String text() {
    boolean spread = isSpread();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      if (i > 0 && !spread && isSpace(i)) {
        out.append(gap(i) > CELL_SPACE * glyphs.get(i).em() ? '\u3000' : ' ');
      }
      out.append(glyphs.get(i).text());
    }
    return out.toString();
  }

  private float gap(int index) {
    return glyphs.get(index).x() - glyphs.get(index - 1).end();
  }

  private boolean isSpace(int index) {
    Glyph before = glyphs.get(index - 1);
    Glyph after = glyphs.get(index);
    boolean wideBefore = isWide(before);
    boolean wideAfter = isWide(after);
    float least =
        wideBefore && wideAfter ? HAN_SPACE : wideBefore || wideAfter ? MIXED_SPACE : LATIN_SPACE;
    return gap(index) > least * Math.min(before.em(), after.em());
  }

  /** Every gap is wide, and all are alike: a title set letter by letter. */
  private boolean isSpread() {
    if (glyphs.size() < 2 || glyphs.size() > 40) {
      return false;
    }
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      if (!Characters.isHan(glyphs.get(i).text().charAt(0))) {
        return false;
      }
      if (i > 0) {
        least = Math.min(least, gap(i));
        most = Math.max(most, gap(i));
      }
    }
    float em = em();
    return least > 0.4f * em && most < least * 1.3f + 0.2f * em;
  }

  private static boolean isWide(Glyph glyph) {
    return Characters.width(glyph.text().charAt(0)) == 2;
  }
}
