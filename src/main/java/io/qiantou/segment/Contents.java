package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.List;

/**
 * A table of contents (目录) behind a document's head: {@code 第一章 发展基础……1} ends where {@code 第一章
 * 发展基础} stands again.
 */
final class Contents {
  /** In lines. */
  static final int LONGEST = 300;

  private static final int LONGEST_LINE = 60;
  private static final int WITHIN = 3;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  Contents(RuleBook rules, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.paragraphs = paragraphs;
  }

  /** True for the line 目录. */
  boolean opensAt(int at) {
    return rules.applies("document", "contents", paragraphs.get(at).text());
  }

  /** Index behind the contents that open within a few lines; {@code from} where none do. */
  int behind(int from, int end) {
    int at = from;
    while (at < end && at < from + WITHIN && !opensAt(at)) {
      at++;
    }
    if (at >= Math.min(end, from + WITHIN)) {
      return from;
    }
    at++;
    String first = at < end ? entry(at) : "";
    do {
      at++;
    } while (at < end && paragraphs.get(at).couldBeTitle(LONGEST_LINE) && !entry(at).equals(first));
    return Math.min(at, end);
  }

  /** What a line of the contents names, its dots and page number left out. */
  private String entry(int at) {
    return paragraphs.get(at).text().replaceAll("[\\s\\p{Punct}…·]++\\d*+$|[\\s…·]++", "");
  }
}
