package io.qiantou.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The way back from a repaired text to its source: for every UTF-16 unit of the repaired text the
 * offset of the unit that it was made from.
 *
 * <p>Repairs only leave characters out, or put one in the place of one, so the map never runs
 * backwards. It is kept as runs: where the source moves on by one for each character, nothing is
 * stored. A look-up is a binary search over the runs.
 */
public final class OffsetMap {
  private final int[] targetStarts;
  private final int[] sourceStarts;
  private final int length;

  private OffsetMap(int[] targetStarts, int[] sourceStarts, int length) {
    this.targetStarts = targetStarts;
    this.sourceStarts = sourceStarts;
    this.length = length;
  }

  /** Source offset of the unit at {@code offset} of the repaired text. */
  public int toSource(int offset) {
    if (offset < 0 || offset >= length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of a text of " + length);
    }
    int found = Arrays.binarySearch(targetStarts, offset);
    int run = found >= 0 ? found : -found - 2;
    return sourceStarts[run] + (offset - targetStarts[run]);
  }

  /**
   * The source range from the first to the last character of {@code span}: what was left out
   * between them (line breaks, a running header) lies inside, what was left out beside them does
   * not.
   */
  public Span toSource(Span span) {
    if (span.isEmpty()) {
      int at =
          length == 0
              ? 0
              : span.start() < length ? toSource(span.start()) : toSource(length - 1) + 1;
      return new Span(at, at);
    }
    return new Span(toSource(span.start()), toSource(span.end() - 1) + 1);
  }

  /** The part of the repaired text that was made from {@code source}. */
  public Span madeFrom(Span source) {
    int start = firstMadeFrom(source.start());
    return new Span(start, Math.max(start, firstMadeFrom(source.end())));
  }

  /** The first unit of the repaired text that comes from {@code offset} or behind it. */
  private int firstMadeFrom(int offset) {
    int found = Arrays.binarySearch(sourceStarts, offset);
    int run = found >= 0 ? found : -found - 2;
    if (run < 0) {
      return 0;
    }
    int runEnd = run + 1 < targetStarts.length ? targetStarts[run + 1] : length;
    return Math.min(runEnd, targetStarts[run] + offset - sourceStarts[run]);
  }

  /**
   * The offsets within {@code source} that characters of the repaired text were made from, counted
   * from its start. Looks at the runs within it only, however long the text.
   */
  public BitSet kept(Span source) {
    BitSet kept = new BitSet(source.length());
    int found = Arrays.binarySearch(sourceStarts, source.start());
    for (int run = found >= 0 ? found : Math.max(0, -found - 2);
        run < sourceStarts.length && sourceStarts[run] < source.end();
        run++) {
      int runEnd = run + 1 < targetStarts.length ? targetStarts[run + 1] : length;
      int from = Math.max(sourceStarts[run], source.start());
      int to = Math.min(sourceStarts[run] + runEnd - targetStarts[run], source.end());
      if (from < to) {
        kept.set(from - source.start(), to - source.start());
      }
    }
    return kept;
  }

  /** Collects the map while a repaired text is written, character by character. */
  public static final class Builder {
    private int[] targets = new int[8];
    private int[] sources = new int[8];
    private int runs;
    private int length;
    private int expected = -1;

    /**
     * Says that the next {@code count} units of the repaired text are those at {@code source}. The
     * last unit may be given once more: two tabs around an empty cell stand for one line break.
     */
    public void append(int source, int count) {
      if (count == 0) {
        return;
      }
      if (source < expected - 1) {
        throw new IllegalArgumentException(
            "source offset " + source + " runs back behind " + expected);
      }
      if (source != expected || runs == 0) {
        if (runs == targets.length) {
          targets = Arrays.copyOf(targets, runs * 2);
          sources = Arrays.copyOf(sources, runs * 2);
        }
        targets[runs] = length;
        sources[runs++] = source;
      }
      length += count;
      expected = source + count;
    }

    /** The finished map. */
    public OffsetMap build() {
      return new OffsetMap(Arrays.copyOf(targets, runs), Arrays.copyOf(sources, runs), length);
    }
  }
}
