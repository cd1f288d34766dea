package io.qiantou.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How a browser sets an element: as a block of its own, or within a line. */
final class HtmlTag {
  private static final Set<String> INLINE_AFTER_ALL = Set.of("ins", "del");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "caption");
  private static final Set<String> DOCUMENT_ENDINGS =
      Set.of(
          "doc", "docx", "pdf", "xls", "xlsx", "wps", "et", "ofd", "zip", "rar", "ppt", "pptx",
          "txt");

  private HtmlTag() {}

  /** True where the element begins and ends a block. */
  static boolean isBlock(Element element) {
    return element.isBlock() && !INLINE_AFTER_ALL.contains(element.normalName());
  }

  /** True for paragraphs and headings, which hold text and no blocks. */
  static boolean isParagraph(Element element) {
    return PARAGRAPHS.contains(element.normalName());
  }

  /** True for a link to a file that belongs to the document: 附件. */
  static boolean linksToDocument(Element link) {
    String path = link.attr("href").toLowerCase(Locale.ROOT).replaceFirst("[?#].*$", "");
    return DOCUMENT_ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /** True for a link that only runs a script or leads nowhere: 打印, 关闭. */
  static boolean leadsNowhere(Element link) {
    String target = link.attr("href").strip().toLowerCase(Locale.ROOT);
    return target.isEmpty() || target.startsWith("javascript:") || target.endsWith("#");
  }

  /** True where a table is data: rows of several cells, and no page built out of cells. */
  static boolean isDataTable(Element table) {
    if (table.selectFirst("table table") != null) {
      return false;
    }
    int tabular = 0;
    int longest = 0;
    int all = 0;
    for (Element row : table.select("tr")) {
      int filled = 0;
      for (Element cell : row.children()) {
        int length = cell.text().length();
        filled += length > 0 ? 1 : 0;
        longest = Math.max(longest, length);
        all += length;
      }
      tabular += filled > 1 ? 1 : 0;
    }
    return tabular >= 2 && (longest < 300 || longest * 10 < all * 6);
  }
}
