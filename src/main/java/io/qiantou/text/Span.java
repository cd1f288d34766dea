package io.qiantou.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 offsets into a text.
 *
 * <p>In the model a span always counts in the text as {@code read} returned it ({@link
 * SourceText#text()}); inside {@code segment} and {@code extract} it may count in the repaired text
 * until {@link MappedText#toSource(Span)} carries it back. Code points appear only at the border
 * (RDF, JSON); see {@link CodePoints}.
 *
 * @param start first offset, 0 or more
 * @param end offset after the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks the order of the ends. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + "): 0 <= start <= end");
    }
  }

  /** Number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** True where the span covers nothing. */
  public boolean isEmpty() {
    return start == end;
  }

  /** True where {@code other} lies wholly within this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True where {@code offset} is one of the covered offsets. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** True where the two share at least one offset. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same range counted from an origin {@code by} units further left. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** The characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
