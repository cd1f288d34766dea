package io.qiantou.lexicon;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A set of UTF-16 code units, held as the places at which membership changes: {@code [一-三五]} is
 * {@code 一, 四, 五, 六 exclusive}, i.e. {@code 4e00, 4e0a, 4e94, 4e95}.
 */
final class CharacterRanges {
  static final int LIMIT = Character.MAX_VALUE + 1;
  static final CharacterRanges NONE = new CharacterRanges(new int[0]);
  static final CharacterRanges ALL = new CharacterRanges(new int[] {0, LIMIT});

  private final int[] edges;

  private CharacterRanges(int[] edges) {
    this.edges = edges;
  }

  /** The units from {@code first} to {@code last}, both in it. */
  static CharacterRanges of(char first, char last) {
    return new CharacterRanges(new int[] {first, last + 1});
  }

  /** From the lowest of {@code first} to the highest of {@code last}. */
  static CharacterRanges between(CharacterRanges first, CharacterRanges last) {
    return new CharacterRanges(new int[] {first.edges[0], last.edges[last.edges.length - 1]});
  }

  /** True for a set of one unit. */
  boolean isSingle() {
    return edges.length == 2 && edges[1] == edges[0] + 1;
  }

  /** The places at which membership changes, ascending. */
  IntStream edges() {
    return Arrays.stream(edges);
  }

  /** True where {@code unit} is in it. */
  boolean contains(char unit) {
    int at = Arrays.binarySearch(edges, unit);
    return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
  }

  CharacterRanges or(CharacterRanges other) {
    int[] merged = new int[edges.length + other.edges.length];
    int size = 0;
    int a = 0;
    int b = 0;
    while (a < edges.length || b < other.edges.length) {
      int edge = Math.min(edge(edges, a), edge(other.edges, b));
      boolean before = (a | b) % 2 == 1;
      a += edge(edges, a) == edge ? 1 : 0;
      b += edge(other.edges, b) == edge ? 1 : 0;
      if (before != ((a | b) % 2 == 1)) {
        merged[size++] = edge;
      }
    }
    return new CharacterRanges(Arrays.copyOf(merged, size));
  }

  CharacterRanges and(CharacterRanges other) {
    return not().or(other.not()).not();
  }

  CharacterRanges not() {
    boolean from = edges.length > 0 && edges[0] == 0;
    boolean to = edges.length > 0 && edges[edges.length - 1] == LIMIT;
    int[] turned = new int[edges.length + (from ? -1 : 1) + (to ? -1 : 1)];
    int at = 0;
    if (!from) {
      turned[at++] = 0;
    }
    for (int edge : edges) {
      if (edge > 0 && edge < LIMIT) {
        turned[at++] = edge;
      }
    }
    if (!to) {
      turned[at] = LIMIT;
    }
    return new CharacterRanges(turned);
  }

  private static int edge(int[] edges, int at) {
    return at < edges.length ? edges[at] : Integer.MAX_VALUE;
  }
}
