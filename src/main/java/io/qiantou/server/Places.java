package io.qiantou.server;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Places of measures in the order of an index: those of one value of a facet. Of {@code 4, 7, 11}
 * three numbers are kept, and not a bit for each measure up to the last: of a hundred thousand
 * documents each has a value of its own, which stands at some dozen places in a million.
 */
final class Places {
  private final int[] sorted;

  /** Of places in any order; one that comes twice counts once. */
  Places(IntStream places) {
    sorted = places.sorted().distinct().toArray();
  }

  /** How many of them are in {@code set}. */
  int countIn(BitSet set) {
    int count = 0;
    for (int place : sorted) {
      if (set.get(place)) {
        count++;
      }
    }
    return count;
  }

  /** Whether one of them is in {@code set}. */
  boolean intersects(BitSet set) {
    for (int place : sorted) {
      if (set.get(place)) {
        return true;
      }
    }
    return false;
  }

  /** The same as a set that may be changed. */
  BitSet toSet() {
    BitSet set = new BitSet();
    for (int place : sorted) {
      set.set(place);
    }
    return set;
  }
}
