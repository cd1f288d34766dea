package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import io.qiantou.text.TitleSpaces;
import java.util.List;

/** Titles as they are named: joined over lines, spaces of the page closed. */
final class TitleText {
  private static final int UNTITLED_LENGTH = 30;

  private TitleText() {}

  /** The title of the document in {@code range}; where the file lost it, how the text begins. */
  static String of(
      RuleBook rules, MappedText mapped, List<Paragraph> paragraphs, DocumentRange range) {
    StringBuilder title = new StringBuilder();
    for (int i = range.titleStart(); i < range.titleEnd(); i++) {
      Paragraph line = paragraphs.get(i);
      int start = i == range.titleStart() ? restStart(rules, line) : line.span().start();
      String words = new Span(start, line.span().end()).of(mapped.text()).strip();
      if (rules.applies("document", "issuers-above", Folding.fold(title))
          && rules.applies("document", "issuers-below", Folding.fold(words))) {
        title.append(' '); // 甲部 乙部 over 丙部关于……: the names do not run into each other
      }
      title.append(TitleSpaces.gathered(words));
    }
    if (!title.isEmpty()) {
      return TitleSpaces.close(title.toString());
    }
    String text = paragraphs.get(range.bodyStart()).span().of(mapped.text()).strip();
    return text.length() <= UNTITLED_LENGTH ? text : text.substring(0, UNTITLED_LENGTH) + "……";
  }

  /** Behind the number of an item, and behind that of a case: 案例六：示例模式. */
  private static int restStart(RuleBook rules, Paragraph line) {
    return rules
        .find("document", "case-number", line.text())
        .map(match -> line.span().start() + match.span().end())
        .orElse(line.restStart());
  }
}
