package io.qiantou.store;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;

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

  /**
   * What it is that under a name {@code stored} stood, {@code given} came, and {@code becomes} is
   * to stand.
   *
   * @param stored empty where there was none
   * @param becomes {@code given} itself, or what was made of both
   */
  public static Change of(Graph stored, Graph given, Graph becomes) {
    if (stored.size() == becomes.size() && stored.isIsomorphicWith(becomes)) {
      return UNCHANGED;
    }
    if (stored.isEmpty()) {
      return ADDED;
    }
    return becomes == given ? REPLACED : MERGED;
  }

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
