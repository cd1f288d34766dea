package io.qiantou.segment;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When a page or newspaper printed a document that bears no date of its own (发布日期): {@code
 * 发布时间：2025-07-22 来源：示例海关} below its title, {@code （2025年7月22日 10版）} at its foot.
 */
final class Published {
  private static final int LONGEST = 80;
  private static final int LINES_ABOVE = 5;
  private static final int LINES_BELOW = 3;
  private static final int LINES_AT_FOOT = 4;

  private Published() {}

  /** The date in a line of the page around the title of {@code range}, or at the foot of it. */
  static Optional<LocalDate> of(RuleBook rules, List<Paragraph> paragraphs, DocumentRange range) {
    int above = Math.max(0, range.titleStart() - LINES_ABOVE);
    int below = Math.min(range.end(), range.titleEnd() + LINES_BELOW);
    int foot = Math.max(below, range.end() - 1);
    int last = Math.min(paragraphs.size(), range.end() + LINES_AT_FOOT);
    return IntStream.concat(IntStream.range(above, below), IntStream.range(foot, last))
        .mapToObj(at -> paragraphs.get(at).text())
        .filter(line -> line.length() <= LONGEST && line.indexOf('。') < 0)
        .flatMap(line -> date(rules, line).stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(RuleBook rules, String line) {
    Optional<Rule.Match> match = rules.find("document", "published", line);
    return match.stream()
        .flatMap(found -> found.captured().values().stream())
        .flatMap(span -> Dates.parse(span.of(line)).stream())
        .findFirst();
  }
}
