package io.qiantou.read;

import io.qiantou.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a file of any format: recognises it by its content, and by its name where the content
 * leaves it open.
 *
 * <p>A page of {@code www.gov.cn} that was saved as {@code 通知.txt} is read as a page. What cannot
 * be read says what to convert it to.
 */
public final class InputReader {
  /** What the names of documents end in, in small letters. */
  public static final List<String> ENDINGS = List.of(".txt", ".html", ".htm", ".pdf", ".docx");

  private static final int LARGEST = 256 << 20;

  private final TextReader texts = new TextReader();
  private final HtmlReader pages = new HtmlReader();
  private final PdfReader pdfs = new PdfReader();
  private final DocxReader words = new DocxReader();

  /** True for a name that says that it may be a document; what it holds decides. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /**
   * The text of one file and what was found beside it.
   *
   * @param name the file's name without folders; for standard input any name
   * @param bytes its whole content
   * @throws UnreadableInput where no text can be had from it; code and message say why and what to
   *     do
   */
  public ReadResult read(String name, byte[] bytes) {
    if (bytes.length == 0) {
      throw UnreadableInput.empty(name);
    }
    if (bytes.length > LARGEST) {
      throw new UnreadableInput(
          name,
          "input.big",
          "the file has more than " + (LARGEST >> 20) + " MB; split it into smaller files");
    }
    Signature signature = Signature.of(bytes);
    return switch (signature) {
      case PDF -> pdfs.read(name, bytes);
      case ZIP -> words.read(name, bytes);
      case TEXT -> text(name, bytes);
      default -> throw signature.refusal(name);
    };
  }

  private ReadResult text(String name, byte[] bytes) {
    refuseByName(name, bytes);
    if (HtmlReader.isPage(name, bytes)) {
      return pages.read(name, bytes);
    }
    SourceText text = texts.read(name, bytes);
    Map<String, String> head =
        FrontMatter.of(text.text()).map(FrontMatter::values).orElse(Map.of());
    return new ReadResult(text, head, List.of());
  }

  /** A file that says by its name that it is no text, and by its bytes that it is damaged. */
  private static void refuseByName(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> wanted =
        Stream.of(".pdf", ".docx", ".ofd", ".doc", ".wps", ".xlsx")
            .filter(lower::endsWith)
            .findFirst();
    for (byte b : bytes) {
      if (b == 0 && wanted.isPresent()) {
        throw new UnreadableInput(
            name,
            "input.damaged",
            "the content is not what the name "
                + wanted.get()
                + " says; the file is damaged: download or save it again");
      }
    }
  }
}
