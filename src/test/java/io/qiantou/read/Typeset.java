package io.qiantou.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The paragraphs of a document as a file of each format. */
public final class Typeset {
  private Typeset() {}

  /** A saved page of a site, with its navigation. */
  public static byte[] page(List<String> paragraphs) {
    StringBuilder html = new StringBuilder("<html><head><title>页</title></head><body>");
    html.append("<ul><li><a href=/1>首页</a></li><li><a href=/2>公开</a></li></ul><div><div>");
    paragraphs.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>\n"));
    html.append("</div></div><div>主办：某某 <a href=/3>备案</a></div></body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A Word file. */
  public static byte[] word(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** A PDF of A4 pages with 36 full lines of 36 characters each; needs a Chinese font. */
  public static byte[] pdf(List<String> paragraphs) throws IOException {
    Sheet sheet = new Sheet();
    int row = 0;
    for (String paragraph : paragraphs) {
      String rest = "　　" + paragraph;
      while (!rest.isEmpty()) {
        int end = sheet.fits(rest, 36 * Sheet.EM);
        if (row == 36) {
          sheet.page();
          row = 0;
        }
        sheet.line(72, 72 + 18 * row++, rest.substring(0, end));
        rest = rest.substring(end);
      }
    }
    return sheet.bytes();
  }
}
