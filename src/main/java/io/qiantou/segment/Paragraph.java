package io.qiantou.segment;

import io.qiantou.text.Characters;
import io.qiantou.text.DecimalNumber;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One paragraph of the repaired text.
 *
 * @param span where it stands in the repaired text, without the line feed
 * @param text its characters, folded
 * @param number the item number that it begins with
 * @param rest the text behind the item number, or behind a bullet
 */
record Paragraph(Span span, String text, Optional<ItemNumber> number, String rest) {
  /** Of a heading over 1.1. */
  private static final int LONGEST_OVER = 30;

  /** The paragraph whose folded characters are {@code text}. */
  static Paragraph of(Span span, String text) {
    Optional<ItemNumber> number = ItemNumber.at(text);
    int length = number.map(ItemNumber::length).orElseGet(() -> Bullet.length(text));
    return new Paragraph(span, text, number, text.substring(length));
  }

  /** The paragraphs of {@code mapped}, in order. */
  static List<Paragraph> of(MappedText mapped) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String text = mapped.text();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (end > start) {
        String folded = mapped.folded().substring(start, end);
        paragraphs.add(of(new Span(start, end), folded));
      }
      start = end + 1;
    }
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Paragraph line = paragraphs.get(i);
      if (line.number().isEmpty() && line.text().length() <= LONGEST_OVER) {
        Optional<ItemNumber> over = DecimalNumber.over(line.text(), paragraphs.get(i + 1).text());
        if (over.isPresent()) {
          String rest = line.text().substring(over.get().length());
          paragraphs.set(i, new Paragraph(line.span(), line.text(), over, rest));
        }
      }
    }
    return paragraphs;
  }

  /** Offset, in the repaired text, at which {@link #rest()} begins. */
  int restStart() {
    return span.start() + text.length() - rest.length();
  }

  /** True where it begins with a bullet: ◆, ✅. */
  boolean hasBullet() {
    return number.isEmpty() && rest.length() < text.length();
  }

  /** True where the paragraph ends as a sentence does. */
  boolean endsSentence() {
    int at = text.length() - 1;
    while (at > 0 && Characters.isCloser(text.charAt(at))) {
      at--;
    }
    return Characters.isSentenceEnd(text.charAt(at));
  }

  /** True where the paragraph could be a line of a title: short, and no sentence. */
  boolean couldBeTitle(int longest) {
    return text.length() <= longest && !endsSentence();
  }

  /** True for the way to a page through its site, or its bar of links: 首页 > 新闻, 登录 | 注册. */
  boolean isPath() {
    return (text.indexOf('>') >= 0 && text.indexOf('<') < 0) || text.indexOf('|') >= 0;
  }

  /**
   * Length of the lead sentence of {@link #rest()}, its 。 not counted: the title of a titled
   * paragraph, or the run-in heading of an item. The whole text where it holds no 。.
   */
  int leadLength() {
    int quotes = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      quotes += c == '“' || c == '《' ? 1 : c == '”' || c == '》' ? -1 : 0;
      if (Characters.isPeriod(c) && quotes <= 0) {
        return i;
      }
    }
    return rest.length();
  }
}
