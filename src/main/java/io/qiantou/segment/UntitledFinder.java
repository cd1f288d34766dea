package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.ItemNumber.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds documents that begin within what was taken for one: behind its items the numbering starts
 * again at 一, under an unnumbered opening ({@code ……编制本规划}) whose title the file lost, or under a
 * line of its own over the sections of a case ({@code 示例片区：打造维修基地} over {@code 一、主要做法}).
 */
final class UntitledFinder {
  private static final int FEWEST_ITEMS = 3;
  private static final int LONGEST_CONTENTS_TITLE = 8;
  private static final int LONGEST_TITLE = 80;
  private static final int SHORTEST_TITLE = 6;
  private static final int SHORTEST_CARRIED = 8;
  private static final int MOST_TITLE_LINES = 4;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  UntitledFinder(RuleBook rules, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.paragraphs = paragraphs;
  }

  /** The documents of {@code titled}, those that hold an untitled one divided. */
  List<DocumentRange> divide(List<DocumentRange> titled) {
    List<DocumentRange> all = new ArrayList<>();
    for (DocumentRange range : titled) {
      DocumentRange rest = range;
      for (int start = nextStart(rest); start >= 0; start = nextStart(rest)) {
        all.add(rest.endingAt(start));
        int body = isCaseTitle(start) ? start + 1 : start;
        rest = DocumentRange.of(start, body, range.end());
      }
      all.add(rest);
    }
    return all;
  }

  /** Where an untitled document begins within {@code range}, or -1. */
  private int nextStart(DocumentRange range) {
    int items = 0;
    for (int i = range.bodyStart(); i < range.end(); i++) {
      if (opensContents(paragraphs.get(i).text())) {
        i = behindContents(i, range.end());
        items = 0;
      }
      Optional<ItemNumber> number = paragraphs.get(i).number();
      if (number.isEmpty() || number.get().style() != Style.HAN) {
        continue;
      }
      if (number.get().ordinal() == 1 && items >= FEWEST_ITEMS - (isCaseTitle(i - 1) ? 1 : 0)) {
        int opening = isCaseTitle(i - 1) ? i - 1 : opening(range, i);
        if (opening > range.bodyStart()) {
          return opening;
        }
      }
      items = number.get().ordinal();
    }
    return -1;
  }

  private boolean opensContents(String line) {
    return line.length() <= LONGEST_CONTENTS_TITLE
        && rules.find("document", "contents", line).isPresent();
  }

  /** Where the first entry of the contents that open at {@code at} stands again, as a heading. */
  private int behindContents(int at, int end) {
    int first = Math.min(at + 1, end - 1);
    for (int i = first + 1; i < Math.min(end, first + Contents.LONGEST); i++) {
      if (entry(i).equals(entry(first))) {
        return i;
      }
    }
    return at;
  }

  /** A line without the dots and the page number that contents have behind it. */
  private String entry(int at) {
    return paragraphs.get(at).text().replaceAll("[\\s…·.]++\\d*+$|[\\s…·]++", "");
  }

  /** First of the unnumbered paragraphs before {@code item}, if one of them opens a document. */
  private int opening(DocumentRange range, int item) {
    int first = item;
    boolean opens = false;
    while (first > range.bodyStart() && paragraphs.get(first - 1).number().isEmpty()) {
      first--;
      opens |= rules.applies("document", "opening", paragraphs.get(first).text());
    }
    return opens && !isCarried(range, first, item) ? first : -1;
  }

  /** True where one of the lines from {@code from} on is the title of the plan that is carried. */
  private boolean isCarried(DocumentRange range, int from, int to) {
    if (range.titleStart() == range.titleEnd()) {
      return false;
    }
    DocumentFinder.Notice notice =
        DocumentFinder.Notice.of(paragraphs, range.titleStart(), new Contents(rules, paragraphs));
    for (int start = from; start < to; start++) {
      StringBuilder title = new StringBuilder();
      for (int end = start;
          end < Math.min(to, start + MOST_TITLE_LINES)
              && paragraphs.get(end).couldBeTitle(LONGEST_TITLE);
          end++) {
        title.append(DocumentFinder.letters(paragraphs.get(end).text()));
        if (title.length() >= SHORTEST_CARRIED
            && notice.holds(title.toString(), from)
            && rules.applies("document", "title", paragraphs.get(end).text())
            && !notice.isTitledAndOverBefore(title.toString(), from)) {
          return true;
        }
      }
    }
    return false;
  }

  /** True for a line alone over the first section of a case. */
  private boolean isCaseTitle(int at) {
    if (at < 0 || at + 1 >= paragraphs.size()) {
      return false;
    }
    Paragraph line = paragraphs.get(at);
    if (line.number().isPresent()
        || !line.couldBeTitle(LONGEST_TITLE)
        || line.text().length() < SHORTEST_TITLE) {
      return false;
    }
    Paragraph first = paragraphs.get(at + 1);
    return first.number().filter(n -> n.ordinal() == 1 && n.style() == Style.HAN).isPresent()
        && rules.applies("section", "case-opening", Headings.of(first.rest(), first.leadLength()));
  }
}
