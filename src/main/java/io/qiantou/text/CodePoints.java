package io.qiantou.text;

import java.util.Arrays;

/**
 * Turns UTF-16 offsets of one text into code points, as JSON and RDF count them. In a text without
 * characters outside the basic plane the two are the same; else a look-up is a binary search.
 */
public final class CodePoints {
  /** Offsets of the low halves of all surrogate pairs, ascending. */
  private final int[] pairs;

  /** Reads {@code text} once. */
  public CodePoints(CharSequence text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i;
      }
    }
    pairs = Arrays.copyOf(found, count);
  }

  /** Number of code points before the UTF-16 offset {@code offset}. */
  public int of(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }

  /** {@code span} counted in code points. */
  public Span of(Span span) {
    return new Span(of(span.start()), of(span.end()));
  }
}
