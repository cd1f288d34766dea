package io.qiantou.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The way back from a repaired text to its source: for every UTF-16 unit of the repaired text the
 * offset of the unit that it was made from.
 *
 * <p>Repairs only leave characters out, or put one in the place of one, so the map never runs
 * backwards, except where the cells of a table stand side by side over several lines and are
 * written one after another. It is kept as runs: where the source moves on by one for each
 * character, nothing is stored. A look-up is a binary search over the runs.
 */
public final class OffsetMap {
  private final int[] targetStarts;
  private final int[] sourceStarts;
  private final int length;

  /** For each run the largest source end up to it; none where the map never runs backwards. */
  private final int[] furthest;

  /** For each run the smallest source start from it on; none where the map never runs backwards. */
  private final int[] nearest;

  private OffsetMap(int[] targetStarts, int[] sourceStarts, int length) {
    this.targetStarts = targetStarts;
    this.sourceStarts = sourceStarts;
    this.length = length;
    boolean turns = false;
    for (int run = 1; run < sourceStarts.length; run++) {
      turns |= sourceStarts[run] < sourceStarts[run - 1];
    }
    this.furthest = new int[turns ? sourceStarts.length : 0];
    this.nearest = new int[furthest.length];
    for (int run = 0; run < furthest.length; run++) {
      furthest[run] = Math.max(run == 0 ? 0 : furthest[run - 1], sourceEnd(run));
    }
    for (int run = furthest.length - 1; run >= 0; run--) {
      int behind = run + 1 < furthest.length ? nearest[run + 1] : Integer.MAX_VALUE;
      nearest[run] = Math.min(behind, sourceStarts[run]);
    }
  }

  private int sourceEnd(int run) {
    return sourceStarts[run] + end(run) - targetStarts[run];
  }

  private int end(int run) {
    return run + 1 < targetStarts.length ? targetStarts[run + 1] : length;
  }

  private int run(int offset) {
    int found = Arrays.binarySearch(targetStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Source offset of the unit at {@code offset} of the repaired text. */
  public int toSource(int offset) {
    if (offset < 0 || offset >= length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of a text of " + length);
    }
    int run = run(offset);
    return sourceStarts[run] + (offset - targetStarts[run]);
  }

  /**
   * The source range that holds the characters of {@code span}: what was left out between them
   * (line breaks, a running header) lies inside, what was left out beside them does not.
   */
  public Span toSource(Span span) {
    if (span.isEmpty()) {
      int at =
          length == 0
              ? 0
              : span.start() < length ? toSource(span.start()) : toSource(length - 1) + 1;
      return new Span(at, at);
    }
    return furthest.length > 0
        ? around(span)
        : new Span(toSource(span.start()), toSource(span.end() - 1) + 1);
  }

  /** From the least to the largest source offset of {@code span}, which may run backwards. */
  private Span around(Span span) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int run = run(span.start());
        run < targetStarts.length && targetStarts[run] < span.end();
        run++) {
      int back = sourceStarts[run] - targetStarts[run];
      least = Math.min(least, Math.max(targetStarts[run], span.start()) + back);
      most = Math.max(most, Math.min(end(run), span.end()) + back);
    }
    return new Span(least, most);
  }

  /** Says of {@code span} to {@code builder} what this map says of it. */
  void copy(Span span, Builder builder) {
    for (int run = span.isEmpty() ? targetStarts.length : run(span.start());
        run < targetStarts.length && targetStarts[run] < span.end();
        run++) {
      int from = Math.max(targetStarts[run], span.start());
      int to = Math.min(end(run), span.end());
      builder.append(sourceStarts[run] + from - targetStarts[run], to - from);
    }
  }

  /** The part of the repaired text that was made from {@code source}. */
  public Span madeFrom(Span source) {
    int start = firstMadeFrom(source.start());
    return new Span(start, Math.max(start, firstMadeFrom(source.end())));
  }

  /** The first unit of the repaired text that comes from {@code offset} or behind it. */
  private int firstMadeFrom(int offset) {
    if (furthest.length > 0) {
      int at = firstBehind(offset);
      return at == furthest.length
          ? length
          : targetStarts[at] + Math.max(0, offset - sourceStarts[at]);
    }
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
    boolean turns = furthest.length > 0;
    int found = turns ? 0 : Arrays.binarySearch(sourceStarts, source.start());
    int first = turns ? firstBehind(source.start()) : found >= 0 ? found : Math.max(0, -found - 2);
    for (int run = first;
        run < sourceStarts.length && (turns ? nearest[run] : sourceStarts[run]) < source.end();
        run++) {
      int from = Math.max(sourceStarts[run], source.start());
      int to = Math.min(sourceEnd(run), source.end());
      if (from < to) {
        kept.set(from - source.start(), to - source.start());
      }
    }
    return kept;
  }

  /** The first run that reaches behind {@code offset} of a map that runs backwards. */
  private int firstBehind(int offset) {
    int low = 0;
    int high = furthest.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (furthest[middle] > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Collects the map while a repaired text is written, character by character. */
  public static final class Builder {
    private int[] targets = new int[8];
    private int[] sources = new int[8];
    private int runs;
    private int length;
    private int expected = -1;
    private boolean turns;

    /** Says that what follows may come from before: the cells of a table, one after another. */
    public void turnBack() {
      turns = true;
    }

    /**
     * Says that the next {@code count} units of the repaired text are those at {@code source}. The
     * last unit may be given once more: two tabs around an empty cell stand for one line break.
     */
    public void append(int source, int count) {
      if (count == 0) {
        return;
      }
      if (source < expected - 1 && !turns) {
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
