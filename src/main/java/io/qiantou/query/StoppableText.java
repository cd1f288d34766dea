package io.qiantou.query;

/**
 * A text that a pattern is run over; reading it ends when the query is stopped.
 *
 * @param text what is read
 * @param stop looked at every {@value #STRIDE} characters
 */
record StoppableText(CharSequence text, Stop stop) implements CharSequence {
  private static final int STRIDE = 256;

  @Override
  public char charAt(int index) {
    if (index % STRIDE == 0) {
      stop.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
