package io.qiantou.segment;

import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the columns of a table end whose cells wide spaces part: between two labels of its header
 * at the place that the fewest lines write on.
 *
 * <p>Places are counted in half em, quotation marks and dashes as one or as two, or in letters,
 * whichever cuts the fewest words: programs that keep the look of a page do either.
 */
final class ColumnCuts {
  private static final int LONGEST_LINE = 400;

  /** Of the lines that may write on a cut, one in so many. */
  private static final int ONE_IN = 5;

  /** How far a word that stands over a cut is searched for the space beside it. */
  private static final int REACH = 40;

  /** How much of a line a letter takes. */
  private enum Measure {
    WIDE,
    NARROW_MARKS,
    LETTERS;

    int width(char c) {
      boolean mark = c < '\u2e80';
      return this == LETTERS || (this == NARROW_MARKS && mark) ? 1 : Characters.width(c);
    }
  }

  private final int[] cuts;
  private final Measure measure;
  private final int written;

  private ColumnCuts(int[] cuts, Measure measure, int written) {
    this.cuts = cuts;
    this.measure = measure;
    this.written = written;
  }

  /**
   * The ways to cut between {@code labels} of the line {@code header}, over {@code lines}, the one
   * that cuts the fewest words first; none where the lines do not stand in columns.
   */
  static List<ColumnCuts> of(String header, List<Span> labels, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    all.add(header);
    if (all.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      return List.of();
    }
    int most = (lines.size() / ONE_IN + 1) * (labels.size() - 1);
    return Stream.of(Measure.values())
        .map(measure -> cut(header, labels, all, measure))
        .filter(cuts -> cuts.written <= most)
        .sorted(Comparator.comparingInt(cuts -> cuts.written))
        .toList();
  }

  private static ColumnCuts cut(
      String header, List<Span> labels, List<String> lines, Measure measure) {
    int[] written = new int[LONGEST_LINE * 2 + 2];
    int[] crossed = new int[LONGEST_LINE * 2 + 2];
    for (String line : lines) {
      count(line, measure, written, crossed);
    }
    int[] cuts = new int[labels.size() - 1];
    int sum = 0;
    for (int i = 0; i < cuts.length; i++) {
      int to = place(header, labels.get(i + 1).start(), measure);
      int best = to;
      for (int x = to; x > place(header, labels.get(i).end(), measure); x--) {
        int less = crossed[x] - crossed[best];
        boolean emptier = written[x - 1] + written[x] < written[best - 1] + written[best];
        best = less < 0 || (less == 0 && emptier) ? x : best;
      }
      cuts[i] = best;
      sum += crossed[best];
    }
    return new ColumnCuts(cuts, measure, sum);
  }

  /** Counts at each place the lines that write there, and those that write on over it. */
  private static void count(String line, Measure measure, int[] written, int[] crossed) {
    int at = 0;
    for (int i = 0; i < line.length(); i++) {
      int next = at + measure.width(line.charAt(i));
      boolean space = Characters.isSpace(line.charAt(i));
      boolean goesOn = i > 0 && !Characters.isSpace(line.charAt(i - 1));
      for (int x = at; x < next && !space; x++) {
        written[x]++;
        crossed[x] += x > at || goesOn ? 1 : 0;
      }
      at = next;
    }
  }

  private static int place(String line, int index, Measure measure) {
    int at = 0;
    for (int i = 0; i < index; i++) {
      at += measure.width(line.charAt(i));
    }
    return at;
  }

  /** The piece of each column in {@code line}, without the spaces around it. */
  List<Span> pieces(String line) {
    List<Span> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      int to = Math.max(from, index(line, cut));
      pieces.add(trimmed(line, from, to));
      from = to;
    }
    pieces.add(trimmed(line, from, line.length()));
    return pieces;
  }

  /** Index of the first letter behind {@code cut}, or, where a word stands over it, beside that. */
  private int index(String line, int cut) {
    int at = 0;
    int index = 0;
    while (index < line.length() && at < cut) {
      at += measure.width(line.charAt(index++));
    }
    for (int step = 0; step < REACH; step++) {
      if (parts(line, index - step)) {
        return index - step;
      }
      if (parts(line, index + step)) {
        return index + step;
      }
    }
    return index;
  }

  private static boolean parts(String line, int index) {
    return index >= line.length()
        || index <= 0
        || Characters.isSpace(line.charAt(index - 1))
        || Characters.isSpace(line.charAt(index));
  }

  private static Span trimmed(String line, int start, int end) {
    int from = Math.min(start, line.length());
    int to = Math.min(end, line.length());
    while (from < to && Characters.isSpace(line.charAt(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(line.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
