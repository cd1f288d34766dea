package io.qiantou.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The class of each code unit, by its upper and lower byte; pages of one class are shared. */
final class CharacterClasses {
  private static final int PAGE = 256;

  private final short[][] pages;

  private CharacterClasses(short[][] pages) {
    this.pages = pages;
  }

  static CharacterClasses of(StateGraph graph) {
    short[][] pages = new short[PAGE][];
    Map<Integer, short[]> uniform = new HashMap<>();
    for (int page = 0; page < PAGE; page++) {
      int first = graph.classOf((char) (page * PAGE));
      boolean one = graph.isRun((char) (page * PAGE), (char) (page * PAGE + PAGE - 1));
      pages[page] =
          one
              ? uniform.computeIfAbsent(first, CharacterClasses::uniform)
              : page(graph, page * PAGE);
    }
    return new CharacterClasses(pages);
  }

  private static short[] uniform(int unitClass) {
    short[] page = new short[PAGE];
    Arrays.fill(page, (short) unitClass);
    return page;
  }

  private static short[] page(StateGraph graph, int from) {
    short[] page = new short[PAGE];
    for (int i = 0; i < PAGE; i++) {
      page[i] = (short) graph.classOf((char) (from + i));
    }
    return page;
  }

  int of(char unit) {
    return pages[unit >> 8][unit & 0xff];
  }
}
