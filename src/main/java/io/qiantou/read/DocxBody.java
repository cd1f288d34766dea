package io.qiantou.read;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Writes the body of a Word document as its reader sees it with all changes accepted: numbers of
 * numbered paragraphs, insertions, text boxes behind the paragraph that they hang on; no deletions,
 * no hidden text.
 */
final class DocxBody {
  private final DocxNumbering numbering;
  private final List<String> notes;
  private final Blocks out;
  private final StringBuilder carried = new StringBuilder();

  /**
   * Writes into {@code out}.
   *
   * @param notes takes the ids of foot- and endnotes in the order in which the text refers to them:
   *     {@code footnote:2}
   */
  DocxBody(DocxNumbering numbering, List<String> notes, Blocks out) {
    this.numbering = numbering;
    this.notes = notes;
    this.out = out;
  }

  /** Writes all paragraphs and tables in {@code container}. */
  void write(Element container) {
    for (Element child : Xml.children(container)) {
      switch (Xml.name(child)) {
        case "p" -> paragraph(child);
        case "tbl" -> table(child);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" -> write(child);
        default -> {}
      }
    }
    if (carried.length() > 0) {
      out.paragraph(carried);
      carried.setLength(0);
    }
  }

  private void paragraph(Element paragraph) {
    StringBuilder text = new StringBuilder();
    List<Element> boxes = new ArrayList<>();
    runs(paragraph, text, boxes);
    if (Xml.child(paragraph, "pPr", "rPr", "del").isPresent()) {
      carried.append(text);
    } else {
      text.insert(0, carried).insert(0, numbering.next(paragraph));
      carried.setLength(0);
      out.paragraph(text);
    }
    for (Element box : boxes) {
      new DocxBody(numbering, notes, out).write(box);
    }
  }

  private void runs(Element parent, StringBuilder text, List<Element> boxes) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "t" -> text.append(child.getTextContent());
        case "tab", "ptab" -> text.append(' ');
        case "br", "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "sym" -> symbol(child, text);
        case "footnoteReference" -> notes.add("footnote:" + Xml.attribute(child, "id"));
        case "endnoteReference" -> notes.add("endnote:" + Xml.attribute(child, "id"));
        case "txbxContent" -> boxes.add(child);
        case "ruby" -> Xml.child(child, "rubyBase").ifPresent(base -> runs(base, text, boxes));
        case "AlternateContent" ->
            Xml.child(child, "Choice")
                .or(() -> Xml.child(child, "Fallback"))
                .ifPresent(choice -> runs(choice, text, boxes));
        case "r" -> {
          if (!Xml.isOn(child, "rPr", "vanish")) {
            runs(child, text, boxes);
          }
        }
        case "del", "moveFrom", "pPr", "rPr", "instrText", "delText" -> {}
        default -> runs(child, text, boxes);
      }
    }
  }

  private static void symbol(Element element, StringBuilder text) {
    String code = Xml.attribute(element, "char");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      char symbol = (char) Integer.parseInt(code, 16);
      if (symbol >= 0x20
          && (symbol < 0xe000 || symbol > 0xf8ff)
          && !Character.isSurrogate(symbol)) {
        text.append(symbol);
      }
    }
  }

  private void table(Element table) {
    List<Element> rows = new ArrayList<>();
    gather(table, "tr", rows);
    rows.removeIf(row -> Xml.child(row, "trPr", "del").isPresent());
    Grid grid = new Grid();
    boolean oneColumn = true;
    List<List<Element>> cells = new ArrayList<>();
    for (Element row : rows) {
      List<Element> found = new ArrayList<>();
      gather(row, "tc", found);
      cells.add(found);
      oneColumn &= found.size() < 2;
    }
    if (oneColumn) {
      cells.forEach(row -> row.forEach(cell -> new DocxBody(numbering, notes, out).write(cell)));
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      int before = Xml.number(rows.get(i), "trPr", "gridBefore").orElse(0);
      if (before > 0) {
        grid.cell("", before, 1);
      }
      for (Element cell : cells.get(i)) {
        grid.cell(content(cell, grid), Xml.number(cell, "tcPr", "gridSpan").orElse(1), 1);
      }
      grid.endRow();
    }
    out.table(grid.rows());
  }

  /** A cell that continues the one above it has that one's text. */
  private String content(Element cell, Grid grid) {
    boolean continues =
        Xml.child(cell, "tcPr", "vMerge")
            .filter(merge -> !Xml.attribute(merge, "val").equals("restart"))
            .isPresent();
    if (continues) {
      return grid.above(grid.column());
    }
    Blocks inner = new Blocks();
    new DocxBody(numbering, notes, inner).write(cell);
    return Grid.joinLines(inner.text().replace('\t', ' '));
  }

  /** The rows of a table or the cells of a row, through the wrappers that Word puts around them. */
  private static void gather(Element parent, String name, List<Element> found) {
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> gather(child, name, found);
        default -> {
          if (Xml.name(child).equals(name)) {
            found.add(child);
          }
        }
      }
    }
  }
}
