package io.qiantou.layout;

import io.qiantou.text.Characters;
import io.qiantou.text.PageMark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds running headers and footers and page numbers by their repetition and place, never by their
 * words: a short line that comes again and again (its digits aside) and stands at the edges of
 * pages or in the middle of sentences.
 *
 * <p>{@code 一、主要做法} repeats too, but never breaks a sentence and begins with an item's number: it
 * stays.
 */
final class Furniture {
  private static final int MAX_WIDTH = 80;
  private static final int MIN_REPEATS = 3;
  private static final String DASHES = "-—–－";

  /** Of these a line is drawn across the page. */
  private static final String DRAWN = "━—―_＿═＝=";

  /** Of a line drawn across the page, in half em. */
  private static final int LEAST_DRAWN = 10;

  /** Of the number of a page, in half em. */
  private static final int WIDEST_NUMBER = 20;

  /** Above the title of a cover: letterhead, number, 附件. */
  private static final int MOST_COVER_LINES = 8;

  /** The shape of a date, which belongs to the text. */
  private static final String DATE = "#年#月#日";

  private final String text;
  private final List<Line> lines;
  private final int usualGap;
  private final int usualWidth;

  private Furniture(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.usualGap = usualGap(lines);
    this.usualWidth = usualWidth(lines);
  }

  /** An item, the end of a sentence, half a bracket: these belong to the text. */
  private boolean couldRepeat(Line line) {
    return !line.numbered()
        && !line.endsSentence()
        && !hasComma(line)
        && Brackets.balanced(text, line.start(), line.end());
  }

  private boolean hasComma(Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (text.charAt(i) == '，') {
        return true;
      }
    }
    return false;
  }

  /** The indexes of the lines that are furniture of the page. */
  static BitSet find(String text, List<Line> lines) {
    return new Furniture(text, lines).find();
  }

  /** The number of blank lines that most often stands between two lines. */
  static int usualGap(List<Line> lines) {
    int[] counts = new int[4];
    for (Line line : lines) {
      counts[Math.min(line.blankBefore(), 3)]++;
    }
    int best = 0;
    for (int gap = 1; gap < counts.length; gap++) {
      best = counts[gap] > counts[best] ? gap : best;
    }
    return best;
  }

  /** The width, in half em, that most lines come close to: that of the page's column. */
  private static int usualWidth(List<Line> lines) {
    int[] counts = new int[MAX_WIDTH * 2 + 1];
    for (Line line : lines) {
      counts[Math.min(line.width(), MAX_WIDTH * 2) / 2 * 2]++;
    }
    int best = 0;
    for (int width = 0; width < counts.length; width++) {
      best = counts[width] >= counts[best] ? width : best;
    }
    return best;
  }

  private BitSet find() {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.width() <= MAX_WIDTH && couldRepeat(line)) {
        groups.computeIfAbsent(shape(line), shape -> new ArrayList<>()).add(i);
      }
    }
    groups.remove(DATE);
    groups.values().removeIf(group -> group.size() < 2);
    BitSet candidates = new BitSet();
    groups.values().forEach(group -> group.forEach(candidates::set));
    for (int i = 0; i < lines.size(); i++) {
      if (isPageNumber(lines.get(i))) {
        candidates.set(i);
      }
    }
    BitSet furniture = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      if (isDrawn(lines.get(i))) {
        candidates.set(i);
        furniture.set(i);
      }
    }
    Kept kept = new Kept(candidates, lines.size());
    groups.values().forEach(group -> keepFurniture(group, kept, furniture));
    groups.values().forEach(group -> keepNeighbours(group, furniture));
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Line line = lines.get(i);
      if (isPageNumber(line)
          && (isBetweenDashes(line)
              || PageMark.says(text.subSequence(line.start(), line.end()))
              || atPageEdge(i)
              || breaksSentence(i, kept))) {
        furniture.set(i);
        if (isHeader(i + 1, kept)) {
          furniture.set(i + 1);
        }
      }
    }
    return furniture;
  }

  /**
   * For each line the nearest one before and behind it that is no candidate: looked up once, for a
   * run of candidates may be as long as the file.
   */
  private static final class Kept {
    private final int[] before;
    private final int[] after;

    Kept(BitSet candidates, int lines) {
      before = new int[lines];
      after = new int[lines];
      for (int i = 0, last = -1; i < lines; i++) {
        before[i] = last;
        last = candidates.get(i) ? last : i;
      }
      for (int i = lines - 1, next = lines; i >= 0; i--) {
        after[i] = next;
        next = candidates.get(i) ? next : i;
      }
    }
  }

  private void keepFurniture(List<Integer> group, Kept kept, BitSet furniture) {
    long placed =
        group.stream()
            .filter(i -> atPageEdge(i) || breaksSentence(i, kept) || besidePageNumber(i))
            .count();
    boolean often = group.size() >= MIN_REPEATS && placed * 5 >= group.size() * 3L;
    boolean always =
        placed == group.size()
            && (group.stream().allMatch(this::afterWideGap)
                || group.stream().allMatch(this::besidePageNumber));
    if (often || always || group.stream().allMatch(this::endsInPageNumber)) {
      group.forEach(furniture::set);
      furniture.clear(titleOf(group));
    }
  }

  /**
   * The first of a running header's lines where it is the title that the others repeat: on the
   * cover, before all prose. An index behind the last line where it is none.
   */
  private int titleOf(List<Integer> group) {
    int first = group.get(0);
    Line line = lines.get(first);
    String title = text.substring(line.start(), line.end());
    boolean same = group.stream().allMatch(i -> text.startsWith(title, lines.get(i).start()));
    for (int i = 0; i <= first; i++) {
      if (!same || i > MOST_COVER_LINES || lines.get(i).hasStop() || lines.get(i).endsSentence()) {
        return lines.size();
      }
    }
    return first;
  }

  /**
   * A second line of a header or footer: beside the first at most of the places where it stands.
   */
  private void keepNeighbours(List<Integer> group, BitSet furniture) {
    long beside =
        group.stream().filter(i -> furniture.get(i + 1) || (i > 0 && furniture.get(i - 1))).count();
    if (group.size() >= MIN_REPEATS && beside * 5 >= group.size() * 4L) {
      group.forEach(furniture::set);
    }
  }

  private boolean afterWideGap(int index) {
    return lines.get(index).blankBefore() >= usualGap + 2;
  }

  /** True where the file itself marks the edge of a page beside the line. */
  private boolean atPageEdge(int index) {
    boolean endsPage = index + 1 < lines.size() && lines.get(index + 1).pageStart() && index > 0;
    return afterWideGap(index) || endsPage || (lines.get(index).pageStart() && index > 0);
  }

  /**
   * True where the nearest lines around the candidate belong to one sentence that it tears apart.
   */
  private boolean breaksSentence(int index, Kept kept) {
    int before = kept.before[index];
    int after = kept.after[index];
    if (before < 0 || after >= lines.size()) {
      return false;
    }
    Line torn = lines.get(before);
    return !torn.endsSentence()
        && torn.width() * 5 >= usualWidth * 4
        && lines.get(index).width() * 2 <= usualWidth
        && !lines.get(after).numbered();
  }

  /** True for a header that may come but once: behind a page's number, within a sentence. */
  private boolean isHeader(int index, Kept kept) {
    return index < lines.size() && couldRepeat(lines.get(index)) && breaksSentence(index, kept);
  }

  /** True beside a page's number between dashes: — 12 —. */
  private boolean besidePageNumber(int index) {
    return (index > 0 && isDashedNumber(lines.get(index - 1)))
        || (index + 1 < lines.size() && isDashedNumber(lines.get(index + 1)));
  }

  /** True for a header that has the number of its page: 示例方案 第2页. */
  private boolean endsInPageNumber(int index) {
    Line line = lines.get(index);
    int at = line.end();
    while (at > line.start() && !Characters.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at > line.start() && PageMark.says(text.subSequence(at, line.end()));
  }

  private boolean isDashedNumber(Line line) {
    return isPageNumber(line) && DASHES.indexOf(text.charAt(line.start())) >= 0;
  }

  /** A number between dashes is a page's, wherever it stands; one behind a dash may be a value. */
  private boolean isBetweenDashes(Line line) {
    return isDashedNumber(line) && DASHES.indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** True for ━━━━━━, as it stands below a letterhead. */
  private boolean isDrawn(Line line) {
    for (int i = line.start(); i < line.end(); i++) {
      if (DRAWN.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return line.width() >= LEAST_DRAWN;
  }

  private boolean isPageNumber(Line line) {
    return line.width() <= WIDEST_NUMBER
        && PageMark.couldBe(text.subSequence(line.start(), line.end()));
  }

  /** The line without spaces, every run of digits as one #. */
  private String shape(Line line) {
    StringBuilder shape = new StringBuilder();
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (Characters.isDigit(c)) {
        if (shape.length() == 0 || shape.charAt(shape.length() - 1) != '#') {
          shape.append('#');
        }
      } else if (!Characters.isSpace(c)) {
        shape.append(c);
      }
    }
    return shape.length() > 0 && shape.charAt(shape.length() - 1) == '#'
        ? shape.substring(0, shape.length() - 1)
        : shape.toString();
  }
}
