package io.qiantou.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes an element of a page as blocks: {@code <p>} a paragraph, {@code <br>} a line, a table its
 * rows, a numbered list its numbers. Lists of links (navigation, share buttons) are left out and
 * counted.
 */
final class HtmlBlocks {
  private static final String INDENT_CHARACTERS = "\u3000\u2003";

  private final TextDensity density;
  private final boolean linesCount;
  private final Blocks blocks;
  private final StringBuilder inline = new StringBuilder();
  private int dropped;

  /**
   * Writes into {@code blocks}.
   *
   * @param linesCount true where line feeds in the source end lines, as in a page without tags
   */
  HtmlBlocks(TextDensity density, boolean linesCount, Blocks blocks) {
    this.density = density;
    this.linesCount = linesCount;
    this.blocks = blocks;
  }

  /** Writes {@code article} with all in it. */
  void write(Element article) {
    children(article);
    flush();
  }

  /** Number of characters that were left out as navigation. */
  int dropped() {
    return dropped;
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        inline.append(linesCount ? text.getWholeText() : unbroken(text.getWholeText()));
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    if (element.normalName().equals("br")) {
      inline.append('\n');
      return;
    }
    if (!HtmlTag.isBlock(element)) {
      children(element);
      return;
    }
    flush();
    if (isNavigation(element)) {
      dropped += density.whole(element).chars;
      return;
    }
    switch (element.normalName()) {
      case "table" -> table(element);
      case "ol" -> numbered(element);
      case "pre" -> inline.append(element.wholeText());
      default -> children(element);
    }
    flush();
  }

  private void table(Element table) {
    if (!HtmlTag.isDataTable(table)) {
      children(table);
      return;
    }
    Grid grid = new Grid();
    for (Element part : table.select("caption")) {
      blocks.paragraph(part.text());
    }
    for (Element row : table.select("tr")) {
      for (Element cell : row.children()) {
        grid.cell(cellText(cell), span(cell, "colspan"), span(cell, "rowspan"));
      }
      grid.endRow();
    }
    blocks.table(grid.rows());
  }

  private String cellText(Element cell) {
    Blocks inner = new Blocks();
    HtmlBlocks writer = new HtmlBlocks(density, linesCount, inner);
    writer.write(cell);
    dropped += writer.dropped;
    return Grid.joinLines(inner.text());
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(value)) : 1;
  }

  /** A browser counts the items of {@code <ol>}; the number is part of what is read. */
  private void numbered(Element list) {
    String start = list.attr("start").strip();
    int number = start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    boolean counts = !list.attr("style").contains("none");
    for (Element item : list.children()) {
      flush();
      if (item.normalName().equals("li") && counts && item.hasText()) {
        inline.append(number++).append(". ");
      }
      children(item);
      flush();
    }
  }

  /** A list of links, or a line of nothing but buttons. */
  private boolean isNavigation(Element element) {
    TextDensity.Counts counts = density.whole(element);
    if (counts.links == 0 || counts.linkChars * 2 <= counts.chars) {
      return false;
    }
    List<Element> links = element.select("a[href]");
    if (links.stream().anyMatch(HtmlTag::linksToDocument)) {
      return false;
    }
    return counts.isLinkList()
        || (counts.linkChars == counts.chars && links.stream().allMatch(HtmlTag::leadsNowhere));
  }

  /** Ends the paragraph; a line that is indented begins another one. */
  private void flush() {
    if (inline.length() == 0) {
      return;
    }
    List<String> paragraph = new ArrayList<>();
    for (String line : inline.toString().split("\n", -1)) {
      if (isIndented(line) && !paragraph.isEmpty()) {
        blocks.paragraph(String.join("\n", paragraph));
        paragraph.clear();
      }
      paragraph.add(line);
    }
    blocks.paragraph(String.join("\n", paragraph));
    inline.setLength(0);
  }

  private static boolean isIndented(String line) {
    String start = line.stripLeading().equals(line) ? line : line.replaceFirst("^[ \t\r]+", "");
    return !start.isEmpty()
        && (INDENT_CHARACTERS.indexOf(start.charAt(0)) >= 0 || start.startsWith("\u00a0\u00a0"))
        && !Blocks.squeeze(start).isEmpty();
  }

  private static String unbroken(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').replace('\f', ' ');
  }
}
