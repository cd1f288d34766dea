package io.qiantou.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a document as a file of each format. Paragraphs with tabs are the rows of a
 * table, their cells short.
 */
public final class Typeset {
  private Typeset() {}

  /** A saved page of a site, with its navigation. */
  public static byte[] page(List<String> paragraphs) {
    StringBuilder html = new StringBuilder("<html><head><title>页</title></head><body>");
    html.append("<ul><li><a href=/1>首页</a></li><li><a href=/2>公开</a></li></ul><div><div>");
    boolean table = false;
    for (String paragraph : paragraphs) {
      boolean row = isRow(paragraph);
      html.append(row && !table ? "<table>" : !row && table ? "</table>" : "");
      html.append(row ? "<tr><td>" : "<p>")
          .append(row ? paragraph.replace("\t", "</td><td>") : paragraph)
          .append(row ? "</td></tr>\n" : "</p>\n");
      table = row;
    }
    html.append(table ? "</table>" : "");
    html.append("</div></div><div>主办：某某 <a href=/3>备案</a></div></body></html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isRow(String paragraph) {
    return paragraph.indexOf('\t') >= 0;
  }

  /** A Word file. */
  public static byte[] word(List<String> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      @Nullable XWPFTable table = null;
      for (String text : paragraphs) {
        if (!isRow(text)) {
          document.createParagraph().createRun().setText(text);
          table = null;
          continue;
        }
        String[] cells = text.split("\t", -1);
        boolean first = table == null;
        table = table == null ? document.createTable(1, cells.length) : table;
        XWPFTableRow row = first ? table.getRow(0) : table.createRow();
        for (int i = 0; i < cells.length; i++) {
          row.getCell(i).setText(cells[i]);
        }
      }
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
      if (isRow(paragraph)) {
        if (row == 36) {
          sheet.page();
          row = 0;
        }
        String[] cells = paragraph.split("\t", -1);
        for (int i = 0; i < cells.length; i++) {
          sheet.line(72 + i * 450f / cells.length, 72 + 18 * row, cells[i]);
        }
        row++;
        continue;
      }
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
