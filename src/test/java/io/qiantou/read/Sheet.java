package io.qiantou.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.text.Characters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * One PDF under way, set with a Chinese font of the system; y counts from the top. A test that asks
 * for one is skipped where there is no such font.
 */
final class Sheet {
  static final float EM = 12;

  final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page = new PDPage(PDRectangle.A4);

  Sheet() throws IOException {
    Optional<Path> file = chineseFont();
    assumeTrue(file.isPresent(), "no Chinese font in /usr/share/fonts");
    font = load(file.orElseThrow());
    document.addPage(page);
  }

  private PDFont load(Path file) throws IOException {
    if (!file.toString().endsWith(".ttc")) {
      return PDType0Font.load(document, file.toFile());
    }
    TrueTypeFont[] first = new TrueTypeFont[1];
    TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
    collection.processAllFonts(found -> first[0] = first[0] == null ? found : first[0]);
    return PDType0Font.load(document, first[0], true);
  }

  /** Length of the first line of {@code text} in a column, as typesetters break it. */
  int fits(String text, float width) throws IOException {
    int end = text.length();
    while (font.getStringWidth(text.substring(0, end)) / 1000 * EM > width
        || (end < text.length() && Characters.cannotStartLine(text.charAt(end)))
        || (end < text.length() && isWord(text.charAt(end)) && isWord(text.charAt(end - 1)))) {
      end--;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c < 0x7f && c != ' ' && c != '.';
  }

  void page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
  }

  void line(float x, float y, String text) throws IOException {
    show(Matrix.getTranslateInstance(x, PDRectangle.A4.getHeight() - y), text);
  }

  void spread(float x, float y, String text, float step) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      line(x + i * step, y, text.substring(i, i + 1));
    }
  }

  void oblique(String text) throws IOException {
    show(Matrix.getRotateInstance(Math.PI / 4, 150, 500), text);
  }

  private void show(Matrix matrix, String text) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, EM);
      content.setTextMatrix(matrix);
      content.showText(text);
      content.endText();
    }
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }

  private static Optional<Path> chineseFont() throws IOException {
    Path fonts = Path.of("/usr/share/fonts");
    if (!Files.isDirectory(fonts)) {
      return Optional.empty();
    }
    List<String> known = List.of("wqy-microhei.ttc", "wqy-zenhei.ttc", "uming.ttc", "ukai.ttc");
    try (Stream<Path> files = Files.walk(fonts)) {
      return files
          .filter(file -> known.contains(String.valueOf(file.getFileName())))
          .min(Comparator.comparing(file -> known.indexOf(String.valueOf(file.getFileName()))));
    }
  }
}
