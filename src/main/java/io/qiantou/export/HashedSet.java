package io.qiantou.export;

/**
 * How many different things there were, by a 64-bit hash of each: eight to sixteen bytes a thing,
 * so that ten million can be counted where their names would not fit. Two of ten million names
 * share a hash once in 400,000 counts; then the number is one too low.
 */
final class HashedSet {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long[] table = new long[1 << 12];
  private int size;
  private boolean hasZero;

  /** True where it was not there before. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean first = !hasZero;
      hasZero = true;
      return first;
    }
    if (size * 3L > table.length * 2L) {
      grow();
    }
    return put(hash);
  }

  long size() {
    return hasZero ? size + 1L : size;
  }

  private boolean put(long hash) {
    int mask = table.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    size = 0;
    for (long hash : old) {
      if (hash != 0) {
        put(hash);
      }
    }
  }

  /** Of some words; every bit depends on every character. */
  static long hash(String words) {
    long hash = GOLDEN;
    for (int i = 0; i < words.length(); i++) {
      hash = mixed(hash + words.charAt(i));
    }
    return hash;
  }

  /** Of two things together. */
  static long hash(long one, long other) {
    return mixed(mixed(one) + other + GOLDEN);
  }

  /** The mixing steps of SplittableRandom. */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
