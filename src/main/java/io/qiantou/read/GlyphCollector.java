package io.qiantou.read;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Collects the characters of each page with their positions. Text that runs in another direction
 * than most of its page (stamps, watermarks) is left out.
 *
 * <p>Radicals that some fonts give for characters ({@code ⼯} U+2F2F for {@code 工}) become the
 * characters.
 */
final class GlyphCollector extends PDFTextStripper {
  private static final double OBLIQUE = 0.05;
  private static final int MOST_GLYPHS = 400_000;

  private final long deadline;
  private final Consumer<List<Glyph>> pages;
  private final List<TextPosition> positions = new ArrayList<>();
  private long shown;
  private long unmapped;

  /**
   * Hands the glyphs of every page, in the order of the file, to {@code pages}.
   *
   * @param deadline in {@link System#nanoTime()}; after it any work ends with an exception
   */
  GlyphCollector(long deadline, Consumer<List<Glyph>> pages) {
    this.deadline = deadline;
    this.pages = pages;
    setStartPage(0);
  }

  /** True where most characters shown have no Unicode value. */
  boolean isMostlyUnmapped() {
    return unmapped * 2 > shown;
  }

  /** Number of characters that have no Unicode value. */
  long unmapped() {
    return unmapped;
  }

  /** Every page, those without content too, which the class above would leave out. */
  @Override
  protected void processPages(PDPageTree tree) throws IOException {
    for (PDPage page : tree) {
      positions.clear();
      if (page.hasContents()) {
        processPage(page);
      } else {
        pages.accept(List.of());
      }
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (positions.size() < MOST_GLYPHS) {
      positions.add(text);
    }
  }

  @Override
  protected void writePage() {
    int[] directions = new int[4];
    positions.forEach(text -> directions[quarter(text)]++);
    int usual = 0;
    for (int i = 1; i < directions.length; i++) {
      usual = directions[i] > directions[usual] ? i : usual;
    }
    List<Glyph> glyphs = new ArrayList<>(positions.size());
    for (TextPosition text : positions) {
      String unicode = plain(text.getUnicode());
      if (quarter(text) == usual && !isOblique(text) && !unicode.isBlank()) {
        float em = Math.max(1, text.getFontSizeInPt());
        glyphs.add(
            new Glyph(text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), em, unicode));
      }
    }
    pages.accept(glyphs);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    shown++;
    unmapped += font.toUnicode(code) == null ? 1 : 0;
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
      throw new TimeUsedUp();
    }
    super.processOperator(operator, operands);
  }

  /** Ends the reading of a page from inside; unchecked, for PDFBox goes on after an IOException. */
  static final class TimeUsedUp extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static int quarter(TextPosition text) {
    return Math.floorMod(Math.round(text.getDir() / 90), 4);
  }

  private static boolean isOblique(TextPosition text) {
    Matrix matrix = text.getTextMatrix();
    double a = Math.abs(matrix.getScaleX());
    double b = Math.abs(matrix.getShearY());
    return Math.min(a, b) > OBLIQUE * Math.max(a, b);
  }

  private static String plain(String unicode) {
    for (int i = 0; i < unicode.length(); i++) {
      char c = unicode.charAt(i);
      if ((c >= '\u2e80' && c <= '\u2fd5') || (c >= '\uf900' && c <= '\ufaff') || c < ' ') {
        return Normalizer.normalize(unicode, Normalizer.Form.NFKC).replaceAll("\\p{Cntrl}", "");
      }
    }
    return unicode;
  }
}
