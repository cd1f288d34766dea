package io.qiantou.read;

import io.qiantou.model.Problem;
import io.qiantou.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF with a text layer: lines as printed, a form feed before every page but the first,
 * columns one after the other, table rows with tabs between their cells.
 *
 * <p>Broken lines, running headers and page numbers stay: repairing them is the work of {@code
 * layout}. A scan without text is refused with the advice to run text recognition.
 */
public final class PdfReader {
  private static final Budget BUDGET =
      new Budget(
          Duration.ofSeconds(90),
          "pdf.broken",
          "the PDF is damaged; open it in a viewer and print it to a new PDF, or download it again");
  private static final int MOST_PAGES = 3_000;
  private static final int LEAST_CHARACTERS = 10;
  private static final long MAIN_MEMORY = 32L << 20;
  private static final long SCRATCH = 512L << 20;
  private static final long LARGEST_CONTENT = 64L << 20;

  /**
   * The text of one PDF.
   *
   * @param name the file's name
   * @param bytes its whole content
   * @throws UnreadableInput where it is damaged, encrypted, a scan, or takes too long
   */
  public ReadResult read(String name, byte[] bytes) {
    return BUDGET.run(name, () -> parse(name, bytes));
  }

  private static ReadResult parse(String name, byte[] bytes) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            bytes,
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(MAIN_MEMORY, SCRATCH).streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableInput(
            name,
            "input.big",
            "the PDF has "
                + document.getNumberOfPages()
                + " pages; more than "
                + MOST_PAGES
                + " are not read: split it");
      }
      checkContents(name, document);
      return pages(name, bytes, document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableInput(
          name, "pdf.encrypted", "the PDF is protected by a password; save it without one", e);
    } catch (GlyphCollector.TimeUsedUp e) {
      throw new UnreadableInput(
          name,
          "input.slow",
          "the PDF was not read within "
              + BUDGET.limit().toSeconds()
              + " s and was left out; print it to a new PDF",
          e);
    }
  }

  private static ReadResult pages(String name, byte[] bytes, PDDocument document)
      throws IOException {
    List<String> pages = new ArrayList<>();
    GlyphCollector collector =
        new GlyphCollector(BUDGET.deadline(), glyphs -> pages.add(PageText.of(glyphs)));
    collector.writeText(document, Writer.nullWriter());
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (i > 0) {
        text.append('\f');
        starts.add(text.length());
      }
      if (pages.get(i).isBlank()) {
        empty.add(i + 1);
      }
      text.append(pages.get(i));
    }
    boolean scan = text.toString().strip().length() < LEAST_CHARACTERS;
    if (collector.isMostlyUnmapped()) {
      throw new UnreadableInput(
          name,
          "pdf.unmapped",
          "the fonts of the PDF do not say which characters they show; run text recognition (OCR) on"
              + " it or get the document as .docx or .html");
    }
    if (scan) {
      throw new UnreadableInput(
          name,
          "pdf.scan",
          "the PDF is a scan without text; run text recognition (OCR) on it and save it with a text"
              + " layer");
    }
    SourceText source =
        new SourceText(
            name, "application/pdf", "UTF-8", Fingerprint.of(bytes), text.toString(), starts);
    return new ReadResult(source, Map.of(), problems(name, empty, collector.unmapped()));
  }

  private static List<Problem> problems(String name, List<Integer> empty, long unmapped) {
    List<Problem> problems = new ArrayList<>();
    if (!empty.isEmpty()) {
      problems.add(
          warning(
              name,
              "pdf.page-without-text",
              "no text on page " + abridged(empty) + "; scanned pages need text recognition"));
    }
    if (unmapped > 0) {
      problems.add(
          warning(
              name,
              "pdf.characters-lost",
              unmapped + " characters have no Unicode value in the PDF and are missing"));
    }
    return problems;
  }

  private static String abridged(List<Integer> pages) {
    String all = String.join(", ", pages.stream().limit(20).map(String::valueOf).toList());
    return pages.size() > 20 ? all + " … (" + pages.size() + " pages)" : all;
  }

  private static Problem warning(String name, String code, String message) {
    return new Problem(Problem.Severity.WARNING, code, message, name, Optional.empty());
  }

  /** Refuses pages whose packed content unpacks beyond all measure, before it is unpacked. */
  private static void checkContents(String name, PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
        PDStream stream = streams.next();
        if (stream != null && unpackedSize(stream.getCOSObject()) > LARGEST_CONTENT) {
          throw Budget.tooBig(name, new IOException("content stream"));
        }
      }
    }
  }

  private static long unpackedSize(COSStream stream) {
    if (!stream.hasData()) {
      return 0;
    }
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = inflated(stream)) {
      for (int read = in.read(buffer); read >= 0 && size <= LARGEST_CONTENT; ) {
        size += read;
        read = in.read(buffer);
      }
    } catch (IOException e) {
      return size;
    }
    return size;
  }

  private static InputStream inflated(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    InputStream in = stream.createRawInputStream();
    int count = filters instanceof COSArray array ? array.size() : filters == null ? 0 : 1;
    for (int i = 0; i < count; i++) {
      COSBase filter = filters instanceof COSArray array ? array.getObject(i) : filters;
      if (!COSName.FLATE_DECODE.equals(filter)
          && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
        return in;
      }
      in = new InflaterInputStream(in);
    }
    return in;
  }
}
