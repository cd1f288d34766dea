package io.qiantou.text;

/**
 * A repaired text with its way back to the source.
 *
 * @param text the repaired text
 * @param folded {@link Folding#fold the same}, folded once for all who read it
 * @param offsets one entry per UTF-16 unit of {@code text}
 */
public record MappedText(String text, String folded, OffsetMap offsets) {

  /** The source range that {@code span} of the repaired text was made from. */
  public Span toSource(Span span) {
    return offsets.toSource(span);
  }

  /** Collects text and map together. */
  public static final class Builder {
    private final StringBuilder text;
    private final OffsetMap.Builder offsets = new OffsetMap.Builder();

    /** Expects about {@code size} characters. */
    public Builder(int size) {
      text = new StringBuilder(size);
    }

    /** Says that what follows may come from before what was written. */
    public Builder turnBack() {
      offsets.turnBack();
      return this;
    }

    /** Copies {@code source[start, end)}. */
    public Builder copy(CharSequence source, int start, int end) {
      text.append(source, start, end);
      offsets.append(start, end - start);
      return this;
    }

    /** Copies {@code part} of another repaired text, with its way back to the source. */
    public Builder copy(MappedText other, Span part) {
      text.append(other.text, part.start(), part.end());
      other.offsets.copy(part, offsets);
      return this;
    }

    /** Writes {@code character} in the place of the source's character at {@code at}. */
    public Builder put(char character, int at) {
      text.append(character);
      offsets.append(at, 1);
      return this;
    }

    /** Number of characters written so far. */
    public int length() {
      return text.length();
    }

    /** The last character written, or NUL where none was. */
    public char last() {
      return text.length() == 0 ? '\0' : text.charAt(text.length() - 1);
    }

    /** The finished text. */
    public MappedText build() {
      String written = text.toString();
      return new MappedText(written, Folding.fold(written), offsets.build());
    }
  }
}
