package io.qiantou.lexicon;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The class of each code unit, by pages. Pages are small and alike ones are kept once: the few
 * characters that a rule names lie scattered over all of Chinese, and some hundred of these tables
 * have to share the processor's cache.
 */
final class CharacterClasses {
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;

  /** For each page of code units where its classes begin, in pages. */
  private final short[] places;

  private final short[] classes;

  private CharacterClasses(short[] places, short[] classes) {
    this.places = places;
    this.classes = classes;
  }

  static CharacterClasses of(StateGraph graph) {
    short[] places = new short[(Character.MAX_VALUE + 1) / PAGE];
    short[] classes = new short[PAGE];
    Map<ShortBuffer, Short> known = new HashMap<>();
    for (int page = 0; page < places.length; page++) {
      short[] made = page(graph, page * PAGE);
      Short place = known.get(ShortBuffer.wrap(made));
      if (place == null) {
        place = (short) known.size();
        known.put(ShortBuffer.wrap(made), place);
        classes = Arrays.copyOf(classes, Math.max(classes.length, (place + 1) * PAGE));
        System.arraycopy(made, 0, classes, place * PAGE, PAGE);
      }
      places[page] = place;
    }
    return new CharacterClasses(places, classes);
  }

  private static short[] page(StateGraph graph, int from) {
    short[] page = new short[PAGE];
    if (graph.isRun((char) from, (char) (from + PAGE - 1))) {
      Arrays.fill(page, (short) graph.classOf((char) from));
      return page;
    }
    for (int i = 0; i < PAGE; i++) {
      page[i] = (short) graph.classOf((char) (from + i));
    }
    return page;
  }

  int of(char unit) {
    return classes[(places[unit >> PAGE_BITS] << PAGE_BITS) + (unit & PAGE - 1)];
  }
}
