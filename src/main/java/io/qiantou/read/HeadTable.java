package io.qiantou.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The head table of a government page (政府信息公开目录: 索引号, 主题分类, 发文机关, 成文日期, 标题, 发文字号, 发布日期), found by
 * its form and not by its words: three or more short labels with a colon, each with a value, one
 * after the other and before the first sentence of the article.
 *
 * <p>{@code <td>索 引 号：</td><td>000014349/2018-00222</td>} gives {@code 索引号} → {@code
 * 000014349/2018-00222}. The labels may stand in table cells, list items or lines.
 */
final class HeadTable {
  private static final int LEAST = 3;
  private static final int SENTENCES_BEGIN = 40;
  private static final int LONGEST_VALUE = 200;
  private static final Pattern LABEL = Pattern.compile("[\\p{IsHan}\\s\u3000\u00a0]{2,20}");
  private static final Pattern PAIR =
      Pattern.compile("^([\\p{IsHan}\\s\u3000\u00a0]{2,20})[：:]\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern BRACKETED_PAIR =
      Pattern.compile(
          "^[\\[【〔]\\s*([\\p{IsHan}\\s\u3000\u00a0]{2,20})[\\]】〕]\\s*[：:]?\\s*(.*)$",
          Pattern.DOTALL);
  private static final Pattern DIGITS = Pattern.compile("\\d{4}");
  private static final Pattern SECOND_PAIR =
      Pattern.compile("[\\s\u3000\u00a0]\\p{IsHan}{2,8}\\s*[：:]");

  private record Pair(String label, String value, List<Element> elements) {}

  private final TextDensity density;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Element> elements = new ArrayList<>();
  private List<Pair> group = new ArrayList<>();
  private String label = "";
  private boolean plain;
  private final List<Element> labelElements = new ArrayList<>();

  private HeadTable(TextDensity density) {
    this.density = density;
  }

  /** The labels and values of the page, in order; their elements are taken out of it. */
  static Map<String, String> takeFrom(Element body, TextDensity density) {
    HeadTable table = new HeadTable(density);
    for (Element element : body.getAllElements()) {
      if (HtmlTag.isBlock(element) && density.own(element).chars > 0) {
        if (density.own(element).periods > 0
            && density.own(element).chars >= SENTENCES_BEGIN
            && !isCell(element)) {
          break;
        }
        table.see(element);
      }
    }
    table.endGroup();
    table.elements.forEach(Element::remove);
    return table.values;
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("dd");
  }

  private void see(Element element) {
    boolean holdsBlocks = element.children().stream().anyMatch(HtmlTag::isBlock);
    String text = Blocks.squeeze(holdsBlocks ? inlineText(element) : element.text());
    if (!label.isEmpty() && !isBeside(element)) {
      label = "";
    }
    Matcher pair = BRACKETED_PAIR.matcher(text);
    pair = pair.matches() ? pair : PAIR.matcher(text);
    boolean bare = pair.matches() && pair.group(2).isBlank();
    if (!label.isEmpty() && isCell(element) && !bare) {
      finish(text, element);
    } else if (!pair.matches() && isNamed(element) && LABEL.matcher(text).matches()) {
      begin(text, element);
    } else if (!pair.matches() && isPlainLabel(element) && LABEL.matcher(text).matches()) {
      plain = true;
      begin(text, element);
    } else if (bare) {
      begin(pair.group(1), element);
    } else if (holdsBlocks) {
      endGroup();
    } else if (pair.matches()
        && density.own(element).links < 2
        && !SECOND_PAIR.matcher(pair.group(2)).find()) {
      begin(pair.group(1), element);
      finish(pair.group(2), element);
    } else if (!label.isEmpty()) {
      finish(text, element);
    } else {
      endGroup();
    }
  }

  /** A header cell, a term, a cell all in bold: labels even without a colon. */
  private static boolean isNamed(Element element) {
    String name = element.normalName();
    boolean bold =
        name.equals("td")
            && element.childrenSize() == 1
            && element.ownText().isBlank()
            && element.selectFirst("> b, > strong") != null
            && element.nextElementSibling() != null;
    return name.equals("th") || name.equals("dt") || bold;
  }

  /**
   * A cell that looks like all others, in a row of labels and values by turns. So may a header of
   * another table look: one of the values has to be a date or number.
   */
  private static boolean isPlainLabel(Element element) {
    Element row = element.parent();
    return element.normalName().equals("td")
        && row != null
        && row.childrenSize() % 2 == 0
        && row.children().stream().allMatch(cell -> cell.normalName().equals("td"))
        && element.elementSiblingIndex() % 2 == 0;
  }

  private static String inlineText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        text.append(words.text());
      } else if (child instanceof Element inner && !HtmlTag.isBlock(inner)) {
        text.append(inner.text());
      }
    }
    return text.toString();
  }

  /** A value stands in the same row as its label. */
  private boolean isBeside(Element element) {
    Element parent = element.parent();
    Element named = labelElements.get(0);
    return parent != null && (parent.equals(named.parent()) || parent.equals(named));
  }

  private void begin(String newLabel, Element element) {
    String plain = newLabel.replaceAll("[\\s\u3000\u00a0]", "");
    label = plain.length() <= SENTENCES_BEGIN / 4 ? plain : "";
    labelElements.clear();
    labelElements.add(element);
  }

  private void finish(String value, Element element) {
    if (value.length() > LONGEST_VALUE || value.endsWith("。")) {
      endGroup();
      return;
    }
    int said = label.length() + value.length();
    labelElements.removeIf(named -> density.whole(named).chars > said + SENTENCES_BEGIN / 4);
    if (!labelElements.contains(element)) {
      labelElements.add(element);
    }
    group.add(new Pair(label, value, List.copyOf(labelElements)));
    label = "";
    labelElements.clear();
  }

  private void endGroup() {
    boolean dated = group.stream().anyMatch(pair -> DIGITS.matcher(pair.value()).find());
    if (group.size() >= LEAST && (!plain || dated)) {
      for (Pair pair : group) {
        values.putIfAbsent(pair.label(), pair.value());
        elements.addAll(pair.elements());
      }
    }
    group = new ArrayList<>();
    plain = false;
    label = "";
    labelElements.clear();
  }
}
