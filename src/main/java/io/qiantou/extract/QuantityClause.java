package io.qiantou.extract;

import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sentence in which every quantity, expression of time, title and bracket without a number is one
 * character, with the way back: {@code 2024年进口3.66万亿元（同比增长5%）} reads {@code T進口Q（同比增长Q）}.
 */
final class QuantityClause {
  static final char QUANTITY = '\uE001';
  static final char TIME = '\uE002';
  static final char ASIDE = '\uE003';

  /** A clause that is longer is read no further: no text makes its reading slow. */
  private static final int LONGEST = 240;

  private static final int MOST_TIMES = 12;
  private static final String STOPS = "，；：。！？（）\n";

  private final String text;
  private final int[] starts;
  private final List<Integer> quantities;
  private final List<Integer> times;

  private QuantityClause(String text, int[] starts, List<Integer> quantities, List<Integer> times) {
    this.text = text;
    this.starts = starts;
    this.quantities = List.copyOf(quantities);
    this.times = List.copyOf(times);
  }

  /** Of {@code range} of {@code folded}, with the spans of its quantities and times, in order. */
  static QuantityClause of(
      String folded, Span range, List<Span> quantitySpans, List<Span> timeSpans) {
    StringBuilder text = new StringBuilder(range.length());
    int[] starts = new int[range.length() + 1];
    List<Integer> quantities = new ArrayList<>();
    List<Integer> times = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      starts[text.length()] = at;
      int nextQuantity =
          quantities.size() < quantitySpans.size()
              ? quantitySpans.get(quantities.size()).start()
              : Integer.MAX_VALUE;
      if (nextQuantity == at) {
        at = quantitySpans.get(quantities.size()).end();
        quantities.add(text.length());
        text.append(QUANTITY);
      } else if (times.size() < timeSpans.size() && timeSpans.get(times.size()).start() == at) {
        at = timeSpans.get(times.size()).end();
        times.add(text.length());
        text.append(TIME);
      } else if (asideEnd(folded, at, Math.min(range.end(), nextQuantity)) > at) {
        int end = asideEnd(folded, at, range.end());
        while (times.size() < timeSpans.size() && timeSpans.get(times.size()).start() < end) {
          times.add(text.length());
        }
        text.append(ASIDE);
        at = end;
      } else {
        char c = folded.charAt(at);
        if (!Characters.isSpace(c)) {
          text.append(c);
        }
        at++;
      }
    }
    starts[text.length()] = at;
    return new QuantityClause(text.toString(), starts, quantities, times);
  }

  /**
   * Behind the bracket or title that opens at {@code at}; -1 where none does, or it does not close.
   */
  private static int asideEnd(String folded, int at, int limit) {
    char open = folded.charAt(at);
    if (open != '（' && open != '《') {
      return -1;
    }
    char close = open == '（' ? '）' : '》';
    for (int i = at + 1; i < Math.min(limit, at + 80); i++) {
      if (folded.charAt(i) == close) {
        return i + 1;
      }
    }
    return -1;
  }

  String text() {
    return text;
  }

  /** Where the quantities stand. */
  List<Integer> quantities() {
    return quantities;
  }

  /** Where the expressions of time stand, one entry for each. */
  List<Integer> times() {
    return times;
  }

  /** The range of the document's text that a range of this one was made from. */
  Span inText(int from, int to) {
    return new Span(starts[from], Math.max(starts[from], starts[to]));
  }

  /** The times that stand before {@code at}, by their number, no more than the last few. */
  List<Integer> timesBefore(int at) {
    int found = Collections.binarySearch(times, at);
    int end = found < 0 ? -found - 1 : found;
    List<Integer> before = new ArrayList<>();
    for (int i = Math.max(0, end - MOST_TIMES); i < end; i++) {
      before.add(i);
    }
    return before;
  }

  /** Where the clause begins that {@code at} stands in. */
  int start(int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST && !Characters.isMark(text.charAt(start - 1), STOPS)) {
      start--;
    }
    return start;
  }

  /** Where the clause ends that {@code at} stands in. */
  int end(int at) {
    int end = at;
    while (end < text.length()
        && end - at < LONGEST
        && !Characters.isMark(text.charAt(end), STOPS)) {
      end++;
    }
    return end;
  }
}
