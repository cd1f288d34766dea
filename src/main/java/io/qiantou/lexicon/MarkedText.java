package io.qiantou.lexicon;

import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which spans are marked as {@code [label:words]}, as rules write their examples: {@code
 * （[lead:商务部]牵头，[support:海关总署]配合）}.
 *
 * @param text the text without the marks
 * @param marks the marked spans of {@code text}, in order
 */
public record MarkedText(String text, List<Mark> marks) {

  /** Copies the list. */
  public MarkedText {
    marks = List.copyOf(marks);
  }

  /**
   * One marked span.
   *
   * @param label what stands before the colon
   * @param span where the words stand in the text without marks
   */
  public record Mark(String label, Span span) {}

  /**
   * Reads the marks out of {@code marked}; square brackets without a Latin label and a colon stay.
   */
  public static MarkedText parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      int label = labelEnd(marked, at);
      int close = label < 0 ? -1 : marked.indexOf(']', label);
      if (close < 0) {
        text.append(marked.charAt(at++));
        continue;
      }
      int start = text.length();
      text.append(marked, label + 1, close);
      marks.add(new Mark(marked.substring(at + 1, label), new Span(start, text.length())));
      at = close + 1;
    }
    return new MarkedText(text.toString(), marks);
  }

  /** Position of the colon of a mark that opens at {@code at}, or -1. */
  private static int labelEnd(String marked, int at) {
    if (marked.charAt(at) != '[') {
      return -1;
    }
    int end = at + 1;
    while (end < marked.length()
        && (Character.isLetter(marked.charAt(end)) && marked.charAt(end) < 128)) {
      end++;
    }
    return end > at + 1 && end < marked.length() && marked.charAt(end) == ':' ? end : -1;
  }
}
