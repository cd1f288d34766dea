package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.ItemNumber.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds documents whose title the file lost: behind the items of one document an unnumbered opening
 * ({@code ……编制本规划}) and a numbering that starts again at 一.
 */
final class UntitledFinder {
  private static final int FEWEST_ITEMS = 3;

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
        rest = DocumentRange.of(start, start, range.end());
      }
      all.add(rest);
    }
    return all;
  }

  /** Where an untitled document begins within {@code range}, or -1. */
  private int nextStart(DocumentRange range) {
    int items = 0;
    for (int i = range.bodyStart(); i < range.end(); i++) {
      Optional<ItemNumber> number = paragraphs.get(i).number();
      if (number.isEmpty() || number.get().style() != Style.HAN) {
        continue;
      }
      if (number.get().ordinal() == 1 && items >= FEWEST_ITEMS) {
        int opening = opening(range, i);
        if (opening > range.bodyStart()) {
          return opening;
        }
      }
      items = number.get().ordinal();
    }
    return -1;
  }

  /** First of the unnumbered paragraphs before {@code item}, if one of them opens a document. */
  private int opening(DocumentRange range, int item) {
    int first = item;
    boolean opens = false;
    while (first > range.bodyStart() && paragraphs.get(first - 1).number().isEmpty()) {
      first--;
      opens |= rules.find("document", "opening", paragraphs.get(first).text()).isPresent();
    }
    return opens ? first : -1;
  }
}
