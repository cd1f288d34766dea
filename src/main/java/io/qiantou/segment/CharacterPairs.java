package io.qiantou.segment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring characters of some texts: two texts that share many speak of the same.
 * {@code 跨境电商} has 跨境, 境电 and 电商.
 */
final class CharacterPairs {
  private static final int LEAST_CELLS = 16;

  /** An open hash table of pairs as numbers; 0, a pair of NULs, is an empty cell. */
  private final int[] cells;

  /** How often the pair of each cell stands in the texts. */
  private final int[] counts;

  private final int last;
  private int size;

  private CharacterPairs(int most) {
    last = Math.max(LEAST_CELLS, Integer.highestOneBit(most) * 4) - 1;
    cells = new int[last + 1];
    counts = new int[last + 1];
  }

  /** Those within each of {@code texts}. */
  static CharacterPairs of(List<String> texts) {
    CharacterPairs pairs = new CharacterPairs(texts.stream().mapToInt(String::length).sum());
    for (String text : texts) {
      for (int i = 1; i < text.length(); i++) {
        pairs.add(text.charAt(i - 1) << Character.SIZE | text.charAt(i));
      }
    }
    return pairs;
  }

  private void add(int pair) {
    int cell = cell(pair);
    size += cells[cell] == 0 ? 1 : 0;
    cells[cell] = pair;
    counts[cell]++;
  }

  /** Where {@code pair} stands, or would. */
  private int cell(int pair) {
    int mixed = pair * 0x9E3779B9;
    int cell = (mixed ^ mixed >>> Character.SIZE) & last;
    while (cells[cell] != 0 && cells[cell] != pair) {
      cell = cell + 1 & last;
    }
    return cell;
  }

  /** How often each of them stands in {@code other}, in no order. */
  IntStream countsIn(CharacterPairs other) {
    return IntStream.of(cells)
        .filter(pair -> pair != 0)
        .map(pair -> other.counts[other.cell(pair)]);
  }

  /** How many different pairs there are. */
  int size() {
    return size;
  }

  /** The part of them, 0 to 1, that {@code other} has too; 0 where there are none. */
  double shareIn(CharacterPairs other) {
    int hits = 0;
    for (int pair : cells) {
      hits += pair != 0 && other.cells[other.cell(pair)] != 0 ? 1 : 0;
    }
    return size == 0 ? 0 : (double) hits / size;
  }
}
