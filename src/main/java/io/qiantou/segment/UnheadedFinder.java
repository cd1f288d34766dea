package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.List;

/**
 * The one document of a file in which no document's head was found: an item numbered 1 makes it
 * one, named by its first line, and so does a title over paragraphs of prose ({@code 示例部召开例行新闻发布会}
 * over what was said there) or over a table of tasks (任务分工表).
 *
 * <p>Lines that only name who publishes (示例统计局, 示例日报) are passed over. The trap: prose without a
 * title is no document.
 */
final class UnheadedFinder {
  private static final int LONGEST_TITLE_LINE = 80;
  private static final int MAX_MASTHEADS = 3;
  private static final int MAX_TITLE_LINES = 3;
  private static final int LEAST_PROSE = 40;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  private final int table;

  /**
   * For the paragraphs of one file.
   *
   * @param table index of the header of the first table of tasks; -1 where there is none
   */
  UnheadedFinder(RuleBook rules, List<Paragraph> paragraphs, int table) {
    this.rules = rules;
    this.paragraphs = paragraphs;
    this.table = table;
  }

  /** The document, or none. */
  List<DocumentRange> find() {
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    boolean numbered =
        paragraphs.stream().anyMatch(p -> p.number().map(n -> n.ordinal() == 1).orElse(false));
    int start = mastheads();
    boolean titled = isTitleLine(start);
    boolean reports = titled && reports(start);
    if (numbered) {
      return List.of(
          DocumentRange.promulgated(0, titled ? start : 0, titled ? start + 1 : 0, end()));
    }
    int body = start;
    while (body < end() && body != table && body < start + MAX_TITLE_LINES && isTitleLine(body)) {
      body++;
    }
    if (table > start && titled && body == table) {
      return List.of(DocumentRange.promulgated(0, start, body, end()));
    }
    int titleEnd = reports ? start + 1 : body;
    while (body < end() && isWebLine(body)) {
      body++;
    }
    boolean prose = titled && body < end() && (reports || isProse(body));
    return prose
        ? List.of(new DocumentRange(0, start, titleEnd, titleEnd, end(), true))
        : List.of();
  }

  private int end() {
    return paragraphs.size();
  }

  /** Index of the first line that is no masthead and no way through a site. */
  private int mastheads() {
    int at = 0;
    while (at < Math.min(MAX_MASTHEADS, end() - 1)
        && (paragraphs.get(at).isPath()
            || rules.applies("document", "masthead", paragraphs.get(at).text()))) {
      at++;
    }
    return at;
  }

  private boolean isTitleLine(int at) {
    return paragraphs.get(at).couldBeTitle(LONGEST_TITLE_LINE)
        && paragraphs.get(at).number().isEmpty()
        && !isWebLine(at)
        && paragraphs.get(at).text().chars().anyMatch(Character::isLetter);
  }

  /** True for what a page puts under a title: 来源, 发布时间. */
  private boolean isWebLine(int at) {
    return rules.applies("document", "web-line", paragraphs.get(at).text());
  }

  private boolean reports(int at) {
    return rules.applies("document", "report", paragraphs.get(at).text());
  }

  private boolean isProse(int at) {
    Paragraph paragraph = paragraphs.get(at);
    return paragraph.endsSentence() && paragraph.text().length() >= LEAST_PROSE;
  }
}
