package io.qiantou.read;

import io.qiantou.text.SourceText;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Reads a Word file (.docx): paragraphs with their automatic numbers, tables, text boxes, notes at
 * the end; headers and footers are left out.
 *
 * <p>A paragraph {@code 总体要求} of a list numbered 一、二、三 becomes {@code 一、总体要求}. Every paragraph is
 * one line, blank lines stand between paragraphs, the cells of a table row are parted by tabs;
 * merged cells are repeated. Positions count in that text.
 */
public final class DocxReader {
  private static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final Budget BUDGET =
      new Budget(
          Duration.ofSeconds(60),
          "docx.broken",
          "the Word file is damaged; open it in Word or WPS and save it again as .docx");

  /**
   * The text of one Word file.
   *
   * @param name the file's name
   * @param bytes its whole content; any zip archive, what is no Word file is refused
   * @throws UnreadableInput where it is damaged, too big, empty, or no Word file
   */
  public ReadResult read(String name, byte[] bytes) {
    return BUDGET.run(name, () -> parse(name, bytes));
  }

  private static ReadResult parse(String name, byte[] bytes) throws IOException {
    DocxPackage word = DocxPackage.open(name, bytes);
    DocxNumbering numbering = new DocxNumbering(word.related("numbering"), word.related("styles"));
    List<String> references = new ArrayList<>();
    Blocks out = new Blocks();
    Element document = word.document();
    new DocxBody(numbering, references, out).write(Xml.child(document, "body").orElse(document));
    notes(word, numbering, List.copyOf(references), out);
    if (out.text().isBlank()) {
      throw new UnreadableInput(
          name,
          "docx.empty",
          "the Word file holds no text (pictures only?); run text recognition (OCR) on it");
    }
    return ReadResult.of(
        new SourceText(name, MEDIA_TYPE, "UTF-8", Fingerprint.of(bytes), out.text(), List.of()));
  }

  /** Foot- and endnotes in the order of their references, numbered as Word numbers them. */
  private static void notes(
      DocxPackage word, DocxNumbering numbering, List<String> references, Blocks out)
      throws IOException {
    Optional<Element> footnotes = word.related("footnotes");
    Optional<Element> endnotes = word.related("endnotes");
    int footnote = 0;
    int endnote = 0;
    for (String reference : references) {
      boolean foot = reference.startsWith("footnote:");
      String id = reference.substring(reference.indexOf(':') + 1);
      String number =
          foot ? Integer.toString(++footnote) : ListNumber.format("lowerRoman", ++endnote);
      Blocks note = new Blocks();
      (foot ? footnotes : endnotes)
          .stream()
              .flatMap(root -> Xml.children(root).stream())
              .filter(element -> Xml.attribute(element, "id").equals(id))
              .forEach(element -> new DocxBody(numbering, new ArrayList<>(), note).write(element));
      if (!note.text().isBlank()) {
        out.paragraph("[" + number + "] " + note.text().strip().replace("\n\n", "\n"));
      }
    }
  }
}
