package io.qiantou.text;

import java.util.List;

/**
 * The text of one input file as its reader decoded it, untouched: every quotation in the project
 * counts in it.
 *
 * @param name the file's name without folders, e.g. {@code 通知.txt}
 * @param mediaType e.g. {@code text/plain}
 * @param charset name of the charset it was decoded with, e.g. {@code UTF-8}
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param text the decoded text, line breaks as they stand in the file
 * @param pageStarts UTF-16 offsets at which a page begins, ascending; empty where the file marks
 *     none
 */
public record SourceText(
    String name,
    String mediaType,
    String charset,
    String sha256,
    String text,
    List<Integer> pageStarts) {

  /** Copies the list and checks the hash. */
  public SourceText {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "sha256 \"" + sha256 + "\": 64 hexadecimal digits expected");
    }
    pageStarts = List.copyOf(pageStarts);
  }

  /** The exact characters of {@code span}, line breaks included. */
  public String quote(Span span) {
    return span.of(text);
  }

  /**
   * True where pages may have broken its lines: plain text, copied from anywhere, and PDF. The
   * readers of web pages and Word files give one line a paragraph.
   */
  public boolean hasPageLines() {
    return mediaType.equals("text/plain") || mediaType.equals("application/pdf");
  }

  /** Line number of {@code offset}, counted from 1: what an editor shows. */
  public int line(int offset) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}
