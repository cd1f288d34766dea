package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Column;
import io.qiantou.model.ColumnKind;
import io.qiantou.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells which lines are which row of a table whose cells stand in columns over several lines. Each
 * row has one line with its number, at its top or in its middle; where the row before ends and it
 * begins is where the cells fit their columns best.
 */
final class ColumnRows {
  /** Between the numbers of two rows. */
  private static final int MOST_LINES = 24;

  /** Ways to part two rows that are tried in one table: a hostile one is given up. */
  private static final int MOST_WAYS = 60_000;

  private static final int UNFIT = -12;
  private static final int BROKEN = -4;
  private static final int ASKEW = -3;
  private static final int CLOSED = 3;

  private final CellFit fit;
  private final List<Column> columns;
  private final List<List<String>> lines;
  private final int[] widths;

  /**
   * For the lines of one table.
   *
   * @param lines the words of each column in each line
   */
  ColumnRows(RuleBook rules, List<Column> columns, List<List<String>> lines) {
    this.fit = new CellFit(rules);
    this.columns = columns;
    this.lines = lines;
    this.widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], CellFit.width(line.get(i)));
      }
    }
  }

  /**
   * Where the rows of lines {@code [from, to)} begin, one for each of {@code numbers}, the lines
   * that hold the number of a row; none where there are too many ways.
   */
  Optional<List<Integer>> starts(int from, int to, List<Integer> numbers) {
    if (numbers.isEmpty() || ways(from, to, numbers) > MOST_WAYS) {
      return Optional.empty();
    }
    int count = numbers.size();
    int[][] best = new int[count + 1][MOST_LINES + 1];
    int[][] before = new int[count + 1][MOST_LINES + 1];
    for (int[] row : best) {
      Arrays.fill(row, Integer.MIN_VALUE);
    }
    best[0][0] = 0;
    for (int row = 0; row < count; row++) {
      int first = row == 0 ? from : numbers.get(row - 1) + 1;
      int end = row + 1 == count ? to : numbers.get(row) + 1;
      int last = row + 1 == count ? to : numbers.get(row + 1);
      for (int start = first; start <= (row == 0 ? from : numbers.get(row)); start++) {
        for (int behind = end; behind <= last; behind++) {
          int score = best[row][start - first] + rowScore(start, behind, numbers.get(row));
          if (score > best[row + 1][behind - end]) {
            best[row + 1][behind - end] = score;
            before[row + 1][behind - end] = start;
          }
        }
      }
    }
    List<Integer> starts = starts(numbers, to, before);
    return fit(starts, to, numbers) ? Optional.of(starts) : Optional.empty();
  }

  /** True where no more than half of the rows have cells that do not fit. */
  private boolean fit(List<Integer> starts, int to, List<Integer> numbers) {
    int unfit = 0;
    for (int row = 0; row < starts.size(); row++) {
      int end = row + 1 == starts.size() ? to : starts.get(row + 1);
      unfit += rowScore(starts.get(row), end, numbers.get(row)) < 0 ? 1 : 0;
    }
    return unfit * 2 <= starts.size();
  }

  private static List<Integer> starts(List<Integer> numbers, int to, int[][] before) {
    List<Integer> starts = new ArrayList<>();
    int behind = to;
    for (int row = numbers.size() - 1; row >= 0; row--) {
      int end = row + 1 == numbers.size() ? to : numbers.get(row) + 1;
      behind = before[row + 1][behind - end];
      starts.add(0, behind);
    }
    return starts;
  }

  private static long ways(int from, int to, List<Integer> numbers) {
    long ways = 0;
    int gap = 1;
    for (int row = 0; row < numbers.size(); row++) {
      int first = row == 0 ? from : numbers.get(row - 1);
      int next = row + 1 == numbers.size() ? numbers.get(row) + 1 : numbers.get(row + 1);
      if (numbers.get(row) - first >= MOST_LINES
          || to - numbers.get(numbers.size() - 1) > MOST_LINES) {
        return Long.MAX_VALUE;
      }
      ways += (long) gap * (next - numbers.get(row));
      gap = next - numbers.get(row);
    }
    return ways;
  }

  private int rowScore(int start, int end, int number) {
    int score = isPlaced(number, number, start, end) ? 0 : ASKEW;
    for (int column = 1; column < columns.size(); column++) {
      score += score(column, start, end);
    }
    return score;
  }

  private int score(int column, int start, int end) {
    ColumnKind kind = columns.get(column).kind();
    StringBuilder words = new StringBuilder();
    int first = -1;
    int last = -1;
    int score = 0;
    for (int i = start; i < end; i++) {
      String piece = lines.get(i).get(column);
      if (piece.isEmpty()) {
        continue;
      }
      boolean goesOn = last >= 0;
      if (goesOn) {
        boolean full = CellFit.width(lines.get(last).get(column)) >= widths[column] - CellFit.SLACK;
        score += (full ? 0 : BROKEN) + (last + 1 == i ? 0 : BROKEN);
      }
      first = goesOn ? first : i;
      last = i;
      words.append(piece);
    }
    score += first < 0 || isPlaced(first, last, start, end) ? 0 : ASKEW;
    String all = Folding.fold(words);
    boolean closed = kind.saysTask() && !all.isEmpty() && all.charAt(all.length() - 1) == '。';
    return score + Math.max(UNFIT, fit.of(kind, all)) + (closed ? CLOSED : 0);
  }

  /** True for lines at the top or in the middle of the row. */
  private static boolean isPlaced(int first, int last, int start, int end) {
    return first == start || Math.abs(first + last - (start + end - 1)) <= 1;
  }
}
