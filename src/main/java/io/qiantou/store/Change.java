package io.qiantou.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What storing a graph did: {@code UNCHANGED} for a document that was loaded before as it is. */
public enum Change {
  /** There was no graph of that name. */
  ADDED,
  /** There was another one. */
  REPLACED,
  /** It was there from another file; now it says what both say. */
  MERGED,
  /** The same was there; nothing was written. */
  UNCHANGED;

  /** Names of the graphs that are others now than they were, in the order given. */
  public static List<String> changed(Map<String, Change> stored) {
    return names(stored, change -> change != UNCHANGED);
  }

  /** Names of the graphs of which nothing stood there before, in the order given. */
  public static List<String> added(Map<String, Change> stored) {
    return names(stored, change -> change == ADDED);
  }

  private static List<String> names(Map<String, Change> stored, Predicate<Change> which) {
    return stored.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
